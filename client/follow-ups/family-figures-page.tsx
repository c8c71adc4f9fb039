import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { evidenceHeading, boundsSentence } from '#shared/follow-ups/evidence-words.ts';
import { pointToOpen } from '#shared/follow-ups/denominator-chain.ts';
import type { Families } from '#shared/follow-ups/families.api.ts';
import { pointTitle, pointWhen } from '#shared/follow-ups/follow-up-words.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { SelectField } from '../design/select-field.tsx';
import { HowTheseAreCounted, NothingYet, NothingDueYet } from './family-figures-words.tsx';
import { familyFiguresQuery } from './follow-ups.queries.ts';

const charts = () => import('../charts/family-charts.tsx');
const ChainChart = lazy(async () => ({ default: (await charts()).ChainChart }));
const TogetherCharts = lazy(async () => ({ default: (await charts()).TogetherCharts }));
const CurveChart = lazy(async () => ({ default: (await charts()).CurveChart }));
const GroupCharts = lazy(async () => ({ default: (await charts()).GroupCharts }));

/** What became of the families of a service: the same figures for everybody who may see the agreement. */
export function FamilyFiguresPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/families' });
  const { data: families } = useQuery({
    ...familyFiguresQuery(contractId),
    throwOnError: whenNothingIsShown,
  });
  return (
    <ContractShell contractId={contractId} tab="families" familyPage="figures">
      {families === undefined ? (
        <LoadingFrame shapes={['text', 'figure', 'figure']} words="Loading what became of families" />
      ) : families.from === 'nothing' ? (
        <NothingYet families={families} />
      ) : (
        <Figures families={families} />
      )}
    </ContractShell>
  );
}

/** Sentence first, then who was asked, then what became of them, then of which groups. */
export function Figures({ families }: { families: Families }) {
  const opened = pointToOpen(families.chains);
  if (opened === undefined) return null;
  const { evidence, months } = opened;
  return (
    <>
      <p className="bo-lead">
        {evidenceHeading(evidence, pointWhen(months))}. {boundsSentence(evidence)}
      </p>
      {evidence.headline === 'not yet due' ? <NothingDueYet /> : null}
      <Suspense fallback={<LoadingFrame shapes={['figure', 'figure']} words="Loading the charts" />}>
        <ChainChart families={families} />
        <CurveChart families={families} />
        <TogetherCharts families={families} />
        <Groups families={families} />
      </Suspense>
      <HowTheseAreCounted from={families.from} />
    </>
  );
}

/** One point at a time; which one stands in the address, so that a view can be sent to somebody. */
function Groups({ families }: { families: Families }) {
  const { months: asked } = useSearch({ from: '/signed-in/contracts/$contractId/families' });
  const navigate = useNavigate({ from: '/contracts/$contractId/families' });
  const points = families.chains.filter(({ evidence }) => evidence.dueClosed > 0);
  const opened =
    points.find(({ months }) => months === asked) ??
    points.findLast(({ evidence }) => evidence.observed !== undefined) ??
    points.at(-1);
  if (opened === undefined) return null;
  return (
    <section aria-labelledby="groups">
      <h2 className="govuk-heading-m" id="groups">
        Which families
      </h2>
      {points.length < 2 ? null : (
        <SelectField
          id="point"
          label="When they were asked"
          options={points.map(({ months }) => ({ value: String(months), label: pointTitle(months) }))}
          value={String(opened.months)}
          onChange={(value) =>
            void navigate({
              search: { months: value === '' ? undefined : Number(value) },
              resetScroll: false,
            })
          }
        />
      )}
      <GroupCharts families={families} months={opened.months} />
    </section>
  );
}
