import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  differenceWords,
  type DifferenceGround,
  type DifferenceNote,
} from '#shared/measures/difference-note.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Details } from '../design/details.tsx';
import { LineList } from '../design/line-list.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { DifferenceForm } from './difference-form.tsx';
import { differenceNotesQuery } from './difference-notes.queries.ts';

export interface DifferencePartProps {
  contractId: string;
  measureId: string;
  between: DifferenceGround;
}

/** Whether a difference between areas, or organisations, is meant, who said so and when; for who may say it, a small form. */
export function DifferencePart({ contractId, measureId, between }: DifferencePartProps) {
  const { data } = useQuery({
    ...differenceNotesQuery(contractId, measureId, between),
    throwOnError: whenNothingIsShown,
  });
  // the form closes once its own words are written down, and never under somebody’s hands
  const [written, setWritten] = useState(0);
  return (
    <section aria-labelledby="meant" className="bo-two-thirds">
      <h3 className="govuk-heading-m" id="meant">
        Is a difference meant?
      </h3>
      {data === undefined ? (
        <LoadingFrame shapes={['text']} />
      ) : (
        <>
          <Said notes={data.notes} between={between} />
          {data.maySay ? (
            <Details
              key={written}
              summary={data.notes.length === 0 ? 'Say whether it is meant' : 'Say it anew'}
            >
              <DifferenceForm
                contractId={contractId}
                measureId={measureId}
                between={between}
                numberSeen={data.notes.at(-1)?.number ?? 0}
                onWritten={() => setWritten(written + 1)}
              />
            </Details>
          ) : null}
        </>
      )}
    </section>
  );
}

const lineOf = ({ id, answer, why, saidBy, saidOn, personName }: DifferenceNote) => ({
  key: id,
  text: (
    <>
      <strong>{differenceWords[answer]}.</strong> {why}
    </>
  ),
  more: `Said by ${saidBy} on ${dayName(saidOn)}; written down by ${personName}`,
});

const nobodyYet: Readonly<Record<DifferenceGround, string>> = {
  areas: 'Areas may differ by choice: another kind of service in one place, or other people to reach first.',
  organisations:
    'Organisations may differ by choice: one may take on those who are hardest to reach, or do another part of the work.',
};

function Said({ notes, between }: { notes: readonly DifferenceNote[]; between: DifferenceGround }) {
  const [latest, ...before] = notes.toReversed();
  if (latest === undefined) return <p className="govuk-body">Nobody has said yet. {nobodyYet[between]}</p>;
  return (
    <>
      <LineList lines={[lineOf(latest)]} />
      {before.length === 0 ? null : (
        <Details summary="What was said before">
          <LineList lines={before.map(lineOf)} />
        </Details>
      )}
    </>
  );
}
