import { useQuery } from '@tanstack/react-query';
import { differenceWords, type DifferenceNote } from '#shared/measures/difference-note.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { Details } from '../design/details.tsx';
import { LineList } from '../design/line-list.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { DifferenceForm } from './difference-form.tsx';
import { differenceNotesQuery } from './difference-notes.queries.ts';

export interface DifferencePartProps {
  contractId: string;
  measureId: string;
}

/** Whether a difference between areas is meant, who said so and when; for who may say it, a small form. */
export function DifferencePart({ contractId, measureId }: DifferencePartProps) {
  const { data } = useQuery({ ...differenceNotesQuery(contractId, measureId), throwOnError: true });
  return (
    <section aria-labelledby="meant" className="bo-two-thirds">
      <h3 className="govuk-heading-m" id="meant">
        Is a difference meant?
      </h3>
      {data === undefined ? (
        <LoadingFrame shapes={['text']} />
      ) : (
        <>
          <Said notes={data.notes} />
          {data.maySay ? (
            <Details
              key={data.notes.length}
              summary={data.notes.length === 0 ? 'Say whether it is meant' : 'Say it anew'}
            >
              <DifferenceForm
                contractId={contractId}
                measureId={measureId}
                numberSeen={data.notes.at(-1)?.number ?? 0}
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

function Said({ notes }: { notes: readonly DifferenceNote[] }) {
  const [latest, ...before] = notes.toReversed();
  if (latest === undefined)
    return (
      <p className="govuk-body">
        Nobody has said yet. Areas may differ by choice: another kind of service in one place, or other people
        to reach first.
      </p>
    );
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
