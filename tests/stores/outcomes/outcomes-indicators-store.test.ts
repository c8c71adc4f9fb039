import { expect, it } from 'vitest';
import {
  addIndicator,
  indicatorById,
  indicatorByKey,
  indicatorsKnown,
  indicatorsOfAreas,
  keepValues,
  valuesOfIndicator,
} from '#db/stores/outcomes-indicators-store.ts';
import type { Indicator, IndicatorValue } from '#shared/outcomes/indicator.ts';
import { policeIndicator } from '#shared/outcomes/roll-up.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const at = '2026-10-22T09:00:00.000Z';
const police = policeIndicator('ind_b');
const loaded: Indicator = {
  ...police,
  id: 'ind_a',
  key: 'in-work',
  name: 'In work',
  kind: 'loaded',
  periodKind: 'year',
};
const value = (areaCode: string, period: string, numerator: IndicatorValue['numerator']): IndicatorValue => ({
  areaCode,
  period,
  numerator,
});

onBothEngines('indicators', (database) => {
  it('keeps what each says: numbers, zeros and what stands in place of a number', async () => {
    const db = database();
    await db.writeAll([addIndicator(db, police, at), addIndicator(db, loaded, at)]);
    expect(await indicatorsKnown(db)).toEqual([police, loaded]);
    expect(await indicatorById(db, 'ind_a')).toEqual(loaded);
    expect(await indicatorByKey(db, 'none')).toBeUndefined();
    const said: IndicatorValue[] = [
      { ...value('A1', '2024', { number: 0 }), denominator: { number: 12.5 } },
      { ...value('B1', '2024', { mark: 'c' }), denominator: { mark: 'blank' } },
      { ...value('A1', '2025', { mark: '[c]' }), denominator: { mark: 'x' } },
    ];
    await db.writeAll(keepValues(db, 'ind_a', said));
    expect(await valuesOfIndicator(db, 'ind_a')).toEqual(said);
    expect(await valuesOfIndicator(db, 'ind_a', ['B1'])).toEqual(said.slice(1, 2));
    expect(await valuesOfIndicator(db, 'ind_b')).toEqual([]);
    expect((await indicatorsOfAreas(db, ['B1'])).map(({ id }) => id)).toEqual(['ind_a']);
    expect(await indicatorsOfAreas(db, ['Z9'])).toEqual([]);
    expect(await indicatorsOfAreas(db, [])).toEqual([]);
  });

  it('replaces what is said of the same area and period, and leaves the rest', async () => {
    const db = database();
    await db.writeAll([addIndicator(db, police, at)]);
    await db.writeAll(
      keepValues(db, 'ind_b', [value('A1', '2026-07', { number: 3 }), value('A1', '2026-08', { number: 4 })]),
    );
    await db.writeAll(keepValues(db, 'ind_b', [value('A1', '2026-08', { number: 5 })]));
    expect((await valuesOfIndicator(db, 'ind_b')).map(({ numerator }) => numerator)).toEqual([
      { number: 3 },
      { number: 5 },
    ]);
  });

  it('has each key once', async () => {
    const db = database();
    await db.writeAll([addIndicator(db, police, at)]);
    await expect(db.writeAll([addIndicator(db, { ...police, id: 'ind_c' }, at)])).rejects.toThrow(
      'indicator-added-meanwhile',
    );
  });
});
