/**
 * The one map from the house's words, which code keeps, to the words on screen where they differ.
 * Source: look.md 'Words'; house.md 'Words'; methods, statistics 4.1 (states of a follow-up).
 */
export const screenWords = {
  standing: 'where it stands',
  'how much': 'How much did we do?',
  'how well': 'How well did we do it?',
  'better off': 'Is anyone better off?',
  betterOff: 'better off',
  'sent back': 'question for you',
  'population outcomes': 'in the area',
  case: 'family',
  closed: 'support ended',
  lost: 'could not reach',
  excluded: 'not asked, for a reason',
  missed: 'we did not ask',
  instrument: 'questionnaire',
  'reliably better': 'clearly better',
  'no reliable change': 'no clear change',
  'reliably worse': 'clearly worse',
  decommission: 'end',
} as const satisfies Readonly<Record<string, string>>;

export type HouseWord = keyof typeof screenWords;

/** What the screen says for a word of the house; where the map has none, the word itself. */
export const onScreen = (word: string): string =>
  Object.entries(screenWords).find(([houseWord]) => houseWord === word)?.[1] ?? word;

/** Words that no screen may show. Source: look.md 'Words', 'Not:'. */
export const wordsNeverOnScreen: readonly string[] = [
  'sent back',
  'instrument',
  'reliably better',
  'reliably worse',
  'stakeholder',
  'RAG',
  'decommission',
];
