import type { CaseStatus } from '#shared/cases/case.ts';
import type { TypedCase } from './typed-case.ts';

/** Where a family is, as the list says it. */
export const caseStatusWords: Readonly<Record<CaseStatus, string>> = {
  referred: 'referred',
  assessed: 'assessed',
  'in support': 'in support',
  ended: 'support ended',
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The boxes of the form by name, for a sentence about them. */
export const boxNames: Readonly<Record<keyof TypedCase, string>> = {
  reference: 'your reference',
  areaId: 'the area',
  ageBand: 'the age band',
  need: 'the need',
  route: 'how they came to you',
  people: 'the children and young people',
  referredOn: 'when they were referred',
  assessedOn: 'when they were assessed',
  startedOn: 'when support started',
  plannedEndOn: 'when it is planned to end',
  endedOn: 'when support ended',
  howEnded: 'how it ended',
  whyInappropriate: 'why the referral was not right',
  handedTo: 'where they were handed to',
  cameBackOn: 'when they came back',
  cameBackSameNeed: 'whether they came back for the same need',
  notToAsk: 'why they are not asked',
  notToAskFrom: 'from when they are not asked',
  sessions: 'the sessions',
  concerns: 'the safeguarding concerns',
};
