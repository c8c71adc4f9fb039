import { versionFor, type AcceptedValue } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import type { PeriodValue } from '#shared/values/figure.ts';

/** An accepted figure of one quarter as it stands in the records. */
interface FigureKept {
  quarter: Quarter;
  value: PeriodValue;
  measureVersionId: string;
  partsHave: number;
  partsOf: number;
}

/**
 * What a quarter holds, without what goes without saying: a definition is named where another is in force by
 * now, and the parts are where there are several or the only one gave nothing. A page of 800 figures is half
 * as long for it.
 */
export const acceptedValue = (
  versions: readonly MeasureVersion[],
  { quarter, value, measureVersionId, partsHave, partsOf }: FigureKept,
): AcceptedValue => ({
  value,
  versionId: versionFor(versions, quarter)?.id === measureVersionId ? undefined : measureVersionId,
  parts: partsHave === 1 && partsOf === 1 ? undefined : { have: partsHave, of: partsOf },
});
