import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAgreements } from '#db/seed/demo/demo-county.ts';
import { demoPoliceMonths, policeStory } from '#db/seed/demo/police-months.ts';
import { monthsKept } from '#db/stores/outcomes-months-store.ts';
import { countStreet } from '#shared/outcomes/street-month.ts';
import { inTheArea } from '../../../server/outcomes/in-the-area.ts';
import { makeCounty } from '../../../server/commands/demo/make-county.ts';

const now = '2026-11-23T10:00:00.000Z';
let made: Awaited<ReturnType<typeof makeCounty>>;
beforeAll(async () => {
  const agreements = demoAgreements.filter(({ key }) => key === 'youth-club');
  made = await makeCounty(now, { agreements });
}, 60_000);
afterAll(() => made.connection.close());

describe('antisocial behaviour in the demo county', () => {
  it('has 48 months, the last of two months ago, none of which looks as if it were not whole', async () => {
    const months = await monthsKept(made.county.counter.db);
    expect(months).toHaveLength(policeStory.months);
    expect([months[0]?.month, months.at(-1)?.month]).toEqual(['2022-10', '2026-09']);
    expect(months.every(({ force }) => force === 'Invicta Police')).toBe(true);
    const shown = await inTheArea(
      made.county.counter,
      made.county.user('shah'),
      made.county.contracts.get('youth-club') ?? '',
    );
    expect(shown.districts.map(({ name }) => name)).toEqual(['Harrowsea']);
    expect(shown.indicators).toHaveLength(1);
    const [{ contributes, panels: [panel], notes } = { contributes: false, panels: [], notes: [] }] =
      shown.indicators;
    expect(contributes).toBe(true);
    expect(notes).toEqual([]);
    expect(panel?.quarters).toHaveLength(16);
    expect(panel?.quarters.every(({ rate }) => rate !== undefined && rate > 2 && rate < 8)).toBe(true);
    expect(panel?.sentence).toContain('in Harrowsea');
  });

  it('has the season of a real force, the same for the same seed and another for another', () => {
    const counted = (seed: string) =>
      demoPoliceMonths(seed, '2026-09').map(({ text }) => {
        const street = countStreet();
        street.take(text);
        return street.end();
      });
    const [first, other] = [counted('Invicta'), counted('another')];
    expect(counted('Invicta')).toEqual(first);
    expect(other).not.toEqual(first);
    const ofMonth = (month: string) =>
      first.filter((each) => each.month.endsWith(month)).reduce((sum, { incidents }) => sum + incidents, 0);
    expect(ofMonth('-08') / ofMonth('-01')).toBeGreaterThan(1.5);
    const alike = demoPoliceMonths('Invicta', '2026-09')[0]?.text.trim().split('\n').slice(1) ?? [];
    expect(alike.length - new Set(alike).size).toBeGreaterThan(50);
  });
});
