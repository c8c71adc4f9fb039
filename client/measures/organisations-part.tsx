import { useQuery } from '@tanstack/react-query';
import { organisationWords } from '#shared/charts/funnel-words.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { AreasFunnel, AreasSplit } from '../charts/area-charts.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { byOrganisationQuery } from './by-organisation.queries.ts';
import { DifferencePart } from './difference-part.tsx';
import type { Curve } from './use-curve.ts';

export interface OrganisationsPartProps {
  contractId: string;
  measureId: string;
  curve: Curve;
}

/** The organisations that deliver: against each other, whether a difference is meant, and each by itself. */
export function OrganisationsPart({ contractId, measureId, curve }: OrganisationsPartProps) {
  const asked = useQuery({
    ...byOrganisationQuery(contractId, measureId),
    throwOnError: whenNothingIsShown,
  });
  if (asked.data === undefined)
    return <LoadingFrame shapes={['figure', 'figure']} words="Loading the organisations" />;
  const { organisations } = asked.data;
  const { series, figures } = curve;
  if (organisations.length === 0)
    return (
      <EmptyState heading="Not two organisations have figures of this measure yet">
        Once a return is accepted in which at least two of those who deliver report it, they stand here side
        by side. <Link href={`/contracts/${contractId}/returns`}>Look at the returns</Link>.
      </EmptyState>
    );
  return (
    <>
      <p className="govuk-body bo-two-thirds">
        Only the council and the lead see this page: to the others who deliver it shows somebody else’s
        figures.
      </p>
      <AreasFunnel series={series} areas={organisations} unit={organisationWords} />
      <DifferencePart contractId={contractId} measureId={measureId} between="organisations" />
      <AreasSplit
        series={series}
        areas={organisations}
        upTo={figures.upTo}
        dueThrough={figures.dueThrough}
        unit={organisationWords}
      />
    </>
  );
}
