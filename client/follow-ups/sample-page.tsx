import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { SampleShown } from '#shared/follow-ups/sample.api.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { formatCount } from '#shared/values/format.ts';
import { formProblems } from '../api/form-problems.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { Button, ButtonGroup } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { Table } from '../design/table.tsx';
import { SampleForm } from './sample-form.tsx';
import { sampleQuery, useSample } from './sample.queries.ts';

type Draw = SampleShown['draws'][number];

/** What was pressed has gone: focus goes to the sentence that says what stands now. */
const goToStanding = { onSuccess: () => document.getElementById('standing')?.focus() };

/** Whom the service asks how things are: everybody, or a sample that the product draws. */
export function SamplePage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/families/sample' });
  const { data: sample } = useQuery({ ...sampleQuery(contractId), throwOnError: whenNothingIsShown });
  return (
    <ContractShell contractId={contractId} tab="families" familyPage="sample">
      <h2 className="govuk-heading-l">Whom we ask</h2>
      {sample === undefined ? (
        <LoadingFrame shapes={['text', 'table']} words="Loading whom we ask" />
      ) : (
        <>
          <p className="govuk-body" id="standing" tabIndex={-1}>
            {standingWords(sample)}
          </p>
          <Acts contractId={contractId} sample={sample} />
          {sample.draws.length === 0 ? null : <Draws draws={sample.draws} />}
        </>
      )}
    </ContractShell>
  );
}

const standingWords = ({ standing }: SampleShown): string => {
  if (standing === undefined) return 'Everybody whose support has ended and who agreed is asked.';
  const { fromQuarter, marginPercent, proposedByName, proposedAt, agreedByName, agreedAt } = standing;
  const what = `a random sample, of families whose support ended in ${quarterName(fromQuarter)} or later, large enough to be right within ${marginPercent} percentage points`;
  return agreedAt === undefined
    ? `Everybody is asked. ${proposedByName} proposed on ${dayName(londonDay(proposedAt))} to ask ${what}. It waits for the other side’s yes.`
    : `Asked is ${what}. ${proposedByName} proposed it and ${agreedByName ?? 'the other side'} agreed on ${dayName(londonDay(agreedAt))}. At the end of support everybody is asked.`;
};

function Acts({ contractId, sample }: { contractId: string; sample: SampleShown }) {
  const act = useSample(contractId);
  const { acts, standing } = sample;
  if (acts.includes('propose')) {
    return (
      <SampleForm sample={sample} act={act} onPropose={(propose) => act.mutate({ propose }, goToStanding)} />
    );
  }
  if (standing === undefined || acts.length === 0) return null;
  const problems = formProblems(act.error, []);
  const { revision } = standing;
  return (
    <>
      <ErrorSummary problems={problems.summary} attempt={act.failureCount} />
      <ButtonGroup>
        {acts.includes('agree') ? (
          <Button busy={act.isPending} onPress={() => act.mutate({ name: 'agree', revision }, goToStanding)}>
            Agree to ask a sample
          </Button>
        ) : null}
        <Button
          kind="secondary"
          busy={act.isPending}
          onPress={() => act.mutate({ name: 'end', revision }, goToStanding)}
        >
          {standing.agreedAt === undefined ? 'Drop the proposal' : 'Ask everybody again'}
        </Button>
      </ButtonGroup>
    </>
  );
}

function Draws({ draws }: { draws: readonly Draw[] }) {
  return (
    <Table<Draw>
      caption="Drawn so far, by the quarter in which support ended"
      stacks
      rows={draws}
      rowKey={({ quarter }) => quarter}
      columns={[
        { key: 'quarter', header: 'Quarter', rowHeader: true, cell: ({ quarter }) => quarterName(quarter) },
        {
          key: 'drawn',
          header: 'Drawn at random',
          cell: ({ drawn, of }) => `${formatCount(drawn)} of ${formatCount(of)}`,
        },
        {
          key: 'margin',
          header: 'To be right within',
          cell: ({ marginPercent }) => `${marginPercent} percentage points`,
        },
        { key: 'on', header: 'On', cell: ({ drawnAt }) => dayName(londonDay(drawnAt)) },
      ]}
    />
  );
}
