import type { z } from 'zod';
import type { Problem } from '#shared/problems/problem.ts';
import { problemsOfShape } from '#shared/problems/shape-problems.ts';

/** Why nothing is worked out: a sentence for the person at the command. */
export class CannotRecompute extends Error {}

/** What to work out: a list, or a file of vectors that holds the list under its name, with its `meta`. */
export interface Inputs {
  list: readonly unknown[];
  meta: unknown;
}

const isBlock = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** Reads the text given on standard input. */
export const readInputs = (text: string, listName: string): Inputs => {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') throw new CannotRecompute('Nothing was given. Put a JSON array on standard input.');
  let given: unknown;
  try {
    given = JSON.parse(trimmed);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new CannotRecompute(`The input is not JSON: ${why}`);
  }
  if (Array.isArray(given)) return { list: given, meta: undefined };
  const list = isBlock(given) ? given[listName] : undefined;
  if (isBlock(given) && Array.isArray(list)) return { list, meta: given['meta'] };
  throw new CannotRecompute(
    `Give a JSON array, one input in each place, or a file that holds it as '${listName}'.`,
  );
};

/** 'Input 3 (v005)': where in the list, and the id where it has one. */
const placeOf = (input: unknown, place: number): string => {
  const id = isBlock(input) ? input['id'] : undefined;
  return `Input ${place + 1}${typeof id === 'string' || typeof id === 'number' ? ` (${id})` : ''}`;
};

/** Questions are named by their number, which is one more than their place in a list. */
const inWords = (place: string): string =>
  place.replace(/(^|\/)items\/(\d+)$/, (_, before: string, at: string) => `${before}item ${Number(at) + 1}`);

const said = ({ place, sentence }: Problem): string =>
  place === undefined ? sentence : `${inWords(place)}: ${sentence}`;

/** Refuses what a rule found impossible, by the input it stands in. */
export const refuse = (input: unknown, place: number, problems: readonly Problem[]): never => {
  throw new CannotRecompute(`${placeOf(input, place)}, ${problems.map(said).join(' ')}`);
};

/** Reads one input by its shape, or refuses it by name and place. */
export const readInput = <Shape extends z.ZodType>(
  shape: Shape,
  input: unknown,
  place: number,
): z.output<Shape> => {
  const shaped = shape.safeParse(input);
  return shaped.success ? shaped.data : refuse(input, place, problemsOfShape(shaped.error.issues, input));
};
