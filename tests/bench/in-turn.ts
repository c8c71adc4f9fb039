/** The middle of some times, in milliseconds. */
export const middle = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
};

export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Rounds at the start that are not counted. */
export const warmUpRounds = 3;

/**
 * Times several pieces of work in turn, A B C A B C ..., so that a machine that slows down slows all of
 * them; some rounds to warm up are not counted.
 * @param warmUp how many those are
 * @returns the middle time of each, in milliseconds
 */
export const inTurn = async <Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => unknown>>,
  warmUp = warmUpRounds,
): Promise<Record<Name, number>> => {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const took = await timed(works[name]);
      if (round >= 0) times[name].push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, middle(times[name])])) as Record<Name, number>;
};
