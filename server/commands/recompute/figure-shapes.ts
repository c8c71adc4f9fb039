import { z } from 'zod';

/** What may stand beside an input and is not looked at: its id, and the results a file of vectors holds. */
export const notLookedAt = (...names: readonly string[]): Record<string, z.ZodOptional<z.ZodUnknown>> =>
  Object.fromEntries(
    ['id', 'name', 'note', 'source', 'comment', ...names].map((name) => [name, z.unknown().optional()]),
  );

const whole = 'Give a whole number.';

/** A count of people or events. */
export const countShape = z.number().int(whole).min(0).max(1e12);

/** A count for what adds up chances one by one: as far as that stays quick. */
export const summedCountShape = countShape.max(1_000_000);

/** Whatever a value is measured in. */
export const valueShape = z.number().min(-1e12).max(1e12);

/** What is undefined is null in results. */
export const orNull = <T>(given: T | undefined): T | null => given ?? null;

/** The house writes words with spaces, files of vectors with underscores. */
export const underscored = (words: string): string => words.replaceAll(' ', '_');
