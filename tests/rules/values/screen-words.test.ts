import { describe, expect, it } from 'vitest';
import { onScreen, screenWords, wordsNeverOnScreen } from '#shared/values/screen-words.ts';

describe('words on screen', () => {
  it.each([
    ['sent back', 'question for you'],
    ['lost', 'could not reach'],
    ['excluded', 'not asked, for a reason'],
    ['missed', 'we did not ask'],
    ['closed', 'support ended'],
    ['reliably better', 'clearly better'],
    ['standing', 'where it stands'],
    ['instrument', 'questionnaire'],
    ['decommission', 'end'],
    ['how much', 'How much did we do?'],
    ['accepted', 'accepted'],
    ['toString', 'toString'],
  ])('%s is said as: %s', (word, said) => {
    expect(onScreen(word)).toBe(said);
  });

  it('none of them is a word no screen may show', () => {
    const said: readonly string[] = Object.values(screenWords);
    expect(said.filter((words) => wordsNeverOnScreen.some((never) => words.includes(never)))).toEqual([]);
  });
});
