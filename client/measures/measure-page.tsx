import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { versionInHand } from '#shared/charts/version-in-hand.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { ButtonGroup, ButtonLink } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { HistoryLines } from '../design/history-lines.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { AskAgain } from './ask-again.tsx';
import { DefinitionList } from './definition-list.tsx';
import { measureHistoryQuery, measuresQuery } from './measures.queries.ts';

/** One measure's definition, every version of it, and what changed, as sentences. */
export function MeasurePage() {
  const { contractId, measureId } = useParams({
    from: '/signed-in/contracts/$contractId/measures/$measureId',
  });
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: whenNothingIsShown });
  const measure = shown?.measures.find(({ id }) => id === measureId);
  if (shown !== undefined && measure === undefined) return <PageNotFound />;
  return (
    <ContractShell contractId={contractId} tab="measures">
      {shown === undefined || measure === undefined ? (
        <LoadingFrame shapes={['text', 'table']} words="Loading the measure" />
      ) : (
        <MeasureParts shown={shown} measure={measure} />
      )}
    </ContractShell>
  );
}

interface MeasurePartsProps {
  shown: MeasuresShown;
  measure: MeasuresShown['measures'][number];
}

function MeasureParts({ shown, measure }: MeasurePartsProps) {
  const { contractId, mayChange, quarterNow, areas } = shown;
  const { data: history } = useQuery(measureHistoryQuery(contractId, measure.id));
  const version = versionInHand(measure.versions, quarterNow);
  if (!version) return null;
  const page = `/contracts/${contractId}/measures/${measure.id}`;
  const others = measure.versions.filter(({ id }) => id !== version.id).toReversed();
  return (
    <div className="bo-two-thirds">
      <h2 className="govuk-heading-l">{version.name}</h2>
      {measure.endedFrom === undefined ? null : (
        <p className="govuk-body">Not asked for from {quarterName(measure.endedFrom)}.</p>
      )}
      <DefinitionList version={version} areas={areas} />
      {mayChange ? (
        <ButtonGroup>
          <ButtonLink kind="secondary" href={`${page}/change`}>
            Change from a quarter on
          </ButtonLink>
          {measure.endedFrom === undefined ? (
            <ButtonLink kind="secondary" href={`${page}/end`}>
              Stop asking for it
            </ButtonLink>
          ) : (
            <AskAgain contractId={contractId} measureId={measure.id} />
          )}
        </ButtonGroup>
      ) : null}
      {others.map((other) => (
        <Details
          key={other.id}
          summary={`${other.number > version.number ? 'To come' : 'Before'}: definition ${String(other.number)}, from ${quarterName(other.fromQuarter)}`}
        >
          <DefinitionList version={other} areas={areas} />
        </Details>
      ))}
      <section aria-labelledby="history">
        <h3 className="govuk-heading-m" id="history">
          What changed
        </h3>
        {history === undefined ? <LoadingFrame shapes={['text']} /> : <HistoryLines lines={history.lines} />}
      </section>
    </div>
  );
}
