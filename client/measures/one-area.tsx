import { useNavigate } from '@tanstack/react-router';
import type { AreaWithFigures } from '#shared/measures/compare-areas.ts';
import { seriesNamedByArea } from '#shared/measures/series-of-area.ts';
import { MeasureChart } from '../charts/measure-chart.tsx';
import { Link } from '../design/link.tsx';
import { SelectField } from '../design/select-field.tsx';
import type { Curve } from './use-curve.ts';

export interface OneAreaProps {
  /** the address of the measure */
  page: string;
  curve: Curve;
  areas: readonly AreaWithFigures[];
  /** the area whose chart is open */
  chosen: string | undefined;
}

/** One area over time, with limits of its own. */
export function OneArea({ page, curve, areas, chosen }: OneAreaProps) {
  const area = areas.find(({ id }) => id === chosen);
  const { curves, figures } = curve;
  const navigate = useNavigate({ from: '/contracts/$contractId/measures/$measureId/areas' });
  return (
    <section aria-labelledby="one-area">
      <h3 className="govuk-heading-m" id="one-area">
        One area over time
      </h3>
      <SelectField
        id="area"
        label="Which area?"
        none="Choose an area"
        options={areas.map(({ id, name }) => ({ value: id, label: name }))}
        value={area?.id ?? ''}
        onChange={(id) => void navigate({ search: { area: id === '' ? undefined : id }, resetScroll: false })}
      />
      {area === undefined ? null : (
        <>
          <MeasureChart
            series={seriesNamedByArea(curve.series, area)}
            upTo={figures.upTo}
            dueThrough={figures.dueThrough}
            agreed={curves}
            areaKey={area.id}
            headingLevel={4}
          />
          {curves.mayAgree ? (
            <p className="govuk-body">
              <Link href={`${page}/rebase?area=${area.id}`}>
                Let the limits begin anew<span className="govuk-visually-hidden">: {area.name}</span>
              </Link>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
