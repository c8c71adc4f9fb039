import { useRef, type ReactNode } from 'react';
import { useDocumentTitle } from './use-document-title.ts';
import { useTitleFocus } from './use-title-focus.ts';

export interface PageTitleProps {
  /** the words of the page's only h1, also the name of the browser's tab */
  title: string;
  /** a line above the title that says what it belongs to, read as part of the heading */
  over?: string;
  /** one or two sentences below the title */
  caption?: ReactNode;
  /** put 'Error: ' before the tab's name, as people who listen to pages expect after a refused form */
  refused?: boolean;
}

/** The title of a page. The heading takes the focus after a change of page, so that the change is heard. */
export function PageTitle({ title, over, caption, refused = false }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(refused ? `Error: ${title}` : title);
  useTitleFocus(heading);
  return (
    <div className="bo-title">
      <h1 className="bo-title__heading" id="page-title" tabIndex={-1} ref={heading}>
        {over === undefined ? null : <span className="govuk-caption-l">{over}</span>}
        {title}
      </h1>
      {caption === undefined ? null : <p className="bo-title__caption">{caption}</p>}
    </div>
  );
}
