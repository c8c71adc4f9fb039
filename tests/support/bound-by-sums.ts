/** Sums that hold: some unknowns, each counted once, come to so much. */
export interface KnownSum {
  parts: readonly string[];
  comesTo: number;
}

const nothing = 1e-7;

const pivotAt = (rows: number[][], basis: number[], row: number, column: number) => {
  const own = rows[row] ?? [];
  const by = own[column] ?? 1;
  for (let at = 0; at < own.length; at += 1) own[at] = (own[at] ?? 0) / by;
  for (const other of rows) {
    const times = other[column] ?? 0;
    if (other === own || times === 0) continue;
    for (let at = 0; at < other.length; at += 1) other[at] = (other[at] ?? 0) - times * (own[at] ?? 0);
  }
  basis[row] = column;
};

/** The simplex method by Bland's rule; the last row is the goal, to be made as small as it goes. */
const settle = (rows: number[][], basis: number[], columns: number): 'settled' | 'boundless' => {
  for (;;) {
    const goal = rows.at(-1) ?? [];
    const column = goal.slice(0, columns).findIndex((weight) => weight < -nothing);
    if (column === -1) return 'settled';
    let best: { row: number; ratio: number } | undefined;
    for (let row = 0; row < basis.length; row += 1) {
      const rise = rows[row]?.[column] ?? 0;
      if (rise <= nothing) continue;
      const ratio = (rows[row]?.at(-1) ?? 0) / rise;
      const nearer = best === undefined || ratio < best.ratio - nothing;
      const lower = best !== undefined && (basis[row] ?? 0) < (basis[best.row] ?? 0);
      if (nearer || (Math.abs(ratio - (best?.ratio ?? 0)) <= nothing && lower)) best = { row, ratio };
    }
    if (best === undefined) return 'boundless';
    pivotAt(rows, basis, best.row, column);
  }
};

/**
 * The attacker's linear programming, of its own and knowing nothing but what is published: the least and the
 * most that each unknown can be, where all are `least` or more and the sums hold (two phases, dense).
 */
export const boundBySums = (
  names: readonly string[],
  sums: readonly KnownSum[],
  leastOf: (name: string) => number,
): Map<string, { lower: number; upper: number }> => {
  const columns = names.length;
  const lines = sums.map(({ parts, comesTo }) => {
    const weights = names.map((name) => (parts.includes(name) ? 1 : 0));
    const left = parts.reduce((rest, name) => rest - leastOf(name), comesTo);
    return left < 0 ? [...weights.map((weight) => -weight), -left] : [...weights, left];
  });
  const start = () => {
    const rows = lines.map((line, n) => [
      ...line.slice(0, -1),
      ...lines.map((_, other) => (other === n ? 1 : 0)),
      line.at(-1) ?? 0,
    ]);
    const width = columns + lines.length + 1;
    const sumOf = (at: number) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0);
    const goal = Array.from({ length: width }, (_, at) => (at >= columns && at < width - 1 ? 0 : -sumOf(at)));
    const all = [...rows, goal];
    const basis = lines.map((_, n) => columns + n);
    settle(all, basis, columns);
    if (Math.abs(all.at(-1)?.at(-1) ?? 0) > 1e-4) throw new Error('what is published contradicts itself');
    for (const [row, at] of basis.entries()) {
      const column = (all[row] ?? []).slice(0, columns).findIndex((weight) => Math.abs(weight) > nothing);
      if (at >= columns && column !== -1) pivotAt(all, basis, row, column);
    }
    return { rows: all.slice(0, -1), basis };
  };
  const ready = start();
  const extreme = (name: string, sign: 1 | -1): number => {
    const rows = ready.rows.map((row) => [...row.slice(0, columns), row.at(-1) ?? 0]);
    const basis = [...ready.basis];
    const goal: number[] = [...names.map((each) => (each === name ? sign : 0)), 0];
    for (const [row, at] of basis.entries()) {
      const times = at < columns ? (goal[at] ?? 0) : 0;
      for (let place = 0; place < goal.length; place += 1)
        goal[place] = (goal[place] ?? 0) - times * (rows[row]?.[place] ?? 0);
    }
    const all = [...rows, goal];
    if (settle(all, basis, columns) === 'boundless') return sign === 1 ? -Infinity : Infinity;
    return leastOf(name) - sign * (all.at(-1)?.at(-1) ?? 0);
  };
  return new Map(
    names.map((name) => [
      name,
      { lower: Math.ceil(extreme(name, 1) - 1e-6), upper: Math.floor(extreme(name, -1) + 1e-6) },
    ]),
  );
};
