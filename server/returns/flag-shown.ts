import type { MeasureKept } from '#db/stores/measures-store.ts';
import type { TargetFlag } from '#db/stores/return-flags-store.ts';
import type { TargetFlagShown } from '#shared/returns/returns.api.ts';

/** A flag with the name its measure has now. */
export const flagShown = (
  { raisedBy: _id, ...flag }: TargetFlag,
  measures: readonly MeasureKept[],
): TargetFlagShown => ({
  ...flag,
  measureName: measures.find(({ id }) => id === flag.measureId)?.versions.at(-1)?.name ?? '',
});
