import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { may } from '#shared/access/may.ts';
import type { IndicatorsShown } from '#shared/outcomes/indicators.api.ts';
import { PageProblem } from '../app/page-problem.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { indicatorsQuery } from './outcomes.queries.ts';

/** Every indicator of how whole districts are. */
export function IndicatorsPage() {
  const { user } = useRouteContext({ from: '/signed-in' });
  const { data, error } = useQuery(indicatorsQuery);
  if (error !== null && data === undefined) return <PageProblem error={error} />;
  return (
    <PageBody width="form" busy={data === undefined}>
      <PageTitle
        title="In the area"
        caption="How everybody who lives here is, whichever services they know. No one service moves any of these alone, so none has a target or a standing."
      />
      {data === undefined ? (
        <LoadingFrame shapes={['text']} words="Loading the indicators" />
      ) : (
        <IndicatorList indicators={data.indicators} bringsIn={may(user, 'bring in outcomes').yes} />
      )}
    </PageBody>
  );
}

export interface IndicatorListProps {
  indicators: IndicatorsShown['indicators'];
  /** whether this person can bring figures in */
  bringsIn: boolean;
}

export function IndicatorList({ indicators, bringsIn }: IndicatorListProps) {
  const bringIn = <Link href="/settings/outcomes">Bring in places and figures</Link>;
  if (indicators.length === 0) {
    return (
      <EmptyState heading="No figures yet" act={bringsIn ? bringIn : undefined}>
        {bringsIn
          ? 'Bring in which places lie in which district first, then what the police recorded or any other figures by district.'
          : 'An administrator of the council brings them in.'}
      </EmptyState>
    );
  }
  return (
    <>
      {indicators.map((each) => (
        <OneIndicator key={each.indicator.id} shown={each} />
      ))}
      {bringsIn ? <p className="govuk-body">{bringIn}</p> : null}
    </>
  );
}

/** What is known of it in a sentence, how far districts lie apart, and who says so. */
function OneIndicator({ shown: { indicator, findings } }: { shown: IndicatorsShown['indicators'][number] }) {
  const { id, name, source } = indicator;
  const [first, ...more] = findings;
  return (
    <section className="bo-area" aria-labelledby={`indicator-${id}`}>
      <h2 className="govuk-heading-m" id={`indicator-${id}`}>
        <Link href={`/outcomes/${id}`}>{name}</Link>
      </h2>
      <p className="govuk-body">{first}</p>
      {more.length === 0 ? null : <p className="govuk-body">{more.join(' ')}</p>}
      <p className="govuk-body bo-quiet">Source: {source}.</p>
    </section>
  );
}
