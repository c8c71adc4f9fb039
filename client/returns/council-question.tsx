import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { NotificationBanner } from '../design/notification-banner.tsx';

/** Above the form while a return is with the provider again: what the council wants to know, and who asks. */
export function CouncilQuestion({ shown }: { shown: ReturnShown }) {
  if (shown.status !== 'sent back' && shown.status !== 'reopened') return null;
  const asked = shown.events.findLast(({ act }) => act === 'sent back' || act === 'reopened');
  if (asked === undefined) return null;
  const who = `${asked.personName ?? 'The council'}, ${dayName(londonDay(asked.at))}`;
  return (
    <NotificationBanner
      title={shown.status === 'sent back' ? 'Question for you' : 'To correct'}
      heading={asked.comment}
    >
      <p className="govuk-body">
        {who}. Mend what needs mending, or explain it beside the figure, then send the return again. Until
        then the council sees it as you sent it.
      </p>
    </NotificationBanner>
  );
}
