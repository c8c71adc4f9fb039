import { useMemo } from 'react';
import { measureChart, type CurveWanted } from '#shared/charts/measure-chart.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import { DrawnChart } from './drawn-chart.tsx';

export interface MeasureChartProps extends CurveWanted {
  series: MeasureSeries;
  headingLevel?: 2 | 3 | 4;
}

/** One measure over time. Nothing at all while nothing was accepted: the page says what to do next. */
export function MeasureChart(props: MeasureChartProps) {
  const { series, upTo, dueThrough, agreed, areaKey, proposed, headingLevel = 3 } = props;
  const chart = useMemo(
    () => measureChart(series, { upTo, dueThrough, agreed, areaKey, proposed }),
    [series, upTo, dueThrough, agreed, areaKey, proposed],
  );
  return chart ? <DrawnChart chart={chart} headingLevel={headingLevel} /> : null;
}
