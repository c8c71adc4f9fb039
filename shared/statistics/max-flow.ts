/** Nodes by number, and the room from each to each: `room[from * nodes + to]`, which may be infinite. */
export interface FlowNetwork {
  nodes: number;
  room: Float64Array;
}

/** Where a shortest way from `source` to `sink` came from, node by node; undefined without one. */
const shortestWay = ({ nodes, room }: FlowNetwork, source: number, sink: number): Int32Array | undefined => {
  const from = new Int32Array(nodes).fill(-1);
  const waiting = [source];
  from[source] = source;
  for (const at of waiting) {
    for (let next = 0; next < nodes; next += 1) {
      if (from[next] !== -1 || (room[at * nodes + next] ?? 0) <= 0) continue;
      from[next] = at;
      if (next === sink) return from;
      waiting.push(next);
    }
  }
  return undefined;
};

/** The steps of a way, each as [from, to], the last first. */
const stepsBack = (from: Int32Array, source: number, sink: number): [number, number][] => {
  const steps: [number, number][] = [];
  for (let at = sink; at !== source; at = from[at] ?? source) steps.push([from[at] ?? source, at]);
  return steps;
};

/**
 * The most that can flow from one node to another (Edmonds and Karp 1972): shortest ways first, until none
 * is left. Source: methods, statistics 5.3 and 7 'Numerics'.
 * @param network not changed
 * @param enough stops as soon as so much flows, where no more is asked for
 * @returns infinite where a way has infinite room all along
 */
export const maxFlow = (
  network: FlowNetwork,
  source: number,
  sink: number,
  enough = Number.POSITIVE_INFINITY,
): number => {
  const { nodes } = network;
  const room = Float64Array.from(network.room);
  let flow = 0;
  while (flow < enough) {
    const from = shortestWay({ nodes, room }, source, sink);
    if (from === undefined) return flow;
    const steps = stepsBack(from, source, sink);
    const narrowest = Math.min(...steps.map(([a, b]) => room[a * nodes + b] ?? 0));
    if (narrowest === Number.POSITIVE_INFINITY) return narrowest;
    for (const [a, b] of steps) {
      room[a * nodes + b] = (room[a * nodes + b] ?? 0) - narrowest;
      room[b * nodes + a] = (room[b * nodes + a] ?? 0) + narrowest;
    }
    flow += narrowest;
  }
  return flow;
};
