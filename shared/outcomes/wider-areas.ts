/** Areas wider than a district, by the codes of the Office for National Statistics, the widest first. */
const named: readonly (readonly [code: string, name: string])[] = [
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

export const widerAreaName = (code: string): string | undefined => named.find(([each]) => each === code)?.[1];

/** The widest area among these codes; undefined where none is known to be one. */
export const widestArea = (codes: readonly string[]): { code: string; name: string } | undefined => {
  const found = named.find(([code]) => codes.includes(code));
  return found && { code: found[0], name: found[1] };
};
