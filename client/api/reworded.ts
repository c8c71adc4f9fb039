import { ApiProblem } from './fetch-api.ts';

/** What the shapes say of a choice that was not made, which is about the wire and not about a form. */
const chooseOne = 'Choose one from the list.';

const lastOf = (place: string): string => place.split('/').at(-1) ?? place;

/**
 * What was refused because nothing was chosen, in the words of the form. What the rules say stays as it is.
 * @param words the sentence for a box, by the last part of its place
 * @throws always: the error it was given, or the same with other sentences
 */
export const rethrowReworded =
  (words: Readonly<Record<string, string>>) =>
  (error: unknown): never => {
    if (!(error instanceof ApiProblem)) throw error;
    const problems = error.problems.map((each) => {
      if (each.code !== 'not-as-expected' || each.place === undefined) return each;
      const ownId = each.sentence === 'This is not an address of ours.' ? chooseOne : undefined;
      return { ...each, sentence: words[lastOf(each.place)] ?? ownId ?? each.sentence };
    });
    throw new ApiProblem({ status: error.status, title: error.message, detail: error.detail, problems });
  };
