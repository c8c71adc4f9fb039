import type { Case } from './case.ts';
import type { CaseDraft, EndCase } from './cases.api.ts';

/** A case as its form holds it: to be shown, and to be changed in part. */
export const draftOfCase = (kept: Case): CaseDraft => ({
  reference: kept.reference,
  areaId: kept.areaId,
  ageBand: kept.ageBand,
  need: kept.need,
  route: kept.route,
  people: kept.people.map(({ number, ageAtStart, characteristics }) => ({
    number,
    ageAtStart,
    characteristics,
  })),
  referredOn: kept.referredOn,
  assessedOn: kept.assessedOn,
  startedOn: kept.startedOn,
  plannedEndOn: kept.plannedEndOn,
  endedOn: kept.endedOn,
  howEnded: kept.howEnded,
  whyInappropriate: kept.whyInappropriate,
  handedTo: kept.handedTo && draftOfHandOver(kept.handedTo),
  cameBack: kept.cameBack,
  notToAsk: kept.notToAsk,
  sessions: kept.sessions,
  concerns: kept.concerns,
});

/** The other provider says when they arrived; the form does not. */
const draftOfHandOver = (handedTo: NonNullable<Case['handedTo']>): CaseDraft['handedTo'] =>
  handedTo.kind === 'agreement'
    ? { kind: 'agreement', contractId: handedTo.contractId, knownAs: handedTo.knownAs }
    : handedTo;

/** The case as it is once support has ended. Sessions that are not counted again stay as they were. */
export const endedDraft = (draft: CaseDraft, ending: EndCase): CaseDraft => ({
  ...draft,
  endedOn: ending.endedOn,
  howEnded: ending.howEnded,
  whyInappropriate: ending.whyInappropriate,
  sessions: ending.sessions ?? draft.sessions,
  handedTo: ending.handedTo ?? draft.handedTo,
});
