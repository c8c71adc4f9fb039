import type { AreaKind } from '#shared/contracts/contract.ts';

/** A place of the made-up county. `people` says how its figures are shared out between the districts. */
export interface DemoArea {
  key: string;
  code: string;
  name: string;
  kind: AreaKind;
  people: number;
}

export const districtKeys = [
  'aldermere',
  'brackenhithe',
  'coldwick',
  'fennimoor',
  'harrowsea',
  'tilverton',
] as const;
export type DistrictKey = (typeof districtKeys)[number];

/** Invicta, its six districts and one ward. None of these places is real. */
export const demoAreas: readonly DemoArea[] = [
  { key: 'county', code: 'INV', name: 'Invicta', kind: 'county', people: 1_214_000 },
  { key: 'aldermere', code: 'INV-AL', name: 'Aldermere', kind: 'district', people: 168_000 },
  { key: 'brackenhithe', code: 'INV-BR', name: 'Brackenhithe', kind: 'district', people: 142_000 },
  { key: 'coldwick', code: 'INV-CO', name: 'Coldwick', kind: 'district', people: 231_000 },
  { key: 'fennimoor', code: 'INV-FE', name: 'Fennimoor', kind: 'district', people: 119_000 },
  { key: 'harrowsea', code: 'INV-HA', name: 'Harrowsea', kind: 'district', people: 297_000 },
  { key: 'tilverton', code: 'INV-TI', name: 'Tilverton', kind: 'district', people: 257_000 },
  { key: 'harbour-ward', code: 'INV-HA-01', name: 'Harbour Ward', kind: 'ward', people: 14_200 },
];
