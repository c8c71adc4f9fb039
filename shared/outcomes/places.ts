/** Small places that files name, each of which lies in one district. */
export const smallAreaKinds = ['lsoa', 'ward'] as const;
export type SmallAreaKind = (typeof smallAreaKinds)[number];

export interface District {
  code: string;
  name: string;
  /** of the county it lies in; '' where it lies in none */
  countyCode: string;
}

export interface SmallArea {
  code: string;
  kind: SmallAreaKind;
  name: string;
  districtCode: string;
}

/** Which code lies in which district, as a lookup file says it. */
export interface Lookup {
  districts: District[];
  smallAreas: SmallArea[];
}

/** How many people live in an area, in a year. */
export interface Population {
  areaCode: string;
  year: number;
  people: number;
}

/** A code as statistics offices give them, or as a made-up county gives its own. */
export const isAreaCode = (text: string): boolean => /^[A-Z][A-Z0-9-]{1,19}$/.test(text);
