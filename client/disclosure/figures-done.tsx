import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { NotificationBanner } from '../design/notification-banner.tsx';
import type { FiguresAct } from './disclosure.queries.ts';

export interface FiguresDoneProps {
  did: FiguresAct;
  /** how it stands after it */
  figures: FiguresToPublish;
}

/** Says what was done about the figures: the button that did it has gone. */
export function FiguresDone({ did, figures }: FiguresDoneProps) {
  const { heading, next } = doneWords(did, figures);
  return (
    <NotificationBanner tone="success" heading={heading}>
      <p className="govuk-body">{next}</p>
    </NotificationBanner>
  );
}

const doneWords = (
  did: FiguresAct,
  { upTo, partners }: FiguresToPublish,
): { heading: string; next: string } => {
  const figures = upTo === undefined ? 'The figures' : `The figures up to ${quarterName(upTo)}`;
  if ('publish' in did)
    return { heading: `${figures} are published.`, next: 'The public page shows them now.' };
  if ('tellPartners' in did)
    return {
      heading: `${figures} are with ${partners?.names.join(', ') ?? 'the partners'}.`,
      next: 'The public page is as it was.',
    };
  if ('say' in did)
    return {
      heading: 'The council sees that you have seen the figures.',
      next: 'Your words go out with them. You can change them until then.',
    };
  return {
    heading: 'What is agreed about small numbers is saved.',
    next: 'It holds for what is published from now on. Look at the page again first.',
  };
};
