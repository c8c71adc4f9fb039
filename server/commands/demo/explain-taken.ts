import { chanceFor } from '#db/seed/demo/chance.ts';
import type { PlannedReturn } from '#db/seed/demo/plan-returns.ts';
import { explain } from '#db/seed/demo/stories/explain.ts';
import { returnShown } from '../../returns/return-shown.ts';
import { saveValue } from '../../returns/save-value.ts';
import type { County } from './county.ts';

/** Says what happened where a figure surprises that filled itself in from families. */
export const explainTaken = async (
  county: County,
  { agreement, period }: PlannedReturn,
  returnId: string,
): Promise<void> => {
  if (agreement.families === undefined) return;
  const { counter, clock, seed } = county;
  const user = county.filler(agreement.lead);
  const { taken, values } = await returnShown(counter, user, returnId);
  const ids = new Set(taken.map(({ measureId }) => measureId));
  for (const value of values.filter(({ measureId }) => ids.has(measureId))) {
    const [query] = value.queries;
    if (query === undefined || value.explanation !== '') continue;
    clock.moveOn(40);
    const { partId, measureId, areaKey, scope, answer, revision } = value;
    const chance = chanceFor(seed, agreement.key, measureId, period.code, query.code);
    const surprise = {
      theme: agreement.theme,
      measure: { kind: 'count', countsPeople: true },
      direction: 'down',
      nil: false,
    } as const;
    const explanation = explain(query.code, surprise, chance);
    const address = { returnId, partId, measureId };
    await saveValue(counter, user, address, { areaKey, scope, answer, explanation, revision });
  }
};
