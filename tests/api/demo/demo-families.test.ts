import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counselling } from '#db/seed/demo/agreements/counselling.ts';
import { familySupport } from '#db/seed/demo/agreements/family-support.ts';
import type { DemoAgreement } from '#db/seed/demo/demo-agreement.ts';
import { differenceNotesOf } from '#db/stores/difference-notes-store.ts';
import { followUpFacts } from '#db/stores/follow-up-facts-store.ts';
import { handOversTo } from '#db/stores/hand-overs-store.ts';
import { seriesOfContracts } from '#db/stores/measures-store.ts';
import { returnsOfContract } from '#db/stores/returns-store.ts';
import { countFacts } from '#shared/follow-ups/point-counts.ts';
import { makeCounty } from '../../../server/commands/demo/make-county.ts';

/** The demo's agreement with families, with a tenth of them, so that it is quickly made. */
const few = {
  ...familySupport,
  ...(familySupport.families ? { families: { ...familySupport.families, starts: [4, 5] as const } } : {}),
};

let made: Awaited<ReturnType<typeof makeCounty>>;
const at = async (now: string, ...more: DemoAgreement[]) => makeCounty(now, { agreements: [few, ...more] });
beforeAll(async () => {
  made = await at('2026-11-28T10:00:00.000Z', counselling);
}, 120_000);
afterAll(() => made.connection.close());

const db = () => made.county.counter.db;
const contractId = () => made.county.contracts.get(few.key) ?? '';

describe('the families of the demo county, kept through the acts of the product', () => {
  it('fill in the measures that are taken from them, and every return is accepted', async () => {
    const returns = await returnsOfContract(db(), contractId());
    expect(returns).toHaveLength(12);
    expect(returns.every(({ status }) => status === 'accepted')).toBe(true);
    const series = await seriesOfContracts(db(), [contractId()]);
    const finished = Object.values(series[0]?.accepted ?? {}).map(({ value }) =>
      value.state === 'value' ? value.figure.numerator : 0,
    );
    const ended = made.connection
      .prepare(
        `select count(*) from cases where started_on is not null and ended_on <= '2026-09-30'
           and how_ended <> 'inappropriate referral'`,
      )
      .pluck()
      .get();
    expect(finished.reduce((sum, n) => sum + n, 0)).toBe(ended);
  });

  it('are asked again, reached or not, and some said no', async () => {
    const facts = await followUpFacts(db(), contractId(), '2026-11-28');
    const six = countFacts(
      facts.filter(({ months }) => months === 6),
      '2026-11-28',
    );
    expect(six.reached).toBeGreaterThan(5);
    expect(six.notConsented + six.lost + six.missed).toBeGreaterThan(0);
    expect(six.betterOff).toBeLessThan(six.reached);
  });

  it('were handed over to another service: one came, one did not', async () => {
    const handOvers = await handOversTo(db(), made.county.contracts.get(counselling.key) ?? '');
    const became = handOvers.map(({ arrivedOn, notArrivedOn }) =>
      arrivedOn !== undefined ? 'came' : notArrivedOn !== undefined ? 'did not come' : 'not known',
    );
    expect(became.toSorted()).toEqual(['came', 'did not come']);
    expect(handOvers.every(({ knownAs }) => /^S-\d+$/.test(knownAs))).toBe(true);
  });

  it('go beside areas of which it was said whether they differ on purpose', async () => {
    const { contracts, measures } = made.county;
    const notes = await differenceNotesOf(
      db(),
      contracts.get(counselling.key) ?? '',
      measures.get(`${counselling.key}/seen`) ?? '',
      'areas',
    );
    expect(notes.map(({ number, answer }) => [number, answer])).toEqual([[1, 'meant']]);
  });

  it('have their questionnaires, under a licence that is recorded', () => {
    const one = (sql: string) => made.connection.prepare(sql).pluck().get();
    expect(one('select count(*) from assessments')).toBeGreaterThan(40);
    expect(one("select count(*) from instrument_licences where instrument_id = 'sdq'")).toBe(1);
  });

  it('are whole on any day, also the first after a quarter ends', async () => {
    const early = await at('2026-10-01T07:30:00.000Z');
    const ahead = early.connection
      .prepare("select count(*) from cases where started_on > '2026-10-01' or ended_on > '2026-10-01'")
      .pluck()
      .get();
    expect(ahead).toBe(0);
    early.connection.close();
  }, 120_000);
});
