import { ApiProblem, isSignedOut, sentencesOf } from './fetch-api.ts';

/** What was refused, as a form shows it: all of it above, and each sentence by its field. */
export interface FormProblems {
  summary: { sentence: string; fieldId?: string; link?: { href: string; words: string } }[];
  /** the sentence that stands by a place */
  at: (place: string) => string | undefined;
  refused: boolean;
}

/**
 * A place as the id of its box: 'identifiers/0/scheme' is 'identifiers-0-scheme', '/draft/name' is 'name'. What is
 * sent as a whole is called 'draft', 'event' or 'found' on the wire.
 */
export const fieldIdOf = (place: string): string =>
  place
    .replace(/^\//, '')
    .replace(/^(draft|event|found)\//, '')
    .replaceAll('/', '-');

/** The way to sign in stands by the sentence, and opens apart: the form is not left for it. */
const signedOut = (error: unknown): FormProblems => ({
  summary: sentencesOf(error).map((sentence) => ({
    sentence,
    link: { href: '/sign-in', words: 'Sign in (opens a new tab)' },
  })),
  at: () => undefined,
  refused: true,
});

/**
 * The problems of a form from whatever its sending ended in.
 * @param known the fields of the form: a problem at any other place stands above without a link
 */
export const formProblems = (error: unknown, known: readonly string[]): FormProblems => {
  if (isSignedOut(error)) return signedOut(error);
  const found = error instanceof ApiProblem ? error.problems : [];
  const placed = found.map(({ sentence, place }) => {
    const fieldId = place === undefined ? undefined : fieldIdOf(place);
    return { sentence, fieldId: fieldId !== undefined && known.includes(fieldId) ? fieldId : undefined };
  });
  const summary =
    placed.length > 0 || error === null || error === undefined
      ? placed
      : sentencesOf(error).map((sentence) => ({ sentence }));
  return {
    summary,
    at: (place) => placed.find(({ fieldId }) => fieldId === place)?.sentence,
    refused: summary.length > 0,
  };
};
