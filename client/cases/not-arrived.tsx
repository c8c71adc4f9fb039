import type { CaseShown } from '#shared/cases/cases.api.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { Link } from '../design/link.tsx';
import { Note } from '../design/note.tsx';

/** The service that a family was handed over to says that it never came: somebody has to look where it is. */
export function NotArrived({ kept }: { kept: Pick<CaseShown, 'id' | 'handedOver'> }) {
  const { handedOver } = kept;
  if (handedOver?.notArrivedOn === undefined) return null;
  return (
    <Note tone="asks">
      <p>
        <strong>
          {handedOver.contractTitle} said on {dayName(handedOver.notArrivedOn)} that they had not arrived.
        </strong>
      </p>
      <p>
        Find out where they are. If they went somewhere else, say so by{' '}
        <Link href={`/families/${kept.id}/change`}>changing this page</Link>.
      </p>
    </Note>
  );
}
