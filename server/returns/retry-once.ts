import { Refusal } from '#shared/problems/problem.ts';

/**
 * Does it again once where it was refused with one of these codes: somebody else was quicker between our
 * look and our write. The second look sees what they did, and so either goes through or says who and what.
 */
export const retryOnce = async <T>(codes: readonly string[], attempt: () => Promise<T>): Promise<T> => {
  try {
    return await attempt();
  } catch (error) {
    const quicker =
      error instanceof Refusal &&
      error.kind === 'conflict' &&
      error.problems.some(({ code }) => codes.includes(code));
    if (!quicker) throw error;
    return attempt();
  }
};
