import { describe, expect, it } from 'vitest';
import type { Action } from '#shared/reviews/action.ts';
import { actionTransitionsOpen, decideActionAct } from '#shared/reviews/action-transitions.ts';
import { inListOrder, openActions, ownerWords, whenWords } from '#shared/reviews/action-words.ts';
import { decideAction } from '#shared/reviews/decide-action.ts';
import { anAction } from '../../fixtures/an-action.ts';

const today = '2026-10-22';

describe('an action as it is agreed', () => {
  const draft = (dueOn: string) => ({ what: 'Text before calls', owner: 'provider' as const, dueOn });

  it.each(['2026-10-22', '2027-01-31', '2036-10-22'])('may be due on %s', (dueOn) => {
    expect(decideAction(draft(dueOn), today)).toEqual([]);
  });

  it('cannot have been due before it was agreed', () => {
    expect(decideAction(draft('2026-10-21'), today)).toEqual([
      {
        code: 'due-in-the-past',
        place: 'dueOn',
        sentence: 'Choose a day from today, 22 October 2026, on. Check the year.',
      },
    ]);
  });

  it('cannot be due further ahead than any agreement runs', () => {
    expect(decideAction(draft('2036-10-23'), today)).toMatchObject([{ code: 'due-too-far-ahead' }]);
  });
});

describe('what becomes of an action', () => {
  it.each([
    ['open', ['done', 'dropped']],
    ['done', ['opened again']],
    ['dropped', ['opened again']],
  ] as const)('%s: %s', (status, acts) => {
    expect(actionTransitionsOpen(status).map(({ act }) => act)).toEqual(acts);
  });

  it.each([
    ['open', 'opened again'],
    ['done', 'done'],
    ['done', 'dropped'],
    ['dropped', 'done'],
  ] as const)('%s cannot be %s', (status, act) => {
    expect(decideActionAct(status, act, 'because')).toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'not-in-this-status' }],
    });
  });

  it('is dropped only with a reason', () => {
    expect(decideActionAct('open', 'dropped', '  ')).toMatchObject({
      kind: 'invalid',
      problems: [{ code: 'why-missing', place: 'why' }],
    });
    expect(decideActionAct('open', 'dropped', 'The school closed.')).toMatchObject({
      transition: { to: 'dropped' },
    });
  });

  it('is done and opened again without one', () => {
    expect(decideActionAct('open', 'done', '')).toMatchObject({ transition: { to: 'done' } });
    expect(decideActionAct('done', 'opened again', '')).toMatchObject({ transition: { to: 'open' } });
  });
});

describe('an action in words', () => {
  const sides = { council: 'Invicta County Council', provider: 'Stepping Stones' };

  it.each([
    ['council', 'Invicta County Council'],
    ['provider', 'Stepping Stones'],
    ['both', 'both'],
  ] as const)('is done by the %s: %s', (owner, words) => {
    expect(ownerWords(owner, sides)).toBe(words);
  });

  it('is done by the provider where nobody delivers it yet', () => {
    expect(ownerWords('provider', { council: 'Invicta' })).toBe('the provider');
  });

  it.each<[string, Partial<Action>, string]>([
    ['ahead', { dueOn: '2026-10-23' }, 'by 23 October 2026'],
    ['on its day', { dueOn: '2026-10-22' }, 'by 22 October 2026'],
    ['past its day', { dueOn: '2026-10-13' }, '9 days late'],
    ['done', { status: 'done', doneOn: '2026-10-20' }, 'done 20 October 2026'],
    ['dropped', { status: 'dropped', droppedWhy: 'the school closed' }, 'dropped: the school closed'],
  ])('%s', (_when, over, words) => {
    expect(whenWords(anAction(over), today)).toBe(words);
  });

  it('is never late once it is done', () => {
    expect(whenWords(anAction({ status: 'done', dueOn: '2026-01-01', doneOn: '2026-10-20' }), today)).toBe(
      'done 20 October 2026',
    );
  });
});

describe('the list', () => {
  const list = [
    anAction({ id: 'act_00000000000000000001', status: 'done', dueOn: '2026-05-01' }),
    anAction({ id: 'act_00000000000000000002', dueOn: '2026-12-01' }),
    anAction({ id: 'act_00000000000000000003', dueOn: '2026-09-01' }),
    anAction({ id: 'act_00000000000000000004', status: 'dropped', dueOn: '2026-07-01' }),
    anAction({ id: 'act_00000000000000000005', dueOn: '2026-09-01' }),
  ];
  const last = (actions: Action[]) => actions.map(({ id }) => id.at(-1)).join('');

  it('has what is open first, the oldest on top; then what is over, the newest on top', () => {
    expect(last(inListOrder(list))).toBe('35241');
  });

  it('is open as long as it is neither done nor dropped', () => {
    expect(last(openActions(list))).toBe('352');
  });
});
