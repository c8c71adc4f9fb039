import type { Case, HandedTo } from './case.ts';
import type { CaseDraft } from './cases.api.ts';

/** Whether they arrived is said by the other provider, and stays while they are handed to the same agreement. */
const handedTo = (draft: CaseDraft['handedTo'], before: HandedTo | undefined): HandedTo | undefined => {
  if (draft?.kind !== 'agreement') return draft;
  const same = before?.kind === 'agreement' && before.contractId === draft.contractId;
  return same
    ? { ...draft, arrivedOn: before.arrivedOn, notArrivedOn: before.notArrivedOn }
    : { ...draft, arrivedOn: undefined, notArrivedOn: undefined };
};

/**
 * The case as it is once a draft is kept. A person keeps the id that goes with their number.
 * @param before what it was; when it is added, a case with its ids and nobody in it
 */
export const caseFromDraft = (
  draft: CaseDraft,
  before: Pick<Case, 'id' | 'contractId' | 'organisationId' | 'people' | 'handedTo' | 'revision'>,
  newPersonId: () => string,
): Case => ({
  ...draft,
  id: before.id,
  contractId: before.contractId,
  organisationId: before.organisationId,
  people: draft.people.map((person) => ({
    ...person,
    id: before.people.find(({ number }) => number === person.number)?.id ?? newPersonId(),
  })),
  handedTo: handedTo(draft.handedTo, before.handedTo),
  revision: before.revision + 1,
});
