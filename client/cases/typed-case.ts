import {
  type AgeBand,
  type Case,
  type ReasonNotToAsk,
  type ReferralRoute,
  type WayEnded,
} from '#shared/cases/case.ts';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { nothingAsked, type Characteristics } from '#shared/cases/characteristics.ts';

export interface TypedPerson {
  number: number;
  ageAtStart: string;
  characteristics: Characteristics;
}

export interface TypedHandOver {
  kind: 'nowhere' | NonNullable<Case['handedTo']>['kind'];
  contractId: string;
  knownAs: string;
  where: string;
}

/** A family as it stands in the form: days and numbers as they were typed, '' where nothing is. */
export interface TypedCase {
  reference: string;
  areaId: string;
  ageBand: AgeBand | '';
  need: string;
  route: ReferralRoute | '';
  people: readonly TypedPerson[];
  referredOn: string;
  assessedOn: string;
  startedOn: string;
  plannedEndOn: string;
  endedOn: string;
  howEnded: WayEnded | '';
  whyInappropriate: string;
  handedTo: TypedHandOver;
  cameBackOn: string;
  cameBackSameNeed: 'yes' | 'no' | '';
  notToAsk: ReasonNotToAsk | '';
  notToAskFrom: string;
  sessions: string;
  concerns: readonly { raisedOn: string; answeredOn: string }[];
}

export const nowhere: TypedHandOver = { kind: 'nowhere', contractId: '', knownAs: '', where: '' };

/** The next person of a family: a number is not given twice. */
export const nextPerson = (people: readonly TypedPerson[]): TypedPerson => ({
  number: Math.max(0, ...people.map(({ number }) => number)) + 1,
  ageAtStart: '',
  characteristics: nothingAsked,
});

/** The form of a family before anything is typed. */
export const emptyCase: TypedCase = {
  reference: '',
  areaId: '',
  ageBand: '',
  need: '',
  route: '',
  people: [nextPerson([])],
  referredOn: '',
  assessedOn: '',
  startedOn: '',
  plannedEndOn: '',
  endedOn: '',
  howEnded: '',
  whyInappropriate: '',
  handedTo: nowhere,
  cameBackOn: '',
  cameBackSameNeed: '',
  notToAsk: '',
  notToAskFrom: '',
  sessions: '',
  concerns: [],
};

const numberText = (n: number | undefined): string => (n === undefined ? '' : String(n));

/** The boxes of the form for a family that is kept. */
export const typedCaseOf = (draft: CaseShown['draft']): TypedCase => ({
  reference: draft.reference,
  areaId: draft.areaId,
  ageBand: draft.ageBand ?? '',
  need: draft.need,
  route: draft.route,
  people: draft.people.map((person) => ({ ...person, ageAtStart: numberText(person.ageAtStart) })),
  referredOn: draft.referredOn,
  assessedOn: draft.assessedOn ?? '',
  startedOn: draft.startedOn ?? '',
  plannedEndOn: draft.plannedEndOn ?? '',
  endedOn: draft.endedOn ?? '',
  howEnded: draft.howEnded ?? '',
  whyInappropriate: draft.whyInappropriate,
  handedTo: { ...nowhere, ...draft.handedTo },
  cameBackOn: draft.cameBack?.on ?? '',
  cameBackSameNeed: draft.cameBack === undefined ? '' : draft.cameBack.sameNeed ? 'yes' : 'no',
  notToAsk: draft.notToAsk?.reason ?? '',
  notToAskFrom: draft.notToAsk?.from ?? '',
  sessions: numberText(draft.sessions),
  concerns: draft.concerns.map(({ raisedOn, answeredOn = '' }) => ({ raisedOn, answeredOn })),
});

const said = (text: string): string | undefined => (text === '' ? undefined : text);

/** A whole number where one was typed; anything else goes as typed, so that the counter can say what is wrong. */
export const wholeOrTyped = (typed: string): number | string | undefined => {
  const text = typed.trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : said(text);
};

/** Where they were handed to, as it is sent. */
export const handOverSent = ({ kind, contractId, knownAs, where }: TypedHandOver): object | undefined => {
  if (kind === 'nowhere') return undefined;
  return kind === 'agreement' ? { kind, contractId, knownAs } : { kind, where };
};

const cameBackSent = ({ cameBackOn, cameBackSameNeed }: TypedCase): object | undefined =>
  cameBackOn === '' && cameBackSameNeed === ''
    ? undefined
    : { on: cameBackOn, sameNeed: cameBackSameNeed === '' ? undefined : cameBackSameNeed === 'yes' };

const notToAskSent = ({ notToAsk, notToAskFrom }: TypedCase): object | undefined =>
  notToAsk === '' && notToAskFrom === '' ? undefined : { reason: notToAsk, from: notToAskFrom };

/** What is sent for a form. What is missing or no number is refused by the counter, with the box. */
export const caseSent = (typed: TypedCase): object => ({
  reference: typed.reference,
  areaId: typed.areaId,
  ageBand: said(typed.ageBand),
  need: typed.need,
  route: typed.route,
  people: typed.people.map((person) => ({ ...person, ageAtStart: wholeOrTyped(person.ageAtStart) })),
  referredOn: typed.referredOn,
  assessedOn: said(typed.assessedOn),
  startedOn: said(typed.startedOn),
  plannedEndOn: said(typed.plannedEndOn),
  endedOn: said(typed.endedOn),
  howEnded: said(typed.howEnded),
  whyInappropriate: typed.howEnded === 'inappropriate referral' ? typed.whyInappropriate : '',
  handedTo: handOverSent(typed.handedTo),
  cameBack: cameBackSent(typed),
  notToAsk: notToAskSent(typed),
  sessions: wholeOrTyped(typed.sessions),
  concerns: typed.concerns.map(({ raisedOn, answeredOn }) => ({ raisedOn, answeredOn: said(answeredOn) })),
});

const sameIn = (one: TypedCase, other: TypedCase, box: keyof TypedCase): boolean =>
  JSON.stringify(one[box]) === JSON.stringify(other[box]);

/** A form over what somebody else saved meanwhile. */
export interface RebasedCase {
  typed: TypedCase;
  /** boxes that others changed and this form did not: it has theirs now */
  theirs: (keyof TypedCase)[];
  /** boxes that both changed: the form keeps what was typed here */
  both: (keyof TypedCase)[];
}

/** Puts what was typed over what somebody else saved, so that nothing of either is lost unseen. */
export const rebaseCase = (start: TypedCase, mine: TypedCase, saved: TypedCase): RebasedCase => {
  // Object.keys loses the keys' type; an empty form has exactly these.
  const boxes = Object.keys(emptyCase) as (keyof TypedCase)[];
  const changedThere = boxes.filter((box) => !sameIn(start, saved, box));
  const theirs = changedThere.filter((box) => sameIn(start, mine, box));
  const both = changedThere.filter((box) => !sameIn(start, mine, box) && !sameIn(mine, saved, box));
  const taken = Object.fromEntries(theirs.map((box) => [box, saved[box]]));
  return { typed: { ...mine, ...taken }, theirs, both };
};
