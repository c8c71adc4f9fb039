import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import { zipSync } from 'fflate';
import { mapPicture } from '#shared/charts/district-map.ts';
import { notBegun, type HowFar } from '#shared/outcomes/how-far.ts';
import { monthAfter } from '#shared/outcomes/month.ts';
import type { OutcomePreview, OutcomesSetUp } from '#shared/outcomes/bring-in.api.ts';
import type { InTheArea } from '#shared/outcomes/in-the-area.api.ts';
import type { IndicatorMap, IndicatorPage, IndicatorsShown } from '#shared/outcomes/indicators.api.ts';
import type { SmallAreasShown } from '#shared/outcomes/small-areas.api.ts';
import type { ProblemDocument } from '#shared/problems/problem-document.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { alike, aLookupFile, aStreetFile } from '../../fixtures/a-street-file.ts';
import { addArea } from '../../support/add-area.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';
import { anIndicatorIn, bringInMonth } from '../access/world-outcomes.ts';

let service: TestCounter;
let ada: SignedIn;
let carol: SignedIn;
let wilf: SignedIn;
let leadId: string;
beforeEach(async () => {
  service = await openTestCounter();
  ada = await service.person('Ada', service.councilId, 'administrator');
  carol = await service.person('Carol', service.councilId, 'commissioner');
  leadId = await service.organisation('Stepping Stones');
  wilf = await service.person('Wilf', leadId, 'provider manager');
});
afterEach(() => service.close());

const send = (url: string, payload: Buffer | string, type = 'text/csv') =>
  ada.ask({ method: 'POST', url, payload, headers: { 'content-type': type } });
const preview = async (what: string, file: Buffer | string, query = '', type?: string) => {
  const answer = await send(`/api/imports/outcomes/${what}/preview?fileName=a.csv${query}`, file, type);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<OutcomePreview>();
};
const bringIn = async (what: string, file: Buffer | string, query = '', type?: string) => {
  const { planHash } = await preview(what, file, query.replace('&replace=yes', ''), type);
  return send(`/api/imports/outcomes/${what}?fileName=a.csv&planHash=${planHash}${query}`, file, type);
};
const sentences = (answer: LightMyRequestResponse) =>
  answer
    .json<ProblemDocument>()
    .problems.map(({ sentence }) => sentence)
    .join(' ');

const august = aStreetFile([...alike(3), { lsoa: 'V01000003' }, { lsoa: 'E01009999' }, { lsoa: '' }]);

describe('bringing in over the network', () => {
  it('previews, imports, and refuses other numbers until they are to replace what is here', async () => {
    expect((await bringIn('lookup', aLookupFile)).statusCode).toBe(200);
    const first = await preview('months', gzipSync(august), '', 'application/gzip');
    expect(first.months).toEqual([
      {
        month: '2026-08',
        becomes: 'new',
        incidents: 6,
        outside: 1,
        noLocation: 1,
        byDistrict: { V06000002: 0, V07000001: 4 },
      },
    ]);
    expect((await ada.get('/api/outcomes/set-up')).json<OutcomesSetUp>().months).toEqual([]);
    expect((await bringIn('months', august, '&downloadedOn=2026-10-02')).statusCode).toBe(200);
    const [month] = (await ada.get('/api/outcomes/set-up')).json<OutcomesSetUp>().months;
    expect(month).toMatchObject({
      month: '2026-08',
      downloadedOn: '2026-10-02',
      incidents: 6,
      version: 1,
      force: 'Invicta Police',
    });

    const later = zipSync({ '2026-08/2026-08-invicta-street.csv': Buffer.from(aStreetFile(alike(5))) });
    const other = await preview('months', Buffer.from(later), '', 'application/zip');
    expect(other.months[0]).toMatchObject({
      becomes: 'other numbers',
      byDistrict: { V07000001: 5 },
      here: { V07000001: 4 },
    });
    expect(other.toConfirm.join(' ')).toContain('August 2026 is here already with other numbers');
    const refused = await bringIn('months', Buffer.from(later), '', 'application/zip');
    expect(refused.statusCode).toBe(409);
    expect(sentences(refused)).toContain('V07000001: 4 here, 5 in the file');
    expect((await bringIn('months', Buffer.from(later), '&replace=yes', 'application/zip')).statusCode).toBe(
      200,
    );
    expect((await ada.get('/api/outcomes/set-up')).json<OutcomesSetUp>().months).toMatchObject([
      { incidents: 5, version: 2 },
    ]);
  });

  it('tells whoever sent a file how far reading it has come, and nobody else', async () => {
    await bringIn('lookup', aLookupFile);
    const ticket = '0123456789abcdef'.repeat(2);
    const year = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => monthAfter('2025-01', n)).map((month) => [
        `${month}/${month}-invicta-street.csv`,
        Buffer.from(aStreetFile(alike(6_000), { month })),
      ]),
    );
    const asked = (who: SignedIn) =>
      who.get(`/api/imports/outcomes/under-way/${ticket}`).then((answer) => answer.json<HowFar>());
    const bea = await service.person('Bea', service.councilId, 'administrator');
    expect(await asked(ada)).toEqual(notBegun);
    const zip = Buffer.from(zipSync(year, { level: 1 }));
    const address = `/api/imports/outcomes/months/preview?fileName=a.zip&ticket=${ticket}`;
    const ended = send(address, zip, 'application/zip');
    const seen: HowFar[] = [];
    const pause = () => setTimeout(2, 'pause');
    while ((await Promise.race([ended, pause()])) === 'pause') {
      seen.push(await asked(ada));
      expect(await asked(bea)).toEqual(notBegun);
    }
    const { months } = (await ended).json<OutcomePreview>();
    expect(months).toHaveLength(12);
    const reading = seen.filter(({ stage }) => stage === 'reading');
    expect(new Set(reading.map(({ read }) => read)).size).toBeGreaterThan(2);
    expect(reading.every(({ of, read, rows }) => of === 12 && rows >= read * 6_000)).toBe(true);
    expect(await asked(ada)).toEqual(notBegun);
    const wrong = await ada.get('/api/imports/outcomes/under-way/x');
    expect([404, 422]).toContain(wrong.statusCode);
  });

  it('refuses what was not previewed, and what is no file of that kind', async () => {
    const stale = await send(`/api/imports/outcomes/lookup?planHash=${'0'.repeat(64)}`, aLookupFile);
    expect(stale.statusCode).toBe(409);
    for (const [what, file] of [
      ['months', 'a,b\n'],
      ['lookup', 'a,b\n1,2\n'],
      ['populations', 'a,b\n1,2\n'],
      ['boundaries', '{}'],
      ['boundaries', 'nonsense'],
      ['figures', 'a,b\n1,2\n'],
    ] as const) {
      const answer = await send(`/api/imports/outcomes/${what}/preview`, file);
      expect(answer.statusCode, what).toBe(422);
      expect(sentences(answer)).toMatch(/\.$/);
    }
    expect((await send('/api/imports/outcomes/others/preview', aLookupFile)).statusCode).toBe(404);
  });

  it('tells old months anew by a lookup that knows more, and moves nothing unasked', async () => {
    await bringIn('lookup', aLookupFile);
    await bringIn('months', august);
    const indicatorId = await anIndicatorIn({ service });
    const counted = async () =>
      (await ada.get(`/api/indicators/${indicatorId}/map?quarter=2026-Q2`)).json<IndicatorMap>().areas;
    expect((await counted()).map(({ code }) => code)).toEqual(['V06000002', 'V07000001']);
    const wider = 'LSOACD,LADCD,LADNM\nE01009999,E07009999,Beyond\n';
    expect((await bringIn('lookup', wider)).statusCode).toBe(200);
    expect((await counted()).map(({ code }) => code)).toEqual(['E07009999', 'V06000002', 'V07000001']);
    const page = (await ada.get(`/api/indicators/${indicatorId}?area=E07009999`)).json<IndicatorPage>();
    expect(page.panel?.rolling).toEqual([]);
    const moves = 'LSOACD,LADCD\nV01000001,V06000002\n';
    expect((await bringIn('lookup', moves)).statusCode).toBe(409);
    expect((await bringIn('lookup', moves, '&replace=yes')).statusCode).toBe(200);
  });

  it('takes populations, boundaries and figures with their marks', async () => {
    await bringIn('lookup', aLookupFile);
    const people =
      'LADCD,LADNM,population_mid2020_all_ages,population_mid2020_age_0_17,population_mid2023_all_ages\nV07000001,Hythe,"100,000",20000,110000\n';
    expect((await preview('populations', people)).does).toEqual(['2 populations added.']);
    await bringIn('populations', people);
    expect((await preview('populations', people)).does).toEqual([]);
    expect((await bringIn('populations', people.replace('110000', '111000'))).statusCode).toBe(409);
    const square = [
      [
        [0, 51],
        [1, 51],
        [1, 52],
        [0, 51],
      ],
    ];
    const feature = (code: string) => ({
      type: 'Feature',
      properties: { LAD24CD: code },
      geometry: { type: 'Polygon', coordinates: square },
    });
    const shapes = JSON.stringify({
      type: 'FeatureCollection',
      features: [feature('V07000001'), feature('E07000001')],
    });
    expect((await preview('boundaries', shapes)).does).toEqual([
      '1 district gets a boundary.',
      '1 shape of no district here left out.',
    ]);
    expect((await bringIn('boundaries', shapes, '', 'application/geo+json')).statusCode).toBe(200);
    const figures =
      'area,period,numerator,denominator\nV07000001,2024,0,200\nV07000001,2025,c,200\nV06000002,2024,x,\nV06000002,2025,[c],\n';
    const of = '&name=In+work&counts=young+people+in+work&among=young+people&per=100&source=DfE';
    expect((await preview('figures', figures, of)).does).toEqual(['4 figures of In work added.']);
    expect((await bringIn('figures', figures, of)).statusCode).toBe(200);
    expect((await preview('figures', figures, of)).does).toEqual([]);
    expect((await send('/api/imports/outcomes/figures/preview', figures)).statusCode).toBe(422);
    const setUp = (await ada.get('/api/outcomes/set-up')).json<OutcomesSetUp>();
    expect(setUp.districts).toMatchObject([
      { code: 'V06000002', hasBoundary: false, populationYears: [] },
      { code: 'V07000001', smallAreas: 3, hasBoundary: true, populationYears: [2020, 2023] },
    ]);
    const [loaded] = setUp.indicators;
    const page = (await ada.get(`/api/indicators/${loaded?.id ?? ''}`)).json<IndicatorPage>();
    expect(
      page.values.map(({ areaName, period, numerator, denominator, rate }) => [
        areaName,
        period,
        numerator,
        denominator,
        rate,
      ]),
    ).toEqual([
      ['Midway', '2024', { mark: 'x' }, { mark: 'blank' }, undefined],
      ['Hythe', '2024', { number: 0 }, { number: 200 }, 0],
      ['Midway', '2025', { mark: '[c]' }, { mark: 'blank' }, undefined],
      ['Hythe', '2025', { mark: 'c' }, { number: 200 }, undefined],
    ]);
    expect(page.loaded.map(({ areaName, form, sentence }) => [areaName, form, sentence])).toEqual([
      ['Midway', 'share', 'There is no figure for Midway.'],
      ['Hythe', 'share', 'Hythe in 2024: 0% of young people (0 of 200), and could be 0% to 2%.'],
    ]);
    const map = (await ada.get(`/api/indicators/${loaded?.id ?? ''}/map`)).json<IndicatorMap>();
    expect(map).toMatchObject({
      period: '2024',
      areas: [{ code: 'V06000002' }, { code: 'V07000001', count: 0, people: 200, rate: 0 }],
    });
  });
});

describe('indicators', () => {
  /** Two years of months, and a service in one of the two districts. */
  const scene = async () => {
    for (let n = 0; n < 24; n += 1)
      await bringInMonth(service.counter, monthAfter('2024-10', n), n < 12 ? 40 : 30);
    await bringIn('populations', 'area code,year,people\nV07000001,2026,90000\n');
    const areaId = await addArea(service, 'V07000001', 'Hythe');
    const draft = aContractDraft({
      areaIds: [areaId],
      parties: [{ organisationId: leadId, role: 'lead', delivers: '' }],
    });
    const added = await carol.post('/api/contracts', draft);
    expect(added.statusCode, added.body).toBe(200);
    return { contractId: added.json<{ id: string }>().id, indicatorId: await anIndicatorIn({ service }) };
  };

  it('are shown in the area of a service, to all who may see it, and apart from what it answers for', async () => {
    const { contractId, indicatorId } = await scene();
    const url = `/api/contracts/${contractId}/area`;
    const before = (await wilf.get(url)).json<InTheArea>();
    expect(before.districts).toEqual([{ code: 'V07000001', name: 'Hythe' }]);
    expect(before.indicators).toMatchObject([
      {
        contributes: false,
        panels: [{ areaCode: 'V07000001', change: { before: 120, after: 90, percent: -25 } }],
      },
    ]);
    expect(before.words.join(' ')).toContain('No one service moves this alone');
    expect(before.mayChange).toBe(false);
    expect(JSON.stringify(before)).not.toMatch(/target|rating|standing/i);

    const said = await carol.put(`/api/contracts/${contractId}/indicators`, { indicatorIds: [indicatorId] });
    expect(said.json<InTheArea>()).toMatchObject({ mayChange: true, indicators: [{ contributes: true }] });
    expect((await carol.get(`/api/contracts/${contractId}/history`)).body).toContain(
      'Outcomes it contributes to',
    );
    const page = (await wilf.get(`/api/indicators/${indicatorId}?area=V07000001`)).json<IndicatorPage>();
    expect(page.contributors.map((each) => each.contractId)).toEqual([contractId]);
    expect(page.panel?.quarters.at(-1)).toMatchObject({ quarter: '2026-Q2', count: 90, rate: 1 });
    expect(page.months).toHaveLength(24);

    const rival = await service.person('Rita', await service.organisation('Rivals'), 'provider manager');
    expect((await rival.get(url)).statusCode).toBe(404);
    const seen = (await rival.get(`/api/indicators/${indicatorId}`)).json<IndicatorPage>();
    expect(seen.contributors).toEqual([]);
  });

  it('are listed with what is known of each, in the words of their own page', async () => {
    const { indicatorId } = await scene();
    await bringIn('populations', 'area code,year,people\nV06000002,2026,3000\n');
    const of =
      '&name=In%20work&counts=young%20people%20in%20work&among=residents%20of%2016&per=100&source=DfE';
    const rows = [
      ...['V07000001,2024,150,200', 'V06000002,2024,300,400'],
      ...['V07000001,2025,160,200', 'V06000002,2025,270,400', 'E92000001,2025,7000,10000'],
    ];
    await bringIn('figures', ['area,period,numerator,denominator', ...rows, ''].join('\n'), of);
    const held = of.replace('In%20work', 'Held%20back');
    await bringIn('figures', 'area,period,numerator,denominator\nV07000001,2025,c,x\n', held);
    const { indicators } = (await wilf.get('/api/indicators')).json<IndicatorsShown>();
    const map = (await wilf.get(`/api/indicators/${indicatorId}/map`)).json<IndicatorMap>();
    const heading = mapPicture({ ...map, period: map.quarter }, map.areas)?.heading ?? 'no map';
    expect(indicators.map(({ indicator, findings }) => [indicator.name, findings])).toEqual([
      [
        'Antisocial behaviour recorded by the police',
        [
          'No clear change in all 2 districts together in incidents of antisocial behaviour recorded by the police: 93 in Jul–Sep 2026, 123 in the same quarter last year.',
          `${heading}.`,
          expect.stringContaining('How it is recorded may have changed'),
        ],
      ],
      ['Held back', ['Not known yet: none of what was brought in is a number.']],
      [
        'In work',
        [
          'All 2 districts together in 2025: 72% of residents of 16 (430 of 600), and could be 68% to 75%. No clear difference from England (70%). No clear change on a year before (75%).',
          'From 68% to 80% of residents of 16 across the districts in 2025.',
        ],
      ],
    ]);
    expect(heading).toContain('per 1,000 residents across the districts in Jul–Sep 2026');
  });

  it('keep a wider area apart from the districts, on the page and in the area of a service', async () => {
    const { contractId } = await scene();
    const of = '&name=In%20work&counts=young%20people&among=residents%20of%2016&per=100&source=DfE';
    const rows = ['V07000001,2025,160,200', 'V06000002,2025,270,400', 'E92000001,2025,7000,10000'];
    await bringIn('figures', ['area,period,numerator,denominator', ...rows, ''].join('\n'), of);
    const { indicators } = (await carol.get(`/api/contracts/${contractId}/area`)).json<InTheArea>();
    const shown = indicators.find(({ indicator }) => indicator.name === 'In work');
    const codes = (values: readonly { areaCode: string }[] = []) => values.map(({ areaCode }) => areaCode);
    expect(codes(shown?.values)).toEqual(['V07000001']);
    expect(codes(shown?.beside)).toEqual(['E92000001']);
    expect(shown?.form).toBe('share');
    const url = `/api/indicators/${shown?.indicator.id ?? ''}`;
    const page = (await carol.get(url)).json<IndicatorPage>();
    expect(codes(page.values).toSorted()).toEqual(['V06000002', 'V07000001']);
    expect(codes(page.beside)).toEqual(['E92000001']);
    expect((await carol.get(`${url}/map`)).json<IndicatorMap>()).toMatchObject({ form: 'share' });
  });

  it('refuse to be given a target, a rating or a standing', async () => {
    const { contractId, indicatorId } = await scene();
    for (const more of [{ target: 5 }, { rating: 'green' }, { standing: 'on track' }]) {
      const answer = await carol.put(`/api/contracts/${contractId}/indicators`, {
        indicatorIds: [indicatorId],
        ...more,
      });
      expect(answer.statusCode).toBe(422);
    }
    const unknown = await carol.put(`/api/contracts/${contractId}/indicators`, {
      indicatorIds: ['ind_00000000000000000000'],
    });
    expect(unknown.statusCode).toBe(422);
  });

  it('are mapped by rate, and have LSOAs behind them inside the council alone', async () => {
    const { indicatorId } = await scene();
    const map = (await wilf.get(`/api/indicators/${indicatorId}/map`)).json<IndicatorMap>();
    expect(map).toMatchObject({
      quarter: '2026-Q2',
      areas: [
        { code: 'V06000002', count: 3 },
        { code: 'V07000001', count: 90, people: 90000, rate: 1 },
      ],
    });
    expect((await wilf.get('/api/small-areas?district=V07000001')).statusCode).toBe(403);
    const shown = (await carol.get('/api/small-areas?district=V07000001')).json<SmallAreasShown>();
    expect(shown).toMatchObject({
      until: '2026-09',
      rows: [{ code: 'V01000001', name: 'Hythe 001A', year: 360, yearBefore: 480 }],
    });
    expect((await carol.get('/api/small-areas?district=E07000000')).statusCode).toBe(404);
    expect((await wilf.get(`/api/indicators/${indicatorId}?area=E07000000`)).statusCode).toBe(404);
  });

  it('carry a note where a month looks as if it were not whole', async () => {
    const { indicatorId } = await scene();
    await bringInMonth(service.counter, '2026-08', 5);
    const page = (await carol.get(`/api/indicators/${indicatorId}?area=V07000001`)).json<IndicatorPage>();
    expect(page.notes.map(({ month, code }) => [month, code])).toEqual([
      ['2026-08', 'low month'],
      ['2026-08', 'low month'],
    ]);
    expect(page.notes[0]?.sentence).toContain('Invicta Police, August 2026: 6 recorded');
  });
});
