import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SettingsDraft, SettingsPage } from '#shared/settings/settings.api.ts';
import type { Area } from '#shared/contracts/contract.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let ada: SignedIn;
beforeEach(async () => {
  service = await openTestCounter();
  ada = await service.person('Ada Admin', service.councilId, 'administrator');
});
afterEach(() => service.close());

const aDraft = (over: Partial<SettingsDraft> = {}): SettingsDraft => ({
  councilName: 'Invicta County Council',
  brandColour: '#0b5453',
  email: '',
  phone: '',
  website: '',
  ...over,
});
const change = (over: Partial<SettingsDraft>, revision = 0) =>
  ada.put('/api/settings', { draft: aDraft(over), revision });
const lines = (page: SettingsPage) => page.history.map(({ what, from, to }) => [what, from, to]).sort();
const publicly = (url: string) => service.ask({ method: 'GET', url });

// The smallest PNG there is: one pixel.
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

describe('the settings', () => {
  it('change name, colour and contact, each a line of history', async () => {
    const changed = await change({
      brandColour: '#5B2A86',
      email: 'hello@invicta.example',
      phone: '01234 567890',
    });
    expect(changed.json()).toMatchObject({
      brandColour: '#5b2a86',
      email: 'hello@invicta.example',
      revision: 1,
    });
    expect(lines(changed.json())).toEqual([
      ['Colour', '#0b5453', '#5b2a86'],
      ['Contact email', '', 'hello@invicta.example'],
      ['Contact phone', '', '01234 567890'],
    ]);
  });

  it('give the council’s own organisation its new name', async () => {
    await change({ councilName: 'New Invicta Council' });
    expect((await ada.get('/api/session')).json()).toMatchObject({
      councilName: 'New Invicta Council',
      user: { organisationName: 'New Invicta Council' },
    });
    expect((await ada.get(`/api/organisations/${service.councilId}`)).json()).toMatchObject({
      isCouncil: true,
      history: [{ what: 'Name', from: 'Invicta County Council', to: 'New Invicta Council' }],
    });
  });

  it.each<[string, Partial<SettingsDraft>, string]>([
    ['a colour that white words cannot be read on', { brandColour: '#ffcc00' }, 'colour-pale'],
    ['a colour that is none', { brandColour: 'teal' }, 'colour-unknown'],
    ['an address that is none', { email: 'invicta' }, 'not-as-expected'],
    ['a website that is none', { website: 'javascript:x' }, 'not-as-expected'],
    ['no name', { councilName: '' }, 'not-as-expected'],
  ])('refuse %s', async (_what, over, code) => {
    const refused = await change(over);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ problems: [{ code }] });
  });

  it('refuse a change that was overtaken', async () => {
    await change({ phone: '1' });
    expect((await change({ phone: '2' })).statusCode).toBe(409);
  });

  it('keep what the first start wrote beside them', async () => {
    await change({ phone: '1' });
    expect((await ada.get(`/api/organisations/${service.councilId}`)).json()).toMatchObject({
      isCouncil: true,
    });
  });
});

describe('the council’s look', () => {
  it('is a stylesheet and a picture for every page, without sign-in', async () => {
    await change({ brandColour: '#5b2a86' });
    await ada.put('/api/settings/logo', { kind: 'image/png', base64: onePixel });
    const css = await publicly('/api/brand.css');
    expect(css.headers['content-type']).toContain('text/css');
    expect(css.body).toBe(':root:root { --brand: #5b2a86; }\n');
    const { logo } = (await publicly('/api/session')).json<{ logo: string }>();
    const picture = await publicly(logo);
    expect(picture.headers['content-type']).toBe('image/png');
    expect(picture.rawPayload.toString('base64')).toBe(onePixel);
  });

  it('is the product’s own until it is set', async () => {
    expect((await publicly('/api/brand.css')).body).toContain('#0b5453');
    expect((await publicly('/api/logo')).statusCode).toBe(404);
    expect((await publicly('/api/session')).json()).not.toHaveProperty('logo');
  });

  it('gets another logo at another address, and none when it is taken away', async () => {
    const first = (
      await ada.put('/api/settings/logo', { kind: 'image/png', base64: onePixel })
    ).json<SettingsPage>();
    const second = (
      await ada.put('/api/settings/logo', { kind: 'image/png', base64: onePixel })
    ).json<SettingsPage>();
    expect(second.logo).not.toBe(first.logo);
    const none = (await ada.delete('/api/settings/logo')).json<SettingsPage>();
    expect(none.logo).toBeUndefined();
    expect(lines(none)).toEqual([
      ['Logo', '', 'added'],
      ['Logo', '', 'another one'],
      ['Logo', '', 'taken away'],
    ]);
    expect((await ada.delete('/api/settings/logo')).json<SettingsPage>().history).toHaveLength(3);
  });

  it.each([
    [
      'a page under a picture’s name',
      { kind: 'image/png', base64: Buffer.from('<svg onload=x>').toString('base64') },
    ],
    ['a kind that can carry a script', { kind: 'image/svg+xml', base64: onePixel }],
    ['what is not base64', { kind: 'image/png', base64: '***' }],
    ['nothing', { kind: 'image/png', base64: '' }],
    ['too much', { kind: 'image/png', base64: Buffer.alloc(102_403).toString('base64') }],
  ])('refuses %s as a logo', async (_what, logo) => {
    expect((await ada.put('/api/settings/logo', logo)).statusCode).toBe(422);
  });
});

describe('areas', () => {
  const add = (over: object = {}) =>
    ada.post('/api/areas', { code: 'E07000001', name: 'Eastmarsh', kind: 'district', ...over });

  it('are added and listed, counties first', async () => {
    await add();
    await add({ code: 'E10000001', name: 'Invicta', kind: 'county' });
    const listed = (await ada.get('/api/areas')).json<{ areas: Area[] }>();
    expect(listed.areas.map(({ name }) => name)).toEqual(['Invicta', 'Eastmarsh']);
  });

  it('are renamed, and the history of the settings says so', async () => {
    const { id } = (await add()).json<Area>();
    const renamed = await ada.patch(`/api/areas/${id}`, { name: 'East Marsh', nameSeen: 'Eastmarsh' });
    expect(renamed.json()).toMatchObject({ code: 'E07000001', name: 'East Marsh' });
    expect(lines((await ada.get('/api/settings')).json())).toEqual([
      ['Area E07000001', 'Eastmarsh', 'East Marsh'],
      ['Area', '', 'Eastmarsh (E07000001) added'],
    ]);
  });

  it('have each a code of their own', async () => {
    await add();
    const refused = await add({ name: 'Other' });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ problems: [{ code: 'area-code-taken', place: 'code' }] });
  });

  it('that somebody renamed meanwhile, or that are not there, are not renamed', async () => {
    const { id } = (await add()).json<Area>();
    await ada.patch(`/api/areas/${id}`, { name: 'East Marsh', nameSeen: 'Eastmarsh' });
    const overtaken = await ada.patch(`/api/areas/${id}`, { name: 'Marsh', nameSeen: 'Eastmarsh' });
    expect(overtaken.json()).toMatchObject({ problems: [{ code: 'area-renamed-meanwhile' }] });
    const unknown = await ada.patch('/api/areas/are_00000000000000000000', { name: 'Marsh', nameSeen: 'X' });
    expect(unknown.statusCode).toBe(404);
  });

  it('renamed to the name they have change nothing', async () => {
    const { id } = (await add()).json<Area>();
    await ada.patch(`/api/areas/${id}`, { name: 'Eastmarsh', nameSeen: 'Eastmarsh' });
    expect((await ada.get('/api/settings')).json<SettingsPage>().history).toHaveLength(1);
  });
});
