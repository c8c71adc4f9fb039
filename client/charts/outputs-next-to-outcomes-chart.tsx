import { useMemo } from 'react';
import { outputsNextToOutcomes } from '#shared/charts/outputs-next-to-outcomes.ts';
import type { ReadingsWanted } from '#shared/charts/series-readings.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import { DrawnChart } from './drawn-chart.tsx';

export interface OutputsNextToOutcomesChartProps extends ReadingsWanted {
  /** every measure of the contract, in its order: the rule picks the two that stand next to each other */
  series: readonly MeasureSeries[];
  headingLevel?: 2 | 3;
}

/** The picture the product exists for: what was done, and what became of people, on one axis. */
export function OutputsNextToOutcomesChart(props: OutputsNextToOutcomesChartProps) {
  const { series, upTo, dueThrough, headingLevel = 2 } = props;
  const chart = useMemo(
    () => outputsNextToOutcomes(series, { upTo, dueThrough }),
    [series, upTo, dueThrough],
  );
  return chart ? <DrawnChart chart={chart} headingLevel={headingLevel} /> : null;
}
