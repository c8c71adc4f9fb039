import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { whenNothingIsShown } from '../../../client/api/when-nothing-is-shown.ts';

const after = async (answers: readonly (string | Error)[]): Promise<boolean> => {
  const left = [...answers];
  const client = new QueryClient();
  const observer = new QueryObserver(client, {
    queryKey: ['asked'],
    retry: false,
    queryFn: () => {
      const next = left.shift();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  });
  for (const _ of answers) await observer.refetch();
  return whenNothingIsShown(new Error('x'), observer.getCurrentQuery());
};

describe('a page whose question fails', () => {
  it.each<[string, readonly (string | Error)[], boolean]>([
    ['is replaced where it has nothing to show', [new Error('ended')], true],
    ['stays, with what is typed on it, where it shows something', ['shown', new Error('ended')], false],
  ])('%s', async (_name, answers, replaced) => {
    expect(await after(answers)).toBe(replaced);
  });
});
