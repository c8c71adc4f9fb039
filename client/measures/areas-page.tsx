import { useParams, useSearch } from '@tanstack/react-router';
import { areaWords } from '#shared/charts/areas-funnel.ts';
import type { AreaWithFigures } from '#shared/measures/compare-areas.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { AreasFunnel, AreasSplit } from '../charts/area-charts.tsx';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { DifferencePart } from './difference-part.tsx';
import { OneArea } from './one-area.tsx';
import { useAreas } from './use-areas.ts';
import type { Curve } from './use-curve.ts';

/** The areas of one measure: against each other, whether a difference is meant, and each by itself. */
export function AreasPage() {
  const { contractId, measureId } = useParams({
    from: '/signed-in/contracts/$contractId/measures/$measureId/areas',
  });
  const { missing, curve, areas } = useAreas(contractId, measureId);
  if (missing) return <PageNotFound />;
  return (
    <ContractShell contractId={contractId} tab="measures">
      {curve === undefined ? (
        <LoadingFrame shapes={['text', 'figure', 'figure']} words="Loading the areas" />
      ) : (
        <Areas contractId={contractId} measureId={measureId} curve={curve} areas={areas} />
      )}
    </ContractShell>
  );
}

interface AreasProps {
  contractId: string;
  measureId: string;
  curve: Curve;
  areas: readonly AreaWithFigures[];
}

function Areas({ contractId, measureId, curve, areas }: AreasProps) {
  const { area } = useSearch({ from: '/signed-in/contracts/$contractId/measures/$measureId/areas' });
  const { series, version, curves, figures } = curve;
  const page = `/contracts/${contractId}/measures/${measureId}`;
  return (
    <>
      <h2 className="govuk-heading-l">
        <span className="govuk-caption-l">{version.name}</span>
        Area by area
      </h2>
      {areas.length === 0 ? (
        <EmptyState heading="No figure of this measure is split by area yet">
          Once the measure asks for its figures by area, and a return with them is accepted, they stand here.{' '}
          <Link href={page}>Look at its definition</Link>.
        </EmptyState>
      ) : (
        <>
          <AreasFunnel series={series} areas={areas} unit={areaWords} />
          <DifferencePart contractId={contractId} measureId={measureId} between="areas" />
          <AreasSplit
            series={series}
            areas={areas}
            upTo={figures.upTo}
            dueThrough={figures.dueThrough}
            agreed={curves}
          />
          <OneArea page={page} curve={curve} areas={areas} chosen={area} />
        </>
      )}
    </>
  );
}
