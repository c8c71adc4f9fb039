/**
 * A problem says what is wrong, where, and how to mend it. The same code and sentence reach the
 * screen and the API (RFC 9457 problem documents carry them in `problems`).
 */
export interface Problem {
  /** kebab-case, stable: tests and screens may rely on it */
  code: string;
  /** the field or thing it is about, as a path such as `values/numerator`; absent when about the whole */
  place?: string;
  /** one sentence that tells the person what to do next */
  sentence: string;
}

/** Makes a problem; `place` is the field it stands by. */
export const problem = (code: string, sentence: string, place?: string): Problem =>
  place === undefined ? { code, sentence } : { code, sentence, place };

/** What kind of answer the problems deserve; the counter turns it into an HTTP status. */
export type RefusalKind =
  'invalid' | 'not signed in' | 'not allowed' | 'not found' | 'conflict' | 'too many' | 'out of reach';

/** Thrown only at the edge between a decision and its write; carries the problems to the counter. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly problems: readonly Problem[];

  constructor(kind: RefusalKind, problems: readonly Problem[]) {
    super(problems.map((p) => p.code).join(', '));
    this.kind = kind;
    this.problems = problems;
  }
}
