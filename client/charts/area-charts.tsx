import { useMemo } from 'react';
import { areasFunnel, type FunnelPicture } from '#shared/charts/areas-funnel.ts';
import { areasSplit, type AreasSplitWanted } from '#shared/charts/areas-split.ts';
import { whyNotCompared, type UnitWords } from '#shared/charts/funnel-words.ts';
import { layOutFunnel } from '#shared/charts/lay-out-funnel.ts';
import { compareAreas, type AreaWithFigures } from '#shared/measures/compare-areas.ts';
import { versionOf, type MeasureSeries } from '#shared/measures/measure-series.ts';
import { IndicatorFigure } from './indicator-figure.tsx';
import { PanelFigure } from './panel-figure.tsx';
import { TwinTable } from './twin-table.tsx';

/*
 * The areas of a measure, or the organisations that deliver it: against each other, and each by itself. Models in shared/charts.
 */

export interface AreasFunnelProps {
  series: MeasureSeries;
  areas: readonly AreaWithFigures[];
  /** what is compared: areas, or organisations */
  unit: UnitWords;
}

/** Areas against each other, or the sentence that says why they are not, with what can be shown in its place. */
export function AreasFunnel({ series, areas, unit }: AreasFunnelProps) {
  const shown = useMemo(() => {
    const compared = compareAreas(series, areas);
    if (typeof compared !== 'string') return areasFunnel(compared, series.quartersPerValue, unit);
    const latest = Object.keys(series.accepted).toSorted().at(-1) ?? '';
    return { says: whyNotCompared(compared, versionOf(series, latest)?.kind, unit) };
  }, [series, areas, unit]);
  if ('picture' in shown) return <FunnelFigure picture={shown.picture} unit={unit} />;
  return (
    <>
      <p className="govuk-body">{shown.says}</p>
      {'table' in shown ? <TwinTable table={shown.table} /> : null}
    </>
  );
}

function FunnelFigure({ picture, unit }: { picture: FunnelPicture; unit: UnitWords }) {
  return (
    <IndicatorFigure
      picture={picture}
      layOut={layOutFunnel}
      label={`${picture.heading}. Use the left and right arrow keys to go from one ${unit.one} to the next.`}
      hint={`Point at a mark, or use the arrow keys, to read one ${unit.one}.`}
    />
  );
}

export interface AreasSplitProps extends AreasSplitWanted {
  series: MeasureSeries;
  areas: readonly AreaWithFigures[];
}

/** A share in each area by itself, as small pictures on one scale. Nothing where it is no share. */
export function AreasSplit({ series, areas, upTo, dueThrough, agreed, unit }: AreasSplitProps) {
  const chart = useMemo(
    () => areasSplit(series, areas, { upTo, dueThrough, agreed, unit }),
    [series, areas, upTo, dueThrough, agreed, unit],
  );
  return chart ? <PanelFigure chart={chart} headingLevel={3} /> : null;
}
