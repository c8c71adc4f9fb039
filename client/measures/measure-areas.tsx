import type { MeasuresShown, SeriesShown } from '#shared/charts/measures-shown.api.ts';
import { versionOf } from '#shared/measures/measure-series.ts';
import { targetForQuarter } from '#shared/measures/target-for-quarter.ts';
import { quarterName, type Quarter } from '#shared/periods/quarter.ts';
import { formatPeriodValue, formatTargetValue } from '#shared/values/format.ts';
import { Details } from '../design/details.tsx';
import { Table } from '../design/table.tsx';

export interface MeasureAreasProps {
  series: SeriesShown['series'][number];
  quarter: Quarter;
  areas: MeasuresShown['areas'];
}

/** The same quarter by area, where figures are split; in the order of the areas, never ranked. */
export function MeasureAreas({ series, quarter, areas }: MeasureAreasProps) {
  const version = versionOf(series, quarter);
  const split = areas.filter(({ id }) => series.byArea[id]?.[quarter] !== undefined);
  if (!version || split.length === 0) return null;
  const figure = (areaId: string): string => {
    const value = series.byArea[areaId]?.[quarter]?.value;
    return value ? formatPeriodValue(version.kind, value, version.unit) : '';
  };
  const target = (areaId: string): string => {
    const aim = targetForQuarter(version, quarter, areaId);
    return aim === undefined ? 'none' : formatTargetValue(version.kind, aim, version.unit);
  };
  return (
    <Details summary="By area">
      <Table
        caption={`${version.name} by area, ${quarterName(quarter)}`}
        columns={[
          { key: 'area', header: 'Area', rowHeader: true, cell: ({ name }) => name },
          { key: 'figure', header: 'Figure', numeric: true, cell: ({ id }) => figure(id) },
          { key: 'target', header: 'Target', numeric: true, cell: ({ id }) => target(id) },
        ]}
        rows={split}
        rowKey={({ id }) => id}
      />
    </Details>
  );
}
