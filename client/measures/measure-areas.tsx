import type { MeasuresShown, SeriesShown } from '#shared/charts/measures-shown.api.ts';
import { aimBeside } from '#shared/measures/aim.ts';
import { judgementOf } from '#shared/measures/describe-measure.ts';
import type { Judgement } from '#shared/measures/judgement.ts';
import { versionOf } from '#shared/measures/measure-series.ts';
import { seriesOfArea } from '#shared/measures/series-of-area.ts';
import { targetForValue } from '#shared/measures/target-for-quarter.ts';
import { quarterName, type Quarter } from '#shared/periods/quarter.ts';
import { formatPeriodValue } from '#shared/values/format.ts';
import { Details } from '../design/details.tsx';
import { Table } from '../design/table.tsx';

export interface MeasureAreasProps {
  series: SeriesShown['series'][number];
  quarter: Quarter;
  areas: MeasuresShown['areas'];
}

const verdict = (judgement: Judgement): string =>
  judgement.judged
    ? `${judgement.status}${judgement.over === 'year to date' ? ', over the year so far' : ''}`
    : judgement.reason;

/** The same quarter by area, where figures are split, each against its own target; never ranked. */
export function MeasureAreas({ series, quarter, areas }: MeasureAreasProps) {
  const version = versionOf(series, quarter);
  const split = areas.filter(({ id }) => series.byArea[id]?.[quarter] !== undefined);
  if (!version || split.length === 0) return null;
  const figure = (areaId: string): string => {
    const value = series.byArea[areaId]?.[quarter]?.value;
    return value ? formatPeriodValue(version.kind, value, version.unit) : '';
  };
  const inArea = (areaId: string) => seriesOfArea(series, areaId, series.byArea[areaId] ?? {});
  const target = (areaId: string): string =>
    aimBeside(version, targetForValue(inArea(areaId), quarter)) ?? 'none';
  return (
    <Details summary="By area">
      <Table
        caption={`${version.name} by area, ${quarterName(quarter)}`}
        columns={[
          { key: 'area', header: 'Area', rowHeader: true, cell: ({ name }) => name },
          { key: 'figure', header: 'Figure', numeric: true, cell: ({ id }) => figure(id) },
          { key: 'target', header: 'Target', numeric: true, cell: ({ id }) => target(id) },
          {
            key: 'status',
            header: 'Against it',
            cell: ({ id }) => verdict(judgementOf(inArea(id), quarter)),
          },
        ]}
        rows={split}
        rowKey={({ id }) => id}
      />
    </Details>
  );
}
