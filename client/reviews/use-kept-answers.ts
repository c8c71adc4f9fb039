import { useState } from 'react';
import { z } from 'zod';
import { curveQuestions, type CurveAnswers } from '#shared/reviews/curve-questions.ts';

const keptShape = z.strictObject({
  answers: z.record(z.string(), z.string()),
  /** over what was saved then; absent before anything was */
  revision: z.number().optional(),
});

/** What was typed and not saved. */
export interface Kept {
  answers: CurveAnswers;
  revision?: number;
}

const nameOf = (personId: string, measureId: string): string => `better-off/curve/${personId}/${measureId}`;

/** What this person typed here and did not save; undefined where there is nothing. */
export const readAnswers = (store: Storage | undefined, name: string): Kept | undefined => {
  try {
    const kept = keptShape.safeParse(JSON.parse(store?.getItem(name) ?? 'null'));
    return kept.success ? kept.data : undefined;
  } catch {
    // A browser may forbid keeping anything: then only the page itself holds what is typed.
    return undefined;
  }
};

export const keepAnswers = (store: Storage | undefined, name: string, kept: Kept | undefined): void => {
  try {
    if (kept === undefined) store?.removeItem(name);
    else store?.setItem(name, JSON.stringify(kept));
  } catch {
    // As above: the form goes on without.
  }
};

/** Whether it holds anything that is not among the answers that are saved. */
export const isUnsaved = (kept: Kept, saved: { answers: CurveAnswers } | undefined): boolean =>
  curveQuestions.some((question) => (kept.answers[question] ?? '') !== (saved?.answers[question] ?? ''));

const browserStore = (): Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
};

export interface KeptAnswers {
  /** what was typed here before and never saved; absent where there is nothing */
  kept?: Kept;
  keep: (typed: Kept) => void;
  /** it is saved: nothing needs to be kept */
  forget: () => void;
}

/**
 * The answers about a curve, kept in this browser while they are typed: an hour's conversation is not lost with a
 * closed tab, a link followed or a sign-in that ended. They are the person's own and go once they are saved.
 */
export const useKeptAnswers = (personId: string, measureId: string): KeptAnswers => {
  const name = nameOf(personId, measureId);
  const [kept, setKept] = useState(() => readAnswers(browserStore(), name));
  return {
    kept,
    keep: (typed) => keepAnswers(browserStore(), name, typed),
    forget: () => {
      keepAnswers(browserStore(), name, undefined);
      setKept(undefined);
    },
  };
};
