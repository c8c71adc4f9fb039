import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differenceNotesOf } from '#db/stores/difference-notes-store.ts';
import { partFiguresOf } from '#db/stores/part-figures-store.ts';
import { demoPeople as demoPeopleOf, peopleKnown } from '#db/stores/people-store.ts';
import { historyOfContract } from '#db/stores/history-store.ts';
import { measuresOfContract, seriesOfContracts } from '#db/stores/measures-store.ts';
import { eventsOfReturn } from '#db/stores/return-events-store.ts';
import { flagsOfContract } from '#db/stores/return-flags-store.ts';
import { partsOfReturn } from '#db/stores/return-parts-store.ts';
import { valuesOfReturn } from '#db/stores/return-values-store.ts';
import { returnsOfContract } from '#db/stores/returns-store.ts';
import { contractById } from '#db/stores/contracts-store.ts';
import { demoAgreements } from '#db/seed/demo/demo-county.ts';
import { foldReturnEvents } from '#shared/returns/fold-return-events.ts';
import { makeCounty } from '../../../server/commands/demo/make-county.ts';

const now = '2026-11-23T10:00:00.000Z';
/** Enough of the county to show each turn of it, and quickly made. */
const some = demoAgreements.filter(({ key }) =>
  [
    'family-mediation',
    'care-leavers',
    'holidays',
    'money',
    'sports',
    'toy-library',
    'drug-and-alcohol',
  ].includes(key),
);

let made: Awaited<ReturnType<typeof makeCounty>>;
beforeAll(async () => {
  made = await makeCounty(now, { agreements: some });
}, 180_000);
afterAll(() => made.connection.close());

const idOf = (key: string) => made.county.contracts.get(key) ?? '';
const db = () => made.county.counter.db;
const newestReturn = async (key: string) => {
  const all = (await returnsOfContract(db(), idOf(key))).toSorted((a, b) =>
    a.lastQuarter < b.lastQuarter ? 1 : -1,
  );
  const [first] = all;
  if (!first) throw new Error(`${key} has no return`);
  return first;
};

/** Everything in a county but what is secret, and so is chance on purpose. */
const contents = ({ connection }: typeof made): unknown[] =>
  [
    'contracts',
    'measures',
    'measure_versions',
    'returns',
    'return_values',
    'return_texts',
    'return_gaps',
    'history',
    'actions',
    'accepted_figures',
  ].map((table) => connection.prepare(`select * from ${table} order by id`).all());

describe('the demo county, made through the acts of the product', () => {
  it('is the same each time from one seed, to the last id', async () => {
    const few = some.slice(0, 2);
    const [first, second] = [
      await makeCounty(now, { agreements: few }),
      await makeCounty(now, { agreements: few }),
    ];
    expect(contents(second)).toEqual(contents(first));
    first.connection.close();
    second.connection.close();
  }, 120_000);

  it('has people to sign in as, and nobody signed in', async () => {
    const people = await demoPeopleOf(db());
    expect(people.length).toBeGreaterThanOrEqual(8);
    const live = made.connection
      .prepare('select count(*) from sessions where ended_at is null')
      .pluck()
      .get();
    expect(live).toBe(0);
  });

  it('has people who were here in the last fortnight, as a service in use has', async () => {
    const fortnightAgo = '2026-11-09T00:00:00.000Z';
    const seen = (await peopleKnown(db(), {})).map(({ lastSeenAt = '' }) => lastSeenAt);
    expect(seen.length).toBeGreaterThan(15);
    expect(seen.filter((at) => at < fortnightAgo || at >= now)).toEqual([]);
    expect(new Set(seen.map((at) => at.slice(0, 10))).size).toBeGreaterThan(3);
  });

  it('ends with the last full quarter, in the status each return has to show', async () => {
    const statuses = await Promise.all(
      ['family-mediation', 'holidays', 'money', 'sports'].map(async (key) => {
        const { period, status } = await newestReturn(key);
        return [key, period, status];
      }),
    );
    expect(statuses).toEqual([
      ['family-mediation', '2026-Q2', 'accepted'],
      ['holidays', '2026-Q2', 'draft'],
      ['money', '2026-Q2', 'sent back'],
      ['sports', '2026-Q2', 'due'],
    ]);
  });

  it('has 16 quarters of accepted figures for family mediation', async () => {
    const series = await seriesOfContracts(db(), [idOf('family-mediation')]);
    expect(series.map(({ accepted }) => Object.keys(accepted).length)).toEqual([16, 16, 16, 16, 16]);
    expect(series[0]?.accepted['2026-Q2']?.value).toEqual({ state: 'value', figure: { numerator: 92 } });
  });

  it('has events whose fold is the status of every return', async () => {
    const odd: string[] = [];
    for (const { key } of some) {
      for (const { id, status } of await returnsOfContract(db(), idOf(key))) {
        const acts = (await eventsOfReturn(db(), id)).map(({ act }) => act);
        if (foldReturnEvents(acts) !== status) odd.push(`${key} ${id}`);
      }
    }
    expect(odd).toEqual([]);
  });

  it('lets each of the three organisations fill its own part, and the lead all together', async () => {
    const { id } = await newestReturn('care-leavers');
    expect((await partsOfReturn(db(), id)).map(({ lead, ready }) => lead || ready)).toEqual([
      true,
      true,
      true,
    ]);
    const values = await valuesOfReturn(db(), id);
    expect(values.filter(({ scope }) => scope === 'whole')).toHaveLength(1);
  });

  it('puts the three side by side, and says that they differ on purpose', async () => {
    const ofThem = [idOf('care-leavers'), made.county.measures.get('care-leavers/kept-home') ?? ''] as const;
    const parts = await partFiguresOf(db(), ...ofThem);
    expect(new Set(parts.map(({ organisationName }) => organisationName)).size).toBe(3);
    const notes = await differenceNotesOf(db(), ...ofThem, 'organisations');
    expect(notes.map(({ between, answer }) => [between, answer])).toEqual([['organisations', 'meant']]);
  });

  it('signs for the quarters in which there was none', async () => {
    const series = await seriesOfContracts(db(), [idOf('holidays')]);
    const inAutumn = series.map(({ accepted }) => accepted['2025-Q3']?.value.state);
    expect(inAutumn).toEqual(['nil', 'nil', 'nil']);
  });

  it('explains every figure that surprised', () => {
    const open = made.connection
      .prepare("select count(*) from return_values where explanation <> ''")
      .pluck()
      .get();
    expect(Number(open)).toBeGreaterThan(5);
  });

  it('steps the target of family mediation, and keeps the old one for the old quarters', async () => {
    const [helped] = await measuresOfContract(db(), idOf('family-mediation'));
    expect(helped?.versions.map(({ fromQuarter, target }) => [fromQuarter, target?.value])).toEqual([
      ['2022-Q3', 70],
      ['2025-Q3', 80],
    ]);
  });

  it('changes the contract manager of one agreement three times in six months', async () => {
    const contract = await contractById(db(), idOf('drug-and-alcohol'));
    expect(contract?.contractManagers).toHaveLength(4);
    expect(contract?.contractManagers.at(-1)).toMatchObject({ name: 'Priya Shah', toOn: undefined });
  });

  it('has a challenged target that waits for an answer', async () => {
    const flags = await flagsOfContract(db(), idOf('family-mediation'));
    expect(flags.map(({ answeredAt }) => answeredAt)).toEqual([undefined]);
  });

  it('carries the right time and the right person in its history', async () => {
    const lines = await historyOfContract(db(), idOf('family-mediation'), 5_000);
    expect(lines.at(-1)).toMatchObject({ what: 'Agreement', personName: 'Tom Hallam' });
    expect(lines.at(-1)?.at.slice(0, 10)).toBe('2022-09-05');
    expect(lines.filter(({ at }) => at >= now)).toEqual([]);
  });

  it.each(['2026-10-01T00:20:00.000Z', '2027-01-09T16:00:00.000Z'])(
    'is whole on the day it is made, however soon after the quarter: %s',
    async (early) => {
      const few = some.filter(({ key }) => ['family-mediation', 'money'].includes(key));
      const { connection, county } = await makeCounty(early, { agreements: few });
      const returns = await returnsOfContract(
        county.counter.db,
        county.contracts.get('family-mediation') ?? '',
      );
      expect(returns).toHaveLength(16);
      expect(returns.every(({ status }) => status === 'accepted')).toBe(true);
      const last = connection.prepare('select max(at) from history').pluck().get();
      expect(Number(last)).toBeLessThan(Date.parse(early));
      connection.close();
    },
    60_000,
  );
});
