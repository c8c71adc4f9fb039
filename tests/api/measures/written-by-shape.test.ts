import { describe, expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import {
  measuresShownShape,
  seriesShownShape,
  type MeasuresShown,
  type SeriesShown,
} from '#shared/charts/measures-shown.api.ts';
import type { AcceptedValue } from '#shared/measures/measure-series.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { versionShown } from '../../../server/measures/measure-shown.ts';
import { writtenByShape } from '../../../server/measures/written-by-shape.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addMeasureForTest, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { freshDatabase } from '../../support/test-database.ts';
import { openTestCounter } from '../../support/test-counter.ts';

const area = 'are_00000000000000000001';

const answerWith = (accepted: AcceptedValue, over: Partial<MeasureVersion> = {}): SeriesShown => {
  const version = aMeasureVersion(over);
  const { contractId, measureId } = version;
  const series = { contractId, measureId, versions: [versionShown(version)] };
  return {
    series: [{ ...series, accepted: { '2026-Q1': accepted }, byArea: { [area]: { '2026-Q1': accepted } } }],
    upTo: '2026-Q2',
    dueThrough: '2026-Q1',
  };
};

const written = (answer: unknown): unknown => JSON.parse(writtenByShape(seriesShownShape)()(answer));
const nil: AcceptedValue = { value: { state: 'nil' } };

describe('an answer written by its shape', () => {
  it.each<[string, AcceptedValue, Partial<MeasureVersion>]>([
    ['a number', { value: { state: 'value', figure: { numerator: 92 } } }, {}],
    [
      'of how many, of how many due, by whom',
      {
        value: { state: 'value', figure: { numerator: 19.25, denominator: 31, due: 46 } },
        versionId: 'mev_00000000000000000009',
        parts: { have: 1, of: 3 },
      },
      { kind: 'share', comparable: { withPrevious: false, why: 'Counted "otherwise"\nsince' }, number: 2 },
    ],
    ['missing', { value: { state: 'missing', reason: 'too early', note: 'soon' } }, { seasonal: true }],
    ['nil', nil, { target: { per: 'year', value: 50, profile: [5, 15, 15, 15] } }],
    ['not yet due', { value: { state: 'not yet due' } }, { target: undefined }],
    [
      'taken from families',
      nil,
      {
        source: 'cases',
        takenFrom: { source: 'cases', what: 'started within', days: 10 },
        areaTargets: { [area]: { per: 'quarter', value: 5 } },
        splitAreas: [area],
        dataFrom: '2026-04-01',
        polarity: 'within a range',
        rangeLow: 40.5,
        rangeHigh: 60,
      },
    ],
  ])('says what reading it by the shape says: %s', (_words, accepted, over) => {
    const answer = answerWith(accepted, over);
    expect(written(answer)).toEqual(JSON.parse(JSON.stringify(seriesShownShape.parse(answer))));
  });

  it('leaves out what the shape does not know, wherever it stands', () => {
    const answer = answerWith({ ...nil, parts: { have: 1, of: 1 } });
    const [series] = answer.series;
    const stray = { family: 'Kayla' };
    const withStrays = {
      ...answer,
      ...stray,
      series: [
        {
          ...series,
          ...stray,
          versions: series?.versions.map((version) => ({ ...version, ...stray })),
          accepted: { '2026-Q1': { ...nil, ...stray, parts: { have: 1, of: 1, ...stray } } },
        },
      ],
    };
    expect(written(withStrays)).toEqual(JSON.parse(JSON.stringify(answer)));
  });

  it.each<[string, unknown]>([
    ['what a value does not know', { value: { state: 'nil', family: 'Kayla' } }],
    ['a value of no known state', { value: { state: 'guessed' } }],
    ['no value', {}],
    ['a figure without its number', { value: { state: 'value', figure: {} } }],
  ])('is a fault and not sent: %s', (_words, accepted) => {
    const answer = answerWith(nil);
    const broken = { ...answer, series: [{ ...answer.series[0], accepted: { '2026-Q1': accepted } }] };
    expect(() => written(broken)).toThrow();
  });
});

/** Records that say more about everything than anybody asked. */
const withStrays = (db: Database): Database => ({
  ...db,
  ask: async (question, values) =>
    (await db.ask(question, values)).map((row) => ({ ...row, family: 'Kayla' })),
});

describe('the largest answers of the Measures page', () => {
  it('hold to their shapes whatever the records say', async () => {
    const service = await openTestCounter(withStrays(await freshDatabase()));
    const shah = await service.person('P. Shah', service.councilId, 'commissioner');
    const { id } = (await shah.post('/api/contracts', aContractDraft())).json<{ id: string }>();
    await addMeasureForTest(service, id);
    const measures = (await shah.get(`/api/contracts/${id}/measures`)).json<MeasuresShown>();
    expect(measuresShownShape.parse(measures).measures).toHaveLength(1);
    const series = (await shah.get(`/api/contracts/${id}/series`)).json<SeriesShown>();
    expect(seriesShownShape.parse(series).series).toHaveLength(1);
    await service.close();
  });
});
