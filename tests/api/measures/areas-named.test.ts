import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { addArea } from '../../support/add-area.ts';
import { openTestCounter, type SignedIn, type TestCounter } from '../../support/test-counter.ts';

let service: TestCounter;
let shah: SignedIn;
let county: string;
let north: string;
let south: string;
beforeEach(async () => {
  service = await openTestCounter();
  shah = await service.person('P. Shah', service.councilId, 'commissioner');
  county = await addArea(service, 'INV', 'Invicta', 'county');
  south = await addArea(service, 'INV-S', 'Southmere');
  north = await addArea(service, 'INV-N', 'Northmere');
});
afterEach(() => service.close());

const namesShown = async (areaIds: readonly string[], splitAreas: readonly string[]) => {
  const draft = aContractDraft({ areaIds: [...areaIds] });
  const contractId = (await shah.post('/api/contracts', draft)).json<{ id: string }>().id;
  await addMeasureForTest(service, contractId, { splitAreas: [...splitAreas] });
  const { areas } = (await shah.get(`/api/contracts/${contractId}/measures`)).json<MeasuresShown>();
  return areas.map(({ name }) => name);
};

describe('which areas the measures of an agreement name', () => {
  it('its own, and those its measures are split by, in the order of the register', async () => {
    expect(await namesShown([county], [])).toEqual(['Invicta']);
    expect(await namesShown([county], [south, north])).toEqual(['Invicta', 'Northmere', 'Southmere']);
    expect(await namesShown([north], [north])).toEqual(['Northmere']);
  });

  it('all that are known where it has none of its own', async () => {
    expect(await namesShown([], [])).toEqual(['Invicta', 'Northmere', 'Southmere']);
  });
});
