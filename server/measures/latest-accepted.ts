import type { MeasureSeries } from '#shared/measures/measure-series.ts';
import type { Quarter } from '#shared/periods/quarter.ts';

/** The latest quarter that any of the measures has an accepted value of, as a whole; undefined before the first. */
export const latestAccepted = (all: readonly Pick<MeasureSeries, 'accepted'>[]): Quarter | undefined => {
  let latest: Quarter | undefined;
  for (const { accepted } of all)
    for (const quarter of Object.keys(accepted))
      if (latest === undefined || quarter > latest) latest = quarter;
  return latest;
};
