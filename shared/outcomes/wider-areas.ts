/** Areas wider than a county, by the codes of the Office for National Statistics, the usual first. */
const widest: readonly (readonly [code: string, name: string])[] = [
  ['E92000001', 'England'],
  ['K04000001', 'England and Wales'],
  ['K03000001', 'Great Britain'],
  ['K02000001', 'the United Kingdom'],
  ['W92000004', 'Wales'],
  ['E12000001', 'the North East'],
  ['E12000002', 'the North West'],
  ['E12000003', 'Yorkshire and the Humber'],
  ['E12000004', 'the East Midlands'],
  ['E12000005', 'the West Midlands'],
  ['E12000006', 'the East of England'],
  ['E12000007', 'London'],
  ['E12000008', 'the South East'],
  ['E12000009', 'the South West'],
];

/** Counties with districts below them, by the codes that ONS lists as CTY. */
const counties: readonly (readonly [code: string, name: string])[] = [
  ['E10000003', 'Cambridgeshire'],
  ['E10000007', 'Derbyshire'],
  ['E10000008', 'Devon'],
  ['E10000011', 'East Sussex'],
  ['E10000012', 'Essex'],
  ['E10000013', 'Gloucestershire'],
  ['E10000014', 'Hampshire'],
  ['E10000015', 'Hertfordshire'],
  ['E10000016', 'Kent'],
  ['E10000017', 'Lancashire'],
  ['E10000018', 'Leicestershire'],
  ['E10000019', 'Lincolnshire'],
  ['E10000020', 'Norfolk'],
  ['E10000024', 'Nottinghamshire'],
  ['E10000025', 'Oxfordshire'],
  ['E10000028', 'Staffordshire'],
  ['E10000029', 'Suffolk'],
  ['E10000030', 'Surrey'],
  ['E10000031', 'Warwickshire'],
  ['E10000032', 'West Sussex'],
  ['E10000034', 'Worcestershire'],
];

const named = [...widest, ...counties];

/**
 * The name of an area that is wider than a district; undefined where it is none.
 * @param countyCodes of the districts here: one that no list names goes by the word
 */
export const widerAreaName = (code: string, countyCodes: readonly string[]): string | undefined =>
  named.find(([each]) => each === code)?.[1] ?? (countyCodes.includes(code) ? 'the county' : undefined);

const place = (code: string): number => {
  const at = named.findIndex(([each]) => each === code);
  return at < 0 ? named.length : at;
};

/** The widest first. */
export const byWidth = (a: { areaCode: string }, b: { areaCode: string }): number =>
  place(a.areaCode) - place(b.areaCode) || (a.areaCode < b.areaCode ? -1 : 1);
