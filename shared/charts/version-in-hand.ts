import { versionFor } from '../measures/measure-series.ts';
import type { MeasureVersion } from '../measures/measure-version.ts';
import type { Quarter } from '../periods/quarter.ts';

/** The definition to show: the one in force in the quarter, or the first where it is still to come. */
export const versionInHand = <Version extends MeasureVersion>(
  versions: readonly Version[],
  quarter: Quarter,
): Version | undefined => {
  const inForce = versionFor(versions, quarter);
  return versions.find(({ id }) => id === inForce?.id) ?? versions[0];
};
