import { Z_95 } from '../statistics/wilson-interval.ts';

/** What a sample has to answer. */
export interface SampleWish {
  /** how many families there are to draw from */
  families: number;
  /** how many percentage points the share may be off, 95 times in 100 */
  marginPercent: number;
  /** how many of those asked usually answer, in percent */
  responsePercent: number;
}

/**
 * How many answers are needed for a margin: the usual sample size at a share of one half, the widest there is,
 * corrected for the population being finite: n = N n0 / (n0 + N - 1), n0 = (z / margin)^2 / 4.
 * Source: Cochran, Sampling Techniques, 4.4.
 */
export const answersNeeded = ({ families, marginPercent }: Omit<SampleWish, 'responsePercent'>): number => {
  if (!(marginPercent > 0) || families < 0) throw new RangeError('no sample without a margin and families');
  if (families === 0) return 0;
  const unlimited = (100 * Z_95) ** 2 / (4 * marginPercent ** 2);
  return Math.ceil((families * unlimited) / (unlimited + families - 1));
};

/** How many to draw so that so many answers come back; everybody where that is not enough. */
export const howManyToDraw = (wish: SampleWish): number => {
  if (!(wish.responsePercent > 0)) throw new RangeError('nobody answers');
  return Math.min(wish.families, Math.ceil((100 * answersNeeded(wish)) / wish.responsePercent));
};

/** One step of mixing 32 bits (the finaliser of MurmurHash3), so that ids that are alike land far apart. */
const mixed = (bits: number): number => {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const hashed = (text: string, start: number): number => {
  let h = start;
  for (let n = 0; n < text.length; n += 1) h = mixed(h ^ text.charCodeAt(n)) + 0x9e3779b9;
  return mixed(h);
};

/** The lot of one id in one draw: 16 hexadecimal digits, which compare as text. */
export const lotOf = (seed: string, id: string): string =>
  [0x243f6a88, 0x13198a2e]
    .map((start) => hashed(`${seed}\n${id}`, start).toString(16).padStart(8, '0'))
    .join('');

/** A draw, fixed: kept as it is, so that anybody can draw it again and find the same. */
export interface FixedDraw {
  seed: string;
  /** how many there were to draw from */
  of: number;
  /** ids in the order of their lots */
  drawn: string[];
}

/**
 * Draws so many of the ids. The same seed and ids give the same draw in whatever order the ids come, and every id
 * has its lot from the seed and itself alone: nobody can pick, and nobody can be swapped.
 * @param seed fixed before the ids are known, such as the contract and the quarter
 */
export const drawSample = (seed: string, ids: readonly string[], howMany: number): FixedDraw => {
  const all = [...new Set(ids)];
  const lots = all
    .map((id) => ({ id, lot: lotOf(seed, id) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.id < b.id ? -1 : 1));
  return { seed, of: all.length, drawn: lots.slice(0, howMany).map(({ id }) => id) };
};

/**
 * Whether an id that came after the draw (a case written down late) belongs to it: when its lot is below the
 * highest that was drawn. So nobody leaves a draw, and coming late gets nobody out of one.
 */
export const isDrawn = ({ seed, drawn }: FixedDraw, id: string): boolean => {
  if (drawn.includes(id)) return true;
  const last = drawn.at(-1);
  return last !== undefined && lotOf(seed, id) < lotOf(seed, last);
};

/** A draw as it is kept: its seed, and the highest lot that was drawn. It names nobody, and anybody can draw it again. */
export interface StandingDraw {
  seed: string;
  /** '' where nobody was drawn */
  upToLot: string;
}

/** What is kept of a draw. */
export const standingDraw = ({ seed, drawn }: FixedDraw): StandingDraw => {
  const last = drawn.at(-1);
  return { seed, upToLot: last === undefined ? '' : lotOf(seed, last) };
};

/** Whether an id belongs to a draw, one that came later among them: its lot is its own, and says the same. */
export const isInDraw = ({ seed, upToLot }: StandingDraw, id: string): boolean => lotOf(seed, id) <= upToLot;
