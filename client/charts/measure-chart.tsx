import { useMemo } from 'react';
import { measureChart } from '#shared/charts/measure-chart.ts';
import type { ReadingsWanted } from '#shared/charts/series-readings.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import { DrawnChart } from './drawn-chart.tsx';

export interface MeasureChartProps extends ReadingsWanted {
  series: MeasureSeries;
  headingLevel?: 2 | 3 | 4;
}

/** One measure over time. Nothing at all while nothing was accepted: the page says what to do next. */
export function MeasureChart({ series, upTo, dueThrough, headingLevel = 3 }: MeasureChartProps) {
  const chart = useMemo(() => measureChart(series, { upTo, dueThrough }), [series, upTo, dueThrough]);
  return chart ? <DrawnChart chart={chart} headingLevel={headingLevel} /> : null;
}
