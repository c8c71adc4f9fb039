import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useRouteContext } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { may } from '#shared/access/may.ts';
import type { Overview } from '#shared/overview/overview.api.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { Note } from '../design/note.tsx';
import { sessionQuery } from '../people/people.queries.ts';
import { overviewQuery } from './overview.queries.ts';
import { QuestionCards } from './question-cards.tsx';
import { ActionsPanel, AreaPanel, DatesPanel, StoryPanel } from './side-panels.tsx';
import { WhereItStands } from './where-it-stands.tsx';

const OutputsNextToOutcomesChart = lazy(async () => {
  const { OutputsNextToOutcomesChart: Chart } = await import('../charts/outputs-next-to-outcomes-chart.tsx');
  return { default: Chart };
});
const OutputsNextToFamiliesChart = lazy(async () => {
  const { OutputsNextToFamiliesChart: Chart } = await import('../charts/outputs-next-to-outcomes-chart.tsx');
  return { default: Chart };
});

const ReleasedFigures = lazy(async () => {
  const { ReleasedFigures: Figures } = await import('../disclosure/released-figures.tsx');
  return { default: Figures };
});

/** The first page of an agreement: the three questions, where it stands, and what lies behind it. */
export function OverviewPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId' });
  const { user } = useRouteContext({ from: '/signed-in' });
  return (
    <ContractShell contractId={contractId} tab="overview">
      {may(user, 'see exact figures').yes ? (
        <ExactOverview contractId={contractId} />
      ) : (
        <Suspense fallback={<LoadingFrame shapes={['text', 'figure']} words="Loading the figures" />}>
          <ReleasedFigures contractId={contractId} />
          <p className="govuk-body">
            <Link href={`/contracts/${contractId}/actions`}>What was agreed to do</Link>
          </p>
        </Suspense>
      )}
    </ContractShell>
  );
}

function ExactOverview({ contractId }: { contractId: string }) {
  const { data: overview } = useQuery({ ...overviewQuery(contractId), throwOnError: whenNothingIsShown });
  return overview === undefined ? (
    <LoadingFrame shapes={['text', 'cards', 'figure']} words="Loading the figures" />
  ) : (
    <OverviewBody overview={overview} />
  );
}

function OverviewBody({ overview }: { overview: Overview }) {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { contractId, measuresAsked, lead, cards, chart, families, dates } = overview;
  return (
    <>
      <p className="bo-lead">{lead}</p>
      {measuresAsked === 0 ? (
        <NoMeasures overview={overview} />
      ) : (
        <>
          <PeriodLine overview={overview} />
          <QuestionCards contractId={contractId} cards={cards} families={families?.card} />
        </>
      )}
      <WhereItStands overview={overview} />
      {chart === undefined ? null : (
        <Suspense fallback={<LoadingFrame shapes={['figure']} words="Loading the chart" />}>
          {families === undefined ? (
            <OutputsNextToOutcomesChart {...chart} />
          ) : (
            <OutputsNextToFamiliesChart {...chart} outcomes={families} />
          )}
        </Suspense>
      )}
      <div className="bo-columns">
        <StoryPanel overview={overview} />
        <ActionsPanel overview={overview} today={session.today} />
        <div>
          <DatesPanel dates={dates} />
          <AreaPanel overview={overview} />
        </div>
      </div>
    </>
  );
}

/** Of which period the figures are, and that it is not the one judged where that is so. */
function PeriodLine({ overview: { figures, judged } }: { overview: Overview }) {
  if (figures === undefined) return null;
  if (figures.isJudged) return <p className="govuk-body bo-quiet">Figures for {figures.periodName}.</p>;
  return (
    <Note tone="asks">
      These are the figures for {figures.periodName}, the last that the council has accepted
      {judged === undefined ? '.' : `. The return for ${judged.periodName} is not among them yet.`}
    </Note>
  );
}

function NoMeasures({ overview: { contractId, may } }: { overview: Overview }) {
  const href = `/contracts/${contractId}/measures`;
  return (
    <EmptyState
      heading="No measures yet"
      act={may.changeMeasures ? <ButtonLink href={href}>Choose measures</ButtonLink> : undefined}
    >
      {may.changeMeasures
        ? 'Choose what will be measured: how much, how well, and above all whether anyone is better off.'
        : 'The contract manager chooses what will be measured. The figures follow with the first return.'}
    </EmptyState>
  );
}
