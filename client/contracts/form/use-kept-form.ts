import { useEffect, useState } from 'react';
import { z } from 'zod';
import { typedContractShape, type TypedContract } from '#shared/contracts/typed-contract.ts';

/** What the browser keeps of a form that is not saved yet. */
const keptShape = z.strictObject({
  typed: typedContractShape,
  why: z.string(),
  /** what the boxes held before anything was typed, and the revision that was; absent for a new agreement */
  base: z.strictObject({ typed: typedContractShape, revision: z.number() }).optional(),
});
export type KeptForm = z.infer<typeof keptShape>;

const nameOf = (personId: string, about: string): string => `better-off/agreement/${personId}/${about}`;

const read = (name: string): KeptForm | undefined => {
  try {
    const kept = keptShape.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null'));
    return kept.success ? kept.data : undefined;
  } catch {
    // A browser may forbid keeping anything: then only the page itself holds what is typed.
    return undefined;
  }
};

const write = (name: string, form: KeptForm | undefined): void => {
  try {
    if (form === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(form));
  } catch {
    // As above: the form goes on without.
  }
};

export interface KeptFormState {
  form: KeptForm;
  set: (part: Partial<KeptForm>) => void;
  change: (part: Partial<TypedContract>) => void;
  /** whether the form began with what was typed here before */
  restored: boolean;
  /** back to the start, and nothing kept */
  startAgain: () => void;
  /** it is saved: nothing needs to be kept */
  forget: () => void;
}

/**
 * The form of an agreement, kept in this browser while it is typed, so that a closed tab, a lost network or an
 * expired session loses nothing. It is the person's own and goes once it is saved.
 * @param about the agreement's id, or 'new'
 */
export const useKeptForm = (personId: string, about: string, start: KeptForm): KeptFormState => {
  const name = nameOf(personId, about);
  const [began] = useState(() => read(name));
  const [form, setForm] = useState(began ?? start);
  const [restored, setRestored] = useState(began !== undefined);
  const [untouched, setUntouched] = useState(began === undefined);
  useEffect(() => {
    if (untouched) return;
    const timer = setTimeout(() => write(name, form), 400);
    return () => clearTimeout(timer);
  }, [name, form, untouched]);
  const set = (part: Partial<KeptForm>) => {
    setUntouched(false);
    setForm((before) => ({ ...before, ...part }));
  };
  return {
    form,
    set,
    change: (part) => {
      setUntouched(false);
      setForm((before) => ({ ...before, typed: { ...before.typed, ...part } }));
    },
    restored,
    startAgain: () => {
      write(name, undefined);
      setForm(start);
      setRestored(false);
      setUntouched(true);
    },
    forget: () => {
      write(name, undefined);
      setUntouched(true);
    },
  };
};
