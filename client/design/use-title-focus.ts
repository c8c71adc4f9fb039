import { useEffect, type RefObject } from 'react';

/** The address under which a title was shown last; none before the first page of a visit. */
let titledPath: string | undefined;
/** Whether the page has changed since the visit began. */
let moved = false;

/**
 * Gives the title the focus when the page under it has changed: the link or button that led there has gone with
 * its page, so that the next Tab would start anywhere, and nothing would be heard. The first page of a visit is
 * read from its top by the browser itself; what has the focus in the page already (a banner, a box) keeps it.
 * Source: WCAG 2.2, 2.4.3 'Focus order'.
 */
export const useTitleFocus = (title: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const { pathname } = window.location;
    const changed = titledPath !== undefined && titledPath !== pathname;
    titledPath = pathname;
    moved ||= changed;
    const taken = title.current?.closest('main')?.contains(document.activeElement) === true;
    // A page may be drawn twice on its way (after signing out): what the first drawing had is given again.
    const lost = moved && document.activeElement === document.body;
    if ((changed && !taken) || lost) title.current?.focus({ preventScroll: true });
  }, [title]);
};
