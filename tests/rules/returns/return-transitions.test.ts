import { describe, expect, it } from 'vitest';
import { foldReturnEvents } from '#shared/returns/fold-return-events.ts';
import { returnStatuses, type ReturnAct, type ReturnStatus } from '#shared/returns/return-status.ts';
import {
  decideTransition,
  isEditable,
  returnActions,
  transitionsOpen,
  type ReturnAction,
} from '#shared/returns/return-transitions.ts';
import { wordsNeverOnScreen } from '#shared/values/screen-words.ts';

/** The workflow as people drew it: from a status by an action to a status, whose it is, and the comment. */
const drawn: readonly (readonly [ReturnStatus, ReturnAction, ReturnStatus, string, string])[] = [
  ['due', 'start', 'draft', 'fill return', 'none'],
  ['due', 'submit', 'submitted', 'submit return', 'none'],
  ['draft', 'submit', 'submitted', 'submit return', 'none'],
  ['sent back', 'submit', 'submitted', 'submit return', 'none'],
  ['reopened', 'submit', 'submitted', 'submit return', 'none'],
  ['submitted', 'accept', 'accepted', 'check return', 'optional'],
  ['submitted', 'send back', 'sent back', 'check return', 'required'],
  ['accepted', 'reopen', 'reopened', 'check return', 'required'],
];

const others = returnStatuses.flatMap((status) =>
  returnActions
    .filter((action) => !drawn.some(([from, act]) => from === status && act === action))
    .map((action) => [status, action] as const),
);

describe('the workflow of a return', () => {
  it.each(drawn)('from %s, %s leads to %s', (from, action, to, by, comment) => {
    const decided = decideTransition(from, action, 'Because');
    expect(decided).toMatchObject({ transition: { to, by, comment: { kind: comment } } });
  });

  it.each(others)('from %s nobody can %s', (status, action) => {
    expect(decideTransition(status, action, 'Because')).toMatchObject({
      kind: 'conflict',
      problems: [{ code: 'not-in-this-status' }],
    });
  });

  it.each(['', '   '])('a return does not go back without a reason, and %j is none', (comment) => {
    expect(decideTransition('submitted', 'send back', comment)).toMatchObject({
      kind: 'invalid',
      problems: [{ code: 'comment-missing', place: 'comment' }],
    });
  });

  it('an accepted return is not opened again without a reason', () => {
    expect(decideTransition('accepted', 'reopen', '')).toMatchObject({ kind: 'invalid' });
  });

  it('accepting needs no comment, sending needs everything to be valid', () => {
    expect(decideTransition('submitted', 'accept', '')).toMatchObject({ transition: { to: 'accepted' } });
    expect(decideTransition('draft', 'submit', '')).toMatchObject({ transition: { mustBeValid: true } });
  });

  it('offers what the person may do in that status and nothing else', () => {
    expect(transitionsOpen('submitted', (by) => by === 'check return').map(({ action }) => action)).toEqual([
      'accept',
      'send back',
    ]);
    expect(transitionsOpen('submitted', (by) => by === 'submit return')).toEqual([]);
    expect(transitionsOpen('accepted', () => false)).toEqual([]);
  });

  it.each([
    ['due', true],
    ['draft', true],
    ['submitted', false],
    ['sent back', true],
    ['accepted', false],
    ['reopened', true],
  ] as const)('whether a return that is %s can be typed into: %s', (status, editable) => {
    expect(isEditable(status)).toBe(editable);
  });

  it('says nothing on a button or label that no screen may show', () => {
    const said = transitionsOpen('submitted', () => true)
      .concat(transitionsOpen('accepted', () => true))
      .flatMap(({ button, comment }) => [button ?? '', comment.kind === 'none' ? '' : comment.label])
      .join(' ')
      .toLowerCase();
    expect(wordsNeverOnScreen.filter((word) => said.includes(word.toLowerCase()))).toEqual([]);
  });
});

describe('folding the events of a return', () => {
  it.each<[ReturnAct[], ReturnStatus]>([
    [['made'], 'due'],
    [['made', 'started'], 'draft'],
    [['made', 'started', 'submitted'], 'submitted'],
    [['made', 'started', 'submitted', 'sent back'], 'sent back'],
    [['made', 'started', 'submitted', 'sent back', 'submitted', 'accepted'], 'accepted'],
    [['made', 'started', 'submitted', 'accepted', 'reopened'], 'reopened'],
    [['made', 'started', 'submitted', 'accepted', 'reopened', 'submitted'], 'submitted'],
  ])('%j gives %s', (acts, status) => {
    expect(foldReturnEvents(acts)).toBe(status);
  });

  it.each<[ReturnAct[]]>([[[]], [['started']], [['made', 'accepted']], [['made', 'started', 'started']]])(
    'refuses %j, which cannot have happened',
    (acts) => {
      expect(() => foldReturnEvents(acts)).toThrow(RangeError);
    },
  );
});
