import type { MonthNote } from '#shared/outcomes/suspicious-months.ts';
import { plural } from '#shared/values/format.ts';
import { Details } from '../design/details.tsx';
import { Note } from '../design/note.tsx';

const atOnce = 3;

/** Months that look as if their file were not whole. The figures stay; these stand beside them. */
export function MonthNotes({ notes }: { notes: readonly MonthNote[] }) {
  if (notes.length === 0) return null;
  const lines = notes.map(({ month, areaCode = '', code, sentence }) => (
    <p key={`${month} ${areaCode} ${code}`} className="govuk-body">
      {sentence}
    </p>
  ));
  return notes.length <= atOnce ? (
    <Note tone="asks">{lines}</Note>
  ) : (
    <Details summary={`${plural(notes.length, 'figure looks', 'figures look')} as if a file were not whole`}>
      {lines}
    </Details>
  );
}
