import { describe, expect, it } from 'vitest';
import {
  chosenQuestions,
  isBetterOff,
  questionCodes,
  questionSet,
  usualQuestions,
} from '#shared/follow-ups/short-questions.ts';

describe('the short questions that an agreement chose', () => {
  it('are all where it chose nothing, or everything', () => {
    expect(chosenQuestions(undefined)).toBe(usualQuestions);
    expect(chosenQuestions(questionCodes)).toBe(usualQuestions);
  });

  it.each([
    [['now', 'problem'], 'usual/1:now,problem', ['now', 'problem'], false],
    [['own-words', 'problem'], 'usual/1:now,problem,own-words', ['now', 'problem'], true],
    [[], 'usual/1:now', ['now'], false],
  ])('%j have an id of their own, and always the one that decides', (codes, id, asked, ownWords) => {
    const set = chosenQuestions(codes);
    expect(set.id).toBe(id);
    expect(set.questions.map(({ code }) => code)).toEqual(asked);
    expect(set.ownWords !== undefined).toBe(ownWords);
    expect(questionSet(id)).toEqual(set);
    expect(isBetterOff(set, { now: 'same' })).toBe(false);
  });

  it.each(['usual/1:problem', 'usual/1:problem,now', 'usual/1:now,weather', 'usual/2:now', 'usual/1:'])(
    'are not known as %s',
    (id) => {
      expect(questionSet(id)).toBeUndefined();
    },
  );
});
