import { expect, it } from 'vitest';
import { decideLicence } from '#shared/questionnaires/decide-licence.ts';
import { isSwitchedOn, shelveInstruments } from '#shared/questionnaires/instrument-shelf.ts';
import { calledHere } from '#shared/questionnaires/questionnaires-at-hand.ts';
import { readInstrumentFile } from '#shared/questionnaires/read-instrument-file.ts';
import { shippedInstruments } from '#shared/questionnaires/shipped-instruments.ts';
import { shipped } from './sdq-at-hand.ts';

const recorded = (licence: string, isOn: boolean, instrumentId = 'sdq') => ({
  ...{
    instrumentId,
    licence,
    isOn,
    recordedBy: 'A. Dmin',
    recordedAt: '2026-10-22T09:00:00.000Z',
    revision: 1,
  },
});

it.each([
  ['sdq', undefined, false],
  ['sdq', recorded('NHS licence 12', true), true],
  ['sdq', recorded('', true), false],
  ['sdq', recorded('NHS licence 12', false), false],
  ['ladder', undefined, true],
  ['ladder', recorded('', false, 'ladder'), false],
])('%s with %o is on: %s', (id, licence, isOn) => {
  expect(isSwitchedOn(shipped(id), licence)).toBe(isOn);
});

it('is never switched on without saying which licence, where one is needed', () => {
  expect(decideLicence(shipped('sdq'), { licence: '', isOn: true })).toMatchObject([
    { code: 'licence-needed' },
  ]);
  expect(decideLicence(shipped('sdq'), { licence: '', isOn: false })).toEqual([]);
  expect(decideLicence(shipped('ladder'), { licence: '', isOn: true })).toEqual([]);
});

it('has ours first, then those that were added, each by its newest definition', () => {
  const own = { ...shipped('ladder'), id: 'own' };
  const uploaded = [
    { definition: { ...own, version: '2' }, uploadedAt: '2026-10-02T09:00:00.000Z' },
    { definition: own, uploadedAt: '2026-10-01T09:00:00.000Z' },
  ];
  const shelf = shelveInstruments(uploaded, [recorded('L', true)]);
  expect(shelf.map(({ instrument: { id, version } }) => `${id} ${version}`)).toEqual([
    ...shippedInstruments.map(({ id, version }) => `${id} ${version}`),
    'own 2',
  ]);
  expect(shelf[0]).toMatchObject({ isShipped: true, isOn: true, licence: { licence: 'L' } });
  expect(shelf.at(-1)).toMatchObject({ isShipped: false, isOn: true });
});

it('goes by its own name, a ladder by the agreement’s', () => {
  expect(calledHere(shipped('ladder'), { calledAs: 'How safe home feels' })).toBe('How safe home feels');
  expect(calledHere(shipped('ladder'), { calledAs: '' })).toBe('Ladder');
  expect(calledHere(shipped('sdq'), { calledAs: 'Ours' })).toBe('SDQ');
});

it('is read from a file, whatever mark Excel or an editor put at its head', () => {
  const own = { ...shipped('ladder'), id: 'own' };
  expect(readInstrumentFile(`\uFEFF${JSON.stringify(own)}`)).toEqual({ instrument: own });
  expect(readInstrumentFile('[').problems).toMatchObject([{ code: 'definition-not-json' }]);
  expect(readInstrumentFile(JSON.stringify(shipped('sdq'))).problems).toMatchObject([
    { code: 'instrument-shipped', place: 'id' },
  ]);
  expect(readInstrumentFile('{}').problems?.length).toBeGreaterThan(3);
});
