import type { Problem } from '#shared/problems/problem.ts';
import type { ProblemDocument } from '#shared/problems/problem-document.ts';

/** What the counter refused, as the screen needs it: the sentences to show and where. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly detail: string;

  constructor(document: Pick<ProblemDocument, 'status' | 'title' | 'detail' | 'problems'>) {
    super(document.title);
    this.status = document.status;
    this.problems = document.problems;
    this.detail = document.detail;
  }
}

/** The network is gone or the service does not answer: what was typed is still in its box. */
export class OutOfReach extends Error {}

export const isProblemDocument = (body: unknown): body is ProblemDocument =>
  typeof body === 'object' && body !== null && 'problems' in body && 'status' in body;

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file goes as it is, as what its name says: a workbook, or else a list in CSV. */
const contentType = (body: unknown): string => {
  if (!(body instanceof File)) return 'application/json';
  return body.name.toLowerCase().endsWith('.xlsx') ? workbook : 'text/csv';
};

/**
 * The one way screens talk to the counter. The answer's shape is the one the counter promises for the
 * address (one schema serves both), so it is not checked again here.
 * @throws ApiProblem when refused, OutOfReach when nobody answered
 */
export const fetchApi = async <Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  address: string,
  body?: unknown,
): Promise<Answer> => {
  const answer = await fetch(`/api${address}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': contentType(body) },
    body: body === undefined ? undefined : body instanceof File ? body : JSON.stringify(body),
    credentials: 'same-origin',
  }).catch(() => {
    throw new OutOfReach('nobody answered');
  });
  const said: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return said as Answer;
  if (isProblemDocument(said)) throw new ApiProblem(said);
  throw new OutOfReach('the answer could not be read');
};

/** Whether the sign-in has ended while something was typed. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problems.some(({ code }) => code === 'not-signed-in');

const signInMeanwhile =
  'Your sign-in has ended. What you typed is still here: sign in again in another tab, then press the button once more.';

/** The sentences to show for whatever went wrong. */
export const sentencesOf = (error: unknown): string[] => {
  if (isSignedOut(error)) return [signInMeanwhile];
  if (error instanceof ApiProblem) {
    return error.problems.length > 0 ? error.problems.map(({ sentence }) => sentence) : [error.detail];
  }
  return ['The service cannot be reached just now. What you typed is still here: try again in a moment.'];
};
