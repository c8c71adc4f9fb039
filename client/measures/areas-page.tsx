import { useParams, useSearch } from '@tanstack/react-router';
import { areaWords } from '#shared/charts/funnel-words.ts';
import type { AreaWithFigures } from '#shared/measures/compare-areas.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { AreasFunnel, AreasSplit } from '../charts/area-charts.tsx';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageLinks } from '../design/page-links.tsx';
import { DifferencePart } from './difference-part.tsx';
import { OneArea } from './one-area.tsx';
import { OrganisationsPart } from './organisations-part.tsx';
import { useAreas } from './use-areas.ts';
import type { Curve } from './use-curve.ts';

/** The areas of one measure, or the organisations that deliver it: against each other, and each by itself. */
export function AreasPage() {
  const from = '/signed-in/contracts/$contractId/measures/$measureId/areas';
  const { contractId, measureId } = useParams({ from });
  const { area, by } = useSearch({ from });
  const { missing, curve, areas, severalDeliver } = useAreas(contractId, measureId);
  if (missing) return <PageNotFound />;
  return (
    <ContractShell contractId={contractId} tab="measures">
      {curve === undefined ? (
        <LoadingFrame shapes={['text', 'figure', 'figure']} words="Loading the areas" />
      ) : (
        <SideBySide
          contractId={contractId}
          measureId={measureId}
          curve={curve}
          areas={areas}
          severalDeliver={severalDeliver}
          byOrganisation={severalDeliver && (by === 'organisation' || areas.length === 0)}
          area={area}
        />
      )}
    </ContractShell>
  );
}

export interface SideBySideProps {
  contractId: string;
  measureId: string;
  curve: Curve;
  areas: readonly AreaWithFigures[];
  /** several organisations deliver, and whoever looks may see them side by side */
  severalDeliver: boolean;
  byOrganisation: boolean;
  /** the area whose chart is open */
  area: string | undefined;
}

/** One measure by area or by organisation; where there are both, each has its address. */
export function SideBySide({
  contractId,
  measureId,
  curve,
  areas,
  severalDeliver,
  byOrganisation,
  area,
}: SideBySideProps) {
  const page = `/contracts/${contractId}/measures/${measureId}`;
  return (
    <>
      <h2 className="govuk-heading-l">
        <span className="govuk-caption-l">{curve.version.name}</span>
        {byOrganisation ? 'Organisation by organisation' : 'Area by area'}
      </h2>
      {severalDeliver && areas.length > 0 ? (
        <PageLinks
          label="Side by side"
          links={[
            { href: `${page}/areas`, text: 'By area', current: !byOrganisation },
            { href: `${page}/areas?by=organisation`, text: 'By organisation', current: byOrganisation },
          ]}
        />
      ) : null}
      {byOrganisation ? (
        <OrganisationsPart contractId={contractId} measureId={measureId} curve={curve} />
      ) : areas.length === 0 ? (
        <EmptyState heading="No figure of this measure is split by area yet">
          Once the measure asks for its figures by area, and a return with them is accepted, they stand here.{' '}
          <Link href={page}>Look at its definition</Link>.
        </EmptyState>
      ) : (
        <>
          <AreasFunnel series={curve.series} areas={areas} unit={areaWords} />
          <DifferencePart contractId={contractId} measureId={measureId} between="areas" />
          <AreasSplit
            series={curve.series}
            areas={areas}
            upTo={curve.figures.upTo}
            dueThrough={curve.figures.dueThrough}
            agreed={curve.curves}
          />
          <OneArea page={page} curve={curve} areas={areas} chosen={area} />
        </>
      )}
    </>
  );
}
