import { contractDraft } from '#db/seed/demo/contract-draft.ts';
import { chanceFor } from '#db/seed/demo/chance.ts';
import type { DemoAgreement } from '#db/seed/demo/demo-agreement.ts';
import { changedDrafts, firstDraft } from '#db/seed/demo/measure-drafts.ts';
import { districtsOf } from '#db/seed/demo/make-figures.ts';
import { periodsOf, startOf } from '#db/seed/demo/plan-returns.ts';
import { addDays, type CalendarDay } from '#shared/periods/calendar-day.ts';
import { quarterAfter, quarterEnd, quartersBetween, quarterStart } from '#shared/periods/quarter.ts';
import { addContract } from '../../contracts/add-contract.ts';
import { contractOrRefuse } from '../../contracts/contract-or-refuse.ts';
import { handOverContract } from '../../contracts/hand-over-contract.ts';
import { publishContract } from '../../disclosure/publish-contract.ts';
import { addMeasure } from '../../measures/add-measure.ts';
import { changeMeasure } from '../../measures/change-measure.ts';
import { known, type County } from './county.ts';
import type { DiaryEntry } from './diary.ts';
import { tellFigures } from './tell-figures.ts';

/** A working moment of a day, the same each time. */
export const momentOn = (county: County, day: CalendarDay, what: string): string => {
  const chance = chanceFor(county.seed, day, what);
  const [hour, minutes] = [chance.whole(9, 15), chance.whole(0, 59)];
  return `${day}T${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00.000Z`;
};

const handOverAt = (county: County, agreement: DemoAgreement, afterDays: number): string =>
  momentOn(county, addDays(quarterEnd(county.newest), afterDays), `${agreement.key} hand over`);

/** Who looks after an agreement now, by the clock and its hand-overs. */
export const lookingAfter = (county: County, agreement: DemoAgreement) => {
  const done = (agreement.handOvers ?? []).filter(
    ({ afterDays }) => handOverAt(county, agreement, afterDays) < county.clock.now(),
  );
  return county.user(done.at(-1)?.to ?? agreement.lookedAfterBy);
};

/** The districts of an agreement with their ids. */
const districtsIn = (county: County, agreement: DemoAgreement) =>
  new Map(districtsOf(agreement).map((key) => [key, county.area(key)]));

const put = async (county: County, agreement: DemoAgreement) => {
  const { counter, clock, newest } = county;
  const commissioner = county.user(agreement.lookedAfterBy);
  const { id } = await addContract(counter, commissioner, contractDraft(agreement, newest, county));
  county.contracts.set(agreement.key, id);
  const first = periodsOf(agreement, newest)[0]?.first;
  if (first === undefined) throw new Error(`the agreement ${agreement.key} has no returns`);
  const districts = districtsIn(county, agreement);
  for (const measure of agreement.measures) {
    clock.moveOn(240);
    const draft = firstDraft(measure, first, districts);
    const added = await addMeasure(counter, commissioner, id, { draft });
    county.measures.set(`${agreement.key}/${measure.key}`, added.id);
  }
};

const changes = (county: County, agreement: DemoAgreement): DiaryEntry[] =>
  agreement.measures.flatMap((measure) => {
    const periods = periodsOf(agreement, county.newest);
    const first = periods[0]?.first;
    if (first === undefined) return [];
    const drafts = changedDrafts(
      measure,
      firstDraft(measure, first, districtsIn(county, agreement)),
      periods,
    );
    return drafts.map(({ draft, period }, n) => ({
      at: momentOn(county, addDays(quarterStart(period.first), 8), `${agreement.key} ${measure.key}`),
      happens: () =>
        changeMeasure(
          county.counter,
          lookingAfter(county, agreement),
          known(county.contracts, agreement.key),
          known(county.measures, `${agreement.key}/${measure.key}`),
          { draft, versionSeen: n + 1 },
        ),
    }));
  });

const handOvers = (county: County, agreement: DemoAgreement): DiaryEntry[] =>
  (agreement.handOvers ?? []).map(({ to, afterDays, why }) => ({
    at: handOverAt(county, agreement, afterDays),
    happens: async () => {
      const contractId = known(county.contracts, agreement.key);
      const { revision } = await contractOrRefuse(county.counter, contractId);
      const { personId } = county.user(to);
      const by = lookingAfter(county, agreement);
      await handOverContract(county.counter, by, contractId, { personId, revision, why });
    },
  }));

const publication = (county: County, agreement: DemoAgreement): DiaryEntry[] => {
  if (agreement.published === false || agreement.notForPublication === true) return [];
  const day = addDays(startOf(agreement, county.newest), 40 + 3 * agreement.measures.length);
  return [
    {
      at: momentOn(county, day, `${agreement.key} publication`),
      happens: async () => {
        const contractId = known(county.contracts, agreement.key);
        const { revision } = await contractOrRefuse(county.counter, contractId);
        const by = lookingAfter(county, agreement);
        await publishContract(county.counter, by, contractId, { published: true, revision, why: '' });
      },
    },
  ];
};

/** For how many quarters back the county has told the public its figures; those of the newest are yet to be. */
const quartersTold = 4;

/** Some weeks after a quarter its figures are accepted, seen by the provider, and told to the public. */
const figuresTold = (county: County, agreement: DemoAgreement): DiaryEntry[] => {
  if (agreement.published === false || agreement.notForPublication === true) return [];
  return quartersBetween(quarterAfter(county.newest, -quartersTold), quarterAfter(county.newest, -1)).map(
    (quarter) => ({
      at: momentOn(county, addDays(quarterEnd(quarter), 80), `${agreement.key} figures`),
      happens: () => tellFigures(county, agreement, lookingAfter(county, agreement)),
    }),
  );
};

/** How long before it starts an agreement is put into the register. */
const daysBefore = 26;

/** What the council does with an agreement, beside its returns. */
export const agreementDiary = (county: County, agreement: DemoAgreement): DiaryEntry[] => [
  {
    at: momentOn(county, addDays(startOf(agreement, county.newest), -daysBefore), agreement.key),
    happens: () => put(county, agreement),
  },
  ...publication(county, agreement),
  ...figuresTold(county, agreement),
  ...handOvers(county, agreement),
  ...changes(county, agreement),
];
