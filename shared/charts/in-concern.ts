import { judgementOf } from '../measures/describe-measure.ts';
import type { MeasureSeries } from '../measures/measure-series.ts';
import { improvementDirectionOf } from '../statistics/improvement-direction.ts';
import { xmrOf } from './build-lane.ts';
import { agreedAbout, nothingAgreed } from './curve-agreed.ts';
import { findChange } from './find-change.ts';
import type { CurveWanted } from './measure-chart.ts';
import { rebasedPlaces } from './rebased-places.ts';
import { signsOf } from './measure-signs.ts';
import { readingsOf } from './series-readings.ts';

/**
 * Why a measure is in concern, in words; undefined where it is not: its latest figure is a concern by the rules
 * of the limits, or its figures go the wrong way by a test, or its target was missed by the rule. One low figure
 * alone is no concern. Source: methods, statistics 1.3; performance 'Attainment and status'.
 */
export const whyInConcern = (
  series: MeasureSeries,
  wanted: Pick<CurveWanted, 'upTo' | 'dueThrough' | 'agreed'>,
): string | undefined => {
  const readings = readingsOf(series, wanted);
  const latest = readings.findLast(({ state }) => state === 'figure');
  if (latest === undefined || series.endedFrom !== undefined) return undefined;
  const { rebases } = agreedAbout(wanted.agreed ?? nothingAgreed, series.measureId, true);
  const xmr = xmrOf(readings, rebasedPlaces(readings, rebases));
  const found = findChange(readings, xmr);
  const [sign] = signsOf(readings, xmr, found);
  if (sign?.icon === 'concern low') return 'The latest figure is unusually low.';
  if (sign?.icon === 'concern high') return 'The latest figure is unusually high.';
  const direction = improvementDirectionOf(latest.version.polarity);
  const wrongWay = direction === 'increase' ? 'less' : direction === 'decrease' ? 'more' : undefined;
  if (wrongWay !== undefined && found.says === wrongWay && found.by !== 'unusual')
    return found.by === 'trend'
      ? `The figures are ${wrongWay === 'less' ? 'falling' : 'rising'}.`
      : `It is ${wrongWay === 'less' ? 'lower' : 'higher'} than a year ago.`;
  const judgement = judgementOf(series, latest.period.quarter);
  return judgement.judged && judgement.status === 'missed' ? 'The target was missed.' : undefined;
};
