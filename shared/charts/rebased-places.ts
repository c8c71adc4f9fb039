import type { CurvesAgreed } from './curve-agreed.ts';
import { placeOfQuarter } from './place-in-time.ts';
import type { Reading } from './series-readings.ts';

/** The places from which limits begin anew for a stated cause; the first period of all begins them anyway. */
export const rebasedPlaces = (readings: readonly Reading[], rebases: CurvesAgreed['rebases']): number[] => {
  const periods = readings.map(({ period }) => period);
  return rebases
    .flatMap(({ fromQuarter }) => placeOfQuarter(periods, fromQuarter) ?? [])
    .filter((at) => at > 0);
};
