import type { Quarter } from '../periods/quarter.ts';
import { activityMeasures } from './library/activity.ts';
import { familyMeasures } from './library/families.ts';
import { healthAndConfidenceMeasures } from './library/health-and-confidence.ts';
import { keepingSafeMeasures } from './library/keeping-safe.ts';
import { reachMeasures } from './library/reach.ts';
import type { ReadyMeasure } from './library/ready-measure.ts';
import { socialValueMeasures } from './library/social-value-and-cost.ts';
import { staffMeasures } from './library/staff.ts';
import { takingPartMeasures } from './library/taking-part.ts';
import { waitingMeasures } from './library/waiting.ts';
import { whatPeopleSayMeasures } from './library/what-people-say.ts';
import { youngPeopleMeasures } from './library/young-people.ts';
import type { MeasureDraft } from './measures.api.ts';

/** Ready measures to pick from and adjust, by theme, in our own words. */
export const readyMeasures: readonly ReadyMeasure[] = [
  ...reachMeasures,
  ...activityMeasures,
  ...waitingMeasures,
  ...takingPartMeasures,
  ...whatPeopleSayMeasures,
  ...staffMeasures,
  ...keepingSafeMeasures,
  ...familyMeasures,
  ...youngPeopleMeasures,
  ...healthAndConfidenceMeasures,
  ...socialValueMeasures,
];

/** The ready measure with that key, or undefined. */
export const readyMeasure = (key: string): ReadyMeasure | undefined =>
  readyMeasures.find((measure) => measure.key === key);

/** Percent within which a count is close, unless agreed otherwise. Source: methods, performance 'Attainment'. */
export const usualTolerancePercent = 10;

/**
 * A draft filled from a ready measure: typed in, asked for as a whole, without a target and with nobody
 * named yet who helped to choose it.
 */
export const draftFromReady = (ready: ReadyMeasure, fromQuarter: Quarter): MeasureDraft => {
  const { key: _key, theme: _theme, suggestedHeadline, ...definition } = ready;
  return {
    ...definition,
    fromQuarter,
    chosenBy: '',
    chosenSaid: '',
    tolerancePercent: usualTolerancePercent,
    areaTargets: {},
    headline: suggestedHeadline,
    dataStatus: 'ready',
    standsIn: '',
    source: 'typed in',
    splitAreas: [],
  };
};
