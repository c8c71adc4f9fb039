import { useQuery } from '@tanstack/react-query';
import { lookReasonWords } from '#shared/cases/emergency-look.ts';
import { dayName, londonDay, londonTime } from '#shared/periods/calendar-day.ts';
import { LineList } from '../design/line-list.tsx';
import { Note } from '../design/note.tsx';
import { caseRightsQuery } from './rights.queries.ts';

/** Who of the council saw this family's page in an emergency, when and why; nothing where nobody did. */
export function LooksTold({ caseId }: { caseId: string }) {
  const { data: rights } = useQuery(caseRightsQuery(caseId));
  if (rights === undefined || rights.looks.length === 0) return null;
  return (
    <Note tone="asks">
      <p>The council saw this page in an emergency.</p>
      <LineList
        lines={rights.looks.map(({ id, at, personName, reason, more }) => ({
          key: id,
          text: `${personName}, ${dayName(londonDay(at))} at ${londonTime(at)}, because ${lookReasonWords[reason]}`,
          more,
        }))}
      />
    </Note>
  );
}
