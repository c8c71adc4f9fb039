import { useMemo } from 'react';
import { chainChart } from '#shared/charts/chain-chart.ts';
import { curveChart } from '#shared/charts/curve-chart.ts';
import { pointsChart } from '#shared/charts/points-chart.ts';
import { reachedChart } from '#shared/charts/reached-chart.ts';
import { sameFamiliesChart } from '#shared/charts/same-families-chart.ts';
import { splitsChart } from '#shared/charts/splits-chart.ts';
import type { Families } from '#shared/follow-ups/families.api.ts';
import { DrawnChart } from './drawn-chart.tsx';
import { PanelFigure } from './panel-figure.tsx';

/*
 * The pictures of what became of families, each from its model in shared/charts. One that has nothing to show is
 * not there at all: the page says what to do next.
 */

export interface FamilyChartProps {
  families: Families;
}

/** From all whose support ended to those who are better off. */
export function ChainChart({ families: { chains } }: FamilyChartProps) {
  const chart = useMemo(() => chainChart(chains), [chains]);
  return chart ? <PanelFigure chart={chart} /> : null;
}

/** Quarter by quarter in which support ended. */
export function CurveChart({ families: { curve } }: FamilyChartProps) {
  const chart = useMemo(() => curveChart(curve), [curve]);
  return chart ? <DrawnChart chart={chart} /> : null;
}

/** All settled quarters together; beside it the same families at every point, where cases are known. */
export function TogetherCharts({ families: { curve, sameFamilies } }: FamilyChartProps) {
  const [points, same] = useMemo(
    () => [pointsChart(curve), sameFamiliesChart(sameFamilies)],
    [curve, sameFamilies],
  );
  if (!points && !same) return null;
  return (
    <div className={points && same ? 'bo-figures-beside' : undefined}>
      {points ? <DrawnChart chart={points} /> : null}
      {same ? <DrawnChart chart={same} /> : null}
    </div>
  );
}

/** Groups at one point, and whether those reached are like the others. */
export function GroupCharts({ families, months }: FamilyChartProps & { months: number }) {
  const { splits, reachedAgainstNot } = families;
  const [groups, reached] = useMemo(
    () => [splitsChart(splits, months), reachedChart(reachedAgainstNot, months)],
    [splits, reachedAgainstNot, months],
  );
  return (
    <>
      {groups ? <PanelFigure chart={groups} headingLevel={3} /> : null}
      {reached ? <PanelFigure chart={reached} headingLevel={3} /> : null}
    </>
  );
}
