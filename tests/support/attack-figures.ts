import { boundBySums, type KnownSum } from './bound-by-sums.ts';

/** A hidden number, and what an attacker makes of it. */
export interface Recovered {
  name: string;
  lower: number;
  upper: number;
}

const rowsOf = (csv: string): string[][] =>
  csv
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    )
    .map((cells) => cells.slice(0, -1));

const yearOf = (quarter: string): string => quarter.slice(0, 4);

/** What somebody who has kept every file of one service knows, by the name of each number. */
const factsFrom = (files: readonly string[]) => {
  const shown = new Map<string, number>();
  const hidden = new Set<string>();
  const versions = new Map<string, number>();
  const seen = new Map<string, string>();
  const names = new Set<string>();
  const rows = new Map<
    string,
    { measure: string; year: string; row: string; total: boolean; parts: Set<string> }
  >();
  for (const file of files) {
    const [header = [], ...lines] = rowsOf(file);
    for (const cells of lines) {
      const cell = (column: string) => cells[header.indexOf(column)] ?? '';
      const total = cell('Sum of the quarters above') === 'yes';
      const place = `${cell('Measure')}|${total ? `Y${yearOf(cell('Ends with quarter'))}` : cell('Ends with quarter')}`;
      const whole = cell('Where') === 'all';
      const told = JSON.stringify([cell('Number'), cell('Out of')]);
      // what was put right is another number
      if (whole && cell('Marks').includes('[r]') && seen.get(place) !== told)
        versions.set(place, (versions.get(place) ?? 0) + 1);
      if (whole) seen.set(place, told);
      const row = `${place}#${String(versions.get(place) ?? 0)}`;
      const add = (part: string, value: string) => {
        const name = `${row}|${part}`;
        if (value === '' || value === '[x]') return;
        names.add(name);
        const known = rows.get(row) ?? {
          ...{ measure: cell('Measure'), year: yearOf(cell('Ends with quarter')), row, total },
          parts: new Set<string>(),
        };
        rows.set(row, known);
        known.parts.add(part);
        if (value === '[c]') hidden.add(name);
        else shown.set(name, Number(value));
      };
      const share = cell('Out of') !== '' && cell('Number') !== '';
      const inPlace = whole ? '' : `${cell('Where')}/`;
      add(share ? `${inPlace}counted` : whole ? 'whole' : cell('Where'), cell('Number'));
      if (share) add(whole ? 'whole' : cell('Where'), cell('Out of'));
      // of a share anybody works out the rest
      const [x, n] = [Number(cell('Number')), Number(cell('Out of'))];
      if (share) add(`${inPlace}rest`, Number.isNaN(x) || Number.isNaN(n) ? '[c]' : String(n - x));
    }
  }
  return { shown, hidden: [...hidden].filter((name) => !shown.has(name)), rows: [...rows.values()] };
};

/** The unknowns in groups that no equation links: each is a small problem of its own. */
const apart = (names: readonly string[], sums: readonly KnownSum[]) => {
  const leader = new Map(names.map((name) => [name, name]));
  const leads = (name: string): string => {
    let at = name;
    while (leader.get(at) !== undefined && leader.get(at) !== at) at = leader.get(at) ?? at;
    return at;
  };
  for (const { parts } of sums)
    for (const part of parts.slice(1)) leader.set(leads(part), leads(parts[0] ?? part));
  const groups = new Map<string, { names: string[]; sums: KnownSum[] }>();
  for (const name of names) {
    const group = groups.get(leads(name)) ?? { names: [], sums: [] };
    group.names.push(name);
    groups.set(leads(name), group);
  }
  for (const sum of sums) groups.get(leads(sum.parts[0] ?? ''))?.sums.push(sum);
  return [...groups.values()].filter((group) => group.sums.length > 0);
};

/**
 * What an attacker works out of every hidden number of a service, from its files alone: all sums that must
 * hold across rows, areas and years, and the rule that no zero is hidden.
 */
export const attackFigures = (
  files: readonly string[],
  leastOf: (name: string) => number = () => 1,
): Recovered[] => {
  const { shown, hidden, rows } = factsFrom(files);
  const sums: { total: string; parts: string[] }[] = [];
  for (const { row, parts } of rows) {
    const named = (names: readonly string[]) => names.map((part) => `${row}|${part}`);
    const sides = ['counted', 'rest'].filter((side) => parts.has(side));
    const areas = [...parts].filter((part) => !['whole', ...sides].includes(part) && !part.includes('/'));
    for (const others of [sides, areas])
      if (parts.has('whole') && others.length > 0) sums.push({ total: `${row}|whole`, parts: named(others) });
    // a share by area: each area is its two sides, and each side is that of all areas
    if (sides.length === 0) continue;
    for (const area of areas)
      sums.push({ total: `${row}|${area}`, parts: named(sides.map((side) => `${area}/${side}`)) });
    if (areas.length > 0)
      for (const side of sides)
        sums.push({ total: `${row}|${side}`, parts: named(areas.map((area) => `${area}/${side}`)) });
  }
  for (const year of rows.filter(({ total }) => total)) {
    const quarters = rows.filter(
      (each) =>
        !each.total && each.measure === year.measure && each.year === year.year && each.row.endsWith('#0'),
    );
    for (const part of year.parts)
      if (quarters.length > 1 && quarters.every(({ parts }) => parts.has(part)))
        sums.push({
          total: `${year.row}|${part}`,
          parts: quarters.map(({ row }) => `${row}|${part}`),
        });
  }
  // a total that is hidden too is one more unknown: parts less the total come to nothing
  const known: KnownSum[] = [];
  const secret = new Set(hidden);
  const linked: { total: string; parts: string[]; rest: number }[] = [];
  for (const { total, parts } of sums) {
    const unknown = parts.filter((part) => secret.has(part));
    const rest = parts.reduce((sum, part) => sum + (shown.get(part) ?? 0), 0);
    const value = shown.get(total);
    if (value !== undefined) known.push({ parts: unknown, comesTo: value - rest });
    else if (secret.has(total)) linked.push({ total, parts: unknown, rest });
  }
  const all = [...secret];
  // total = parts + rest: with the total's complement as an unknown of its own, bounded far above
  const far = 1_000_000;
  const complements = linked.map(({ total }) => `far from ${total}`);
  const least = (name: string) => (name.startsWith('far from ') ? 0 : leastOf(name));
  const equations = [
    ...known.filter(({ parts }) => parts.length > 0),
    ...linked.map(({ total, parts, rest }) => ({
      parts: [...parts, `far from ${total}`],
      comesTo: far - rest,
    })),
    ...linked.map(({ total }) => ({ parts: [total, `far from ${total}`], comesTo: far })),
  ];
  const bounds = new Map(
    apart([...all, ...complements], equations).flatMap(({ names, sums: own }) => [
      ...boundBySums(names, own, least),
    ]),
  );
  return all.map((name) => ({ name, ...(bounds.get(name) ?? { lower: 0, upper: Infinity }) }));
};
