import type { ContractDraft } from './contracts.api.ts';
import { draftFieldNames, draftFields, type DraftField, type DraftNames } from './draft-fields.ts';

/** One field that changed, in the user's words. */
export interface ContractFieldChange {
  field: DraftField;
  what: string;
  from: string;
  to: string;
}

/** Whether two contents of a field are the same. Absent and undefined are alike; order counts. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields that say a set: the order in which it was ticked does not count. */
const sets: readonly DraftField[] = ['needs', 'areaIds', 'returnBoxes', 'followUpMonths'];

const settled = (field: DraftField, draft: ContractDraft): unknown => {
  const content = draft[field];
  return sets.includes(field) && Array.isArray(content) ? content.map(String).sort() : content;
};

/** The fields in which two drafts differ, in the order of the form. */
export const changedFields = (before: ContractDraft, after: ContractDraft): DraftField[] =>
  draftFieldNames.filter((field) => !same(settled(field, before), settled(field, after)));

/** What changed from one draft to the other: one line a field, as the history keeps it. */
export const contractChanges = (
  before: ContractDraft,
  after: ContractDraft,
  names: DraftNames,
): ContractFieldChange[] =>
  changedFields(before, after).map((field) => {
    const { name, text } = draftFields[field];
    return { field, what: name, from: text(before, names), to: text(after, names) };
  });

/** What a person typed, put on top of what others saved meanwhile. */
export interface RebasedDraft {
  draft: ContractDraft;
  /** fields that only the others changed: taken over */
  theirs: DraftField[];
  /** fields that both changed to different things: mine is kept, the person looks again */
  both: DraftField[];
}

/**
 * Puts my changes onto the draft that others saved since `base`, field by field, so that a conflict loses
 * neither what they saved nor what I typed.
 */
export const rebaseDraft = (base: ContractDraft, mine: ContractDraft, saved: ContractDraft): RebasedDraft => {
  const byMe = changedFields(base, mine);
  const byThem = changedFields(base, saved);
  return {
    draft: { ...saved, ...Object.fromEntries(byMe.map((field) => [field, mine[field]])) },
    theirs: byThem.filter((field) => !byMe.includes(field)),
    both: changedFields(mine, saved).filter((field) => byMe.includes(field) && byThem.includes(field)),
  };
};
