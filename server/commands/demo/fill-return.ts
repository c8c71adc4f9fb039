import { partsOfReturn, type PartKept } from '#db/stores/return-parts-store.ts';
import { returnById, returnsOfContract } from '#db/stores/returns-store.ts';
import { chanceFor } from '#db/seed/demo/chance.ts';
import type { OrganisationKey } from '#db/seed/demo/demo-organisations.ts';
import { shareOfWork } from '#db/seed/demo/make-figures.ts';
import { wentWhichWay, type PlannedBox } from '#db/seed/demo/plan-boxes.ts';
import type { PlannedReturn } from '#db/seed/demo/plan-returns.ts';
import { explain } from '#db/seed/demo/stories/explain.ts';
import type { User } from '#shared/access/roles.ts';
import { saveGap } from '../../returns/save-gap.ts';
import { savePart } from '../../returns/save-part.ts';
import { saveText } from '../../returns/save-text.ts';
import { saveValue } from '../../returns/save-value.ts';
import { known, type County } from './county.ts';

/** The return that a plan is about, as the records have it. */
export const returnOf = async ({ counter, contracts }: County, { agreement, period }: PlannedReturn) => {
  const all = await returnsOfContract(counter.db, known(contracts, agreement.key));
  const found = all.find(({ period: code }) => code === period.code);
  if (!found) throw new Error(`${agreement.key} was not asked for a return for ${period.code}`);
  return found;
};

/** The same as it stands now. */
export const returnNow = async ({ counter }: County, returnId: string) => {
  const found = await returnById(counter.db, returnId);
  if (!found) throw new Error('a return that was there has gone');
  return found;
};

const fillBox = async (
  county: County,
  user: User,
  { returnId, part }: { returnId: string; part: PartKept },
  { agreement, period, earlier }: PlannedReturn,
  box: PlannedBox,
) => {
  const { counter, clock, seed } = county;
  const address = {
    returnId,
    partId: part.id,
    measureId: known(county.measures, `${agreement.key}/${box.measure}`),
  };
  const areaKey = box.district === undefined ? '' : county.area(box.district);
  const typed = { areaKey, scope: box.scope, answer: box.answer };
  clock.moveOn(35);
  const { value } = await saveValue(counter, user, address, { ...typed, explanation: '', revision: 0 });
  const [query] = value.queries;
  if (query === undefined) return;
  clock.moveOn(50);
  const chance = chanceFor(seed, agreement.key, box.measure, period.code, areaKey, query.code);
  const measure = agreement.measures.find(({ key }) => key === box.measure);
  if (!measure) throw new Error(`${agreement.key} has no measure ${box.measure}`);
  const explanation = explain(
    query.code,
    {
      theme: agreement.theme,
      measure,
      direction: wentWhichWay(box, earlier),
      nil: box.answer.state === 'nil',
    },
    chance,
  );
  await saveValue(counter, user, address, { ...typed, explanation, revision: value.revision });
};

const partOf = (county: County, parts: readonly PartKept[], organisation: OrganisationKey): PartKept => {
  const part = parts.find(({ organisationId }) => organisationId === county.organisation(organisation));
  if (!part) throw new Error(`${organisation} has no part in this return`);
  return part;
};

const tell = async (county: County, user: User, returnId: string, part: PartKept, plan: PlannedReturn) => {
  const { counter, clock } = county;
  for (const { box, text } of plan.story) {
    clock.moveOn(160);
    await saveText(counter, user, { returnId, partId: part.id }, { box, text, revision: 0 });
  }
  for (const gap of plan.gaps) {
    clock.moveOn(40);
    const address = { returnId, partId: part.id, gapId: counter.id('rgp') };
    await saveGap(counter, user, address, { ...gap, revision: 0 });
  }
};

/** Of a return that is only begun the first half of the boxes is filled in. */
const boxesFilled = ({ boxes, status }: PlannedReturn): readonly PlannedBox[] =>
  status === 'draft' ? boxes.slice(0, Math.ceil(boxes.length / 2)) : boxes;

/**
 * Fills a return in as its people do: box by box, an explanation where a figure surprises, the story, and
 * what could not be done; each organisation its own part, the lead last.
 */
export const fillReturn = async (county: County, plan: PlannedReturn): Promise<void> => {
  const { agreement } = plan;
  const { id: returnId } = await returnOf(county, plan);
  const parts = await partsOfReturn(county.counter.db, returnId);
  const organisations = shareOfWork(agreement).map(({ organisation }) => organisation);
  for (const organisation of organisations.toReversed()) {
    const user = county.filler(organisation);
    const part = partOf(county, parts, organisation);
    for (const box of boxesFilled(plan).filter((each) => each.organisation === organisation)) {
      await fillBox(county, user, { returnId, part }, plan, box);
    }
    if (organisation === agreement.lead) {
      if (plan.status !== 'draft') await tell(county, user, returnId, part, plan);
    } else {
      const minutesTaken = Math.round(plan.minutes / 3);
      const ready = { ready: true, minutesTaken, revision: part.revision };
      await savePart(county.counter, user, { returnId, partId: part.id }, ready);
    }
  }
};
