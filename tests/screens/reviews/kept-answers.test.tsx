import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { KeptNote } from '../../../client/reviews/kept-note.tsx';
import { isUnsaved, keepAnswers, readAnswers, type Kept } from '../../../client/reviews/use-kept-answers.ts';

/** A store of a browser, in memory. */
const aStore = (broken = false): Storage => {
  const kept = new Map<string, string>();
  const guard = () => {
    if (broken) throw new Error('forbidden');
  };
  return {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: (name) => (guard(), kept.get(name) ?? null),
    setItem: (name, text) => (guard(), void kept.set(name, text)),
    removeItem: (name) => (guard(), void kept.delete(name)),
  };
};
const typed: Kept = { answers: { story: 'The bus stops no more' }, revision: 2 };

describe('answers about a curve that were typed and not saved', () => {
  it('are kept until they are saved', () => {
    const store = aStore();
    keepAnswers(store, 'one', typed);
    expect(readAnswers(store, 'one')).toEqual(typed);
    expect(readAnswers(store, 'another')).toBeUndefined();
    keepAnswers(store, 'one', undefined);
    expect(readAnswers(store, 'one')).toBeUndefined();
  });

  it('stop nobody where a browser forbids keeping, or holds something else', () => {
    expect(() => keepAnswers(aStore(true), 'one', typed)).not.toThrow();
    expect(readAnswers(aStore(true), 'one')).toBeUndefined();
    const store = aStore();
    store.setItem('one', '{"answers":3}');
    expect(readAnswers(store, 'one')).toBeUndefined();
  });

  it.each<[string, Kept, Kept['answers'] | undefined, boolean]>([
    ['nothing was saved', typed, undefined, true],
    ['something else was saved', typed, { story: 'Before' }, true],
    ['the same was saved', typed, { story: 'The bus stops no more' }, false],
    ['nothing was typed', { answers: {} }, undefined, false],
  ])('are unsaved or not where %s', (_what, kept, answers, unsaved) => {
    expect(isUnsaved(kept, answers && { answers })).toBe(unsaved);
  });

  it('go on in their boxes, or are shown beside what somebody else saved since', () => {
    expect(renderToStaticMarkup(<KeptNote kept={typed} goesOn />)).toContain('is back in its boxes');
    const beside = renderToStaticMarkup(<KeptNote kept={typed} goesOn={false} />);
    expect(beside).toContain('Somebody saved other answers since');
    expect(beside).toContain('The bus stops no more');
  });
});
