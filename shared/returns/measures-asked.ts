import type { MeasureVersion } from '../measures/measure-version.ts';
import { hasStartedBy, versionFor } from '../measures/measure-series.ts';
import type { Quarter } from '../periods/quarter.ts';
import type { ValuePlace } from './return-value.ts';

/** A measure as a return may ask for it. */
export interface AskableMeasure {
  id: string;
  endedFrom?: Quarter;
  versions: readonly MeasureVersion[];
}

/** What of a definition the form shows and the checks need. */
export type VersionOnForm = Pick<
  MeasureVersion,
  | 'id'
  | 'measureId'
  | 'kind'
  | 'question'
  | 'name'
  | 'purpose'
  | 'numeratorMeans'
  | 'denominatorMeans'
  | 'whoCounts'
  | 'whoDoesNot'
  | 'unit'
  | 'polarity'
  | 'rangeLow'
  | 'rangeHigh'
  | 'steps'
  | 'headline'
  | 'splitAreas'
  | 'takenFrom'
>;

/** A measure a return asks for, in the definition it is filled in on. */
export interface MeasureAsked {
  measureId: string;
  version: VersionOnForm;
}

/**
 * The definition a return fills a measure in on: the one its values were first kept with, whatever changes
 * later, else the one in force in its last quarter. Undefined where the measure is not asked for: it ended,
 * starts later, or has no data yet. Source: house.md 'Measure versions' (a return pins its version).
 * @param pinned the version that values of this return stand on already
 */
export const versionAsked = (
  measure: AskableMeasure,
  lastQuarter: Quarter,
  pinned?: string,
): MeasureVersion | undefined => {
  const kept = measure.versions.find(({ id }) => pinned !== undefined && id === pinned);
  if (kept !== undefined) return kept;
  if (measure.endedFrom !== undefined && measure.endedFrom <= lastQuarter) return undefined;
  const version = versionFor(measure.versions, lastQuarter);
  return version !== undefined && hasStartedBy(version, lastQuarter) ? version : undefined;
};

/**
 * The measures a return asks for, in the contract's order. A return that was sent asks for what it was sent
 * with, so that a measure added later leaves no hole in it.
 * @param pins the version each measure's values stand on, by measure id
 */
export const measuresAsked = (
  measures: readonly AskableMeasure[],
  lastQuarter: Quarter,
  pins: ReadonlyMap<string, string>,
  closed: boolean,
): MeasureAsked[] =>
  measures.flatMap((measure) => {
    const pinned = pins.get(measure.id);
    if (closed && pinned === undefined) return [];
    const version = versionAsked(measure, lastQuarter, pinned);
    return version ? [{ measureId: measure.id, version }] : [];
  });

/** The areas of a measure's boxes: the whole ('') first, then those it is split by. */
export const areaKeysOf = (version: Pick<MeasureVersion, 'splitAreas'>): string[] => [
  '',
  ...version.splitAreas,
];

/** Every box of one measure in one part. */
export const boxesOfPart = (partId: string, { measureId, version }: MeasureAsked): ValuePlace[] =>
  areaKeysOf(version).map((areaKey) => ({ partId, measureId, areaKey, scope: 'part' }));
