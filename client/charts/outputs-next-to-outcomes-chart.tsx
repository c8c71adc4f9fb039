import { useMemo, useState } from 'react';
import { outputsNextToOutcomes } from '#shared/charts/outputs-next-to-outcomes.ts';
import { outputsNextToFamilies, type FamiliesBy } from '#shared/charts/outputs-next-to-families.ts';
import type { ReadingsWanted } from '#shared/charts/series-readings.ts';
import type { FamilyOutcomes } from '#shared/follow-ups/family-outcomes.ts';
import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import { ChartSwitch } from './chart-figure.tsx';
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

export interface OutputsNextToFamiliesChartProps extends OutputsNextToOutcomesChartProps {
  outcomes: FamilyOutcomes;
}

/** So wide is a quarter that its marks can be told apart; in less room the chart moves inside its frame. */
const widthOfQuarter = 52;

/** The same picture where what became of families is known: what was done, and what became of those same people. */
export function OutputsNextToFamiliesChart(props: OutputsNextToFamiliesChartProps) {
  const { series, upTo, dueThrough, outcomes, headingLevel = 2 } = props;
  const [by, setBy] = useState<FamiliesBy>('ended');
  const chart = useMemo(
    () => outputsNextToFamilies(series, { upTo, dueThrough }, outcomes, by),
    [series, upTo, dueThrough, outcomes, by],
  );
  const switches = (
    <>
      <ChartSwitch on={by === 'ended'} onPress={() => setBy('ended')}>
        By when support ended
      </ChartSwitch>
      <ChartSwitch on={by === 'measured'} onPress={() => setBy('measured')}>
        By when it was measured
      </ChartSwitch>
    </>
  );
  return (
    <DrawnChart
      chart={chart}
      headingLevel={headingLevel}
      minWidth={chart.periods.length * widthOfQuarter + 60}
      switches={outcomes.measured === undefined ? undefined : switches}
    />
  );
}
