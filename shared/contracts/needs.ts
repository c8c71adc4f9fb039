/**
 * The needs that agreements answer to, each under a theme: the words of the register's filter and of the
 * overlap finder (methods, performance 'Overlap finder'). Codes stay for ever, names may be reworded; a need
 * that is no longer used keeps its place so that old agreements can still be read.
 */
export const needs = [
  { code: 'family-conflict', name: 'Families in conflict', theme: 'Families' },
  { code: 'parenting', name: 'Parenting', theme: 'Families' },
  { code: 'early-years', name: 'A good start before school', theme: 'Families' },
  { code: 'edge-of-care', name: 'Staying safely out of care', theme: 'Families' },
  { code: 'domestic-abuse', name: 'Domestic abuse', theme: 'Safety' },
  { code: 'exploitation', name: 'Exploitation and going missing', theme: 'Safety' },
  { code: 'youth-offending', name: 'Staying out of trouble', theme: 'Safety' },
  { code: 'bereavement', name: 'Bereavement', theme: 'Health' },
  { code: 'emotional-health', name: 'Emotional health and well-being', theme: 'Health' },
  { code: 'substance-misuse', name: 'Alcohol and drugs', theme: 'Health' },
  { code: 'physical-activity', name: 'Being active', theme: 'Health' },
  { code: 'school-attendance', name: 'Being in school', theme: 'Learning and work' },
  { code: 'learning-skills', name: 'Learning and skills', theme: 'Learning and work' },
  { code: 'work-training', name: 'Work and training', theme: 'Learning and work' },
  { code: 'disability', name: 'Disability and special needs', theme: 'Extra help' },
  { code: 'short-breaks', name: 'Short breaks for carers', theme: 'Extra help' },
  { code: 'young-carers', name: 'Young carers', theme: 'Extra help' },
  { code: 'care-leavers', name: 'In care and leaving care', theme: 'Extra help' },
  { code: 'housing', name: 'A place to live', theme: 'Home and money' },
  { code: 'money', name: 'Money and debt', theme: 'Home and money' },
  { code: 'youth-clubs', name: 'Something to do, somewhere to go', theme: 'Community' },
  { code: 'arts-culture', name: 'Arts and culture', theme: 'Community' },
  { code: 'voice', name: 'Being heard', theme: 'Community' },
] as const;

export type NeedCode = (typeof needs)[number]['code'];
export type Theme = (typeof needs)[number]['theme'];

export const needCodes = needs.map(({ code }) => code);

/** The themes, in the order of the list. */
export const themes: readonly Theme[] = [...new Set(needs.map(({ theme }) => theme))];

/** Whether the code is one of the list. */
export const isNeed = (code: string): code is NeedCode => needs.some((need) => need.code === code);

/** What a need is called; a code that the list does not know is shown as it is. */
export const needName = (code: string): string => needs.find((need) => need.code === code)?.name ?? code;

/** The theme of a need, or undefined for a code that the list does not know. */
export const themeOf = (code: string): Theme | undefined => needs.find((need) => need.code === code)?.theme;
