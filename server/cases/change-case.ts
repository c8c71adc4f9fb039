import { agreementOfCases } from '#db/stores/case-agreements-store.ts';
import { changeCase as changeCaseWrites } from '#db/stores/case-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { caseFromDraft } from '#shared/cases/case-from-draft.ts';
import type { CaseDraft, CaseSaved, ChangeCase, EndCase, HandOverCase } from '#shared/cases/cases.api.ts';
import { decideCase } from '#shared/cases/decide-case.ts';
import { draftOfCase, endedDraft } from '#shared/cases/draft-of-case.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { caseToChange, noSuchCase, type CaseAtHand } from './case-at-hand.ts';
import { caseFacts } from './case-facts.ts';
import { caseLine, type CaseChange } from './case-line.ts';
import { caseShown } from './case-shown.ts';
import { followUpChanges } from './follow-up-changes.ts';

/** Keeps a case as a draft says it is, with the follow-ups that follow from its end. */
const keepDraft = async (
  counter: Counter,
  user: User,
  at: CaseAtHand,
  draft: CaseDraft,
  confirmed: readonly string[],
  what: CaseChange,
): Promise<CaseSaved> => {
  const { db, clock, id } = counter;
  const { kept, followUps } = at;
  const agreement = await agreementOfCases(db, kept.contractId);
  if (!agreement) throw noSuchCase();
  const facts = await caseFacts(counter, user, agreement, draft, at);
  const decision = decideCase(draft, confirmed, facts);
  if (decision.kind === 'invalid') throw new Refusal('invalid', decision.problems);
  if (decision.kind === 'asks') return decision;
  const after = caseFromDraft(draft, kept, () => id('cpe'));
  await db.writeAll([
    ...changeCaseWrites(db, kept, after),
    ...followUpChanges(counter, agreement, after, followUps),
    caseLine(counter, user, clock.now(), kept.id, what),
  ]);
  return { kind: 'saved', case: await caseShown(counter, user, kept.id) };
};

/** Changes a case: the whole draft, over the revision last seen. */
export const changeCase = async (
  counter: Counter,
  user: User,
  caseId: string,
  { draft, confirmed, revision }: ChangeCase,
): Promise<CaseSaved> => {
  const at = await caseToChange(counter, user, caseId, revision);
  return keepDraft(counter, user, at, draft, confirmed, 'A family’s page was changed');
};

/** Ends support: from then on the follow-ups make themselves. */
export const endCase = async (
  counter: Counter,
  user: User,
  caseId: string,
  ending: EndCase,
): Promise<CaseSaved> => {
  const at = await caseToChange(counter, user, caseId, ending.revision);
  const draft = endedDraft(draftOfCase(at.kept), ending);
  return keepDraft(counter, user, at, draft, ending.confirmed, 'The end of support was recorded');
};

/** Says where an ended case went: to another agreement, whose provider confirms arrival, or elsewhere. */
export const handOverCase = async (
  counter: Counter,
  user: User,
  caseId: string,
  { handedTo, confirmed, revision }: HandOverCase,
): Promise<CaseSaved> => {
  const at = await caseToChange(counter, user, caseId, revision);
  const draft = { ...draftOfCase(at.kept), handedTo };
  return keepDraft(counter, user, at, draft, confirmed, 'A family was handed over');
};
