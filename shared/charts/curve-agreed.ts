import type { CalendarDay } from '../periods/calendar-day.ts';
import type { ForecastKept } from '../reviews/forecast-kept.ts';
import type { Rebase } from '../reviews/rebase.ts';

/** An action as a chart marks it: when it was agreed, and when it was done. */
export interface CurveAction {
  id: string;
  what: string;
  agreedOn: CalendarDay;
  doneOn?: CalendarDay;
  /** absent where it is about the whole agreement */
  measureId?: string;
}

/** What people agreed about the curves of an agreement's measures. */
export interface CurvesAgreed {
  forecasts: readonly ForecastKept[];
  rebases: readonly Rebase[];
  actions: readonly CurveAction[];
}

/** Nothing was agreed about a measure. */
export const nothingAgreed: CurvesAgreed = { forecasts: [], rebases: [], actions: [] };

/**
 * What of it stands on the chart of one measure, as a whole or in one area: a forecast is of the whole, limits
 * begin anew where it was said, and what was done was done in every area. An action that names a measure stands on that one
 * alone; one that names none is about the whole agreement and stands on its headlines.
 */
export const agreedAbout = (
  { forecasts, rebases, actions }: CurvesAgreed,
  measureId: string,
  headline: boolean,
  areaKey = '',
): CurvesAgreed => ({
  forecasts: areaKey === '' ? forecasts.filter((forecast) => forecast.measureId === measureId) : [],
  rebases: rebases.filter((rebase) => rebase.measureId === measureId && rebase.areaKey === areaKey),
  actions: actions.filter((action) =>
    action.measureId === undefined ? headline : action.measureId === measureId,
  ),
});
