/** Where a shortest way from `source` to `sink` with room on it came from, node by node; undefined without one. */
const shortestWay = (room: readonly Float64Array[], source: number, sink: number): number[] | undefined => {
  const from = room.map(() => -1);
  from[source] = source;
  const waiting = [source];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    for (const [next, free] of (room[at] ?? new Float64Array()).entries()) {
      if (free <= 0 || from[next] !== -1) continue;
      from[next] = at;
      if (next === sink) return from;
      waiting.push(next);
    }
  }
  return undefined;
};

/** The steps of a way, each as [from, to], the last first. */
const stepsBack = (from: readonly number[], source: number, sink: number): [number, number][] => {
  const steps: [number, number][] = [];
  for (let at = sink; at !== source; at = from[at] ?? source) steps.push([from[at] ?? source, at]);
  return steps;
};

/**
 * The most that can flow from one node to another (Edmonds and Karp 1972): shortest ways first, until none
 * is left. Source: methods, statistics 5.3 and 7 'Numerics'.
 * @param capacity `capacity[a][b]` is the room from a to b; may be infinite. Not changed.
 * @returns infinite where a way has infinite room all along
 */
export const maxFlow = (capacity: readonly Float64Array[], source: number, sink: number): number => {
  const room = capacity.map((row) => Float64Array.from(row));
  let flow = 0;
  for (;;) {
    const from = shortestWay(room, source, sink);
    if (from === undefined) return flow;
    const steps = stepsBack(from, source, sink);
    const narrowest = Math.min(...steps.map(([a, b]) => room[a]?.[b] ?? 0));
    if (narrowest === Number.POSITIVE_INFINITY) return narrowest;
    for (const [a, b] of steps) {
      const [there, back] = [room[a], room[b]];
      if (there === undefined || back === undefined) continue;
      there[b] = (there[b] ?? 0) - narrowest;
      back[a] = (back[a] ?? 0) + narrowest;
    }
    flow += narrowest;
  }
};
