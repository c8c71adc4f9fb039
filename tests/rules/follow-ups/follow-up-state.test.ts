import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PermissionEvent } from '#shared/cases/permission.ts';
import { addDays } from '#shared/periods/calendar-day.ts';
import { followUpFactOf, spreadOf } from '#shared/follow-ups/follow-up-fact.ts';
import type { FollowUp } from '#shared/follow-ups/follow-up.ts';
import {
  followUpState,
  followUpStates,
  followUpStateWords,
  type FollowUpFact,
  type FollowUpState,
} from '#shared/follow-ups/follow-up-state.ts';
import { sustainedAt } from '#shared/follow-ups/sustained.ts';
import { anEndedCase, aFact, aFollowUp, aPermission } from '../../fixtures/a-family.ts';
import { anyFact, anyToday } from './any-fact.ts';

/** Due 10 July 2026; the window's last day is 21 August. */
const closed = '2026-08-22';
const tried = { attempts: 3, attemptSpread: 2 };

describe('the state of a family at a point, in the order of the rule', () => {
  it.each<[string, Partial<FollowUpFact>, string, FollowUpState]>([
    ['excluded, before everything', { excluded: true }, '2026-07-09', 'excluded'],
    [
      'excluded, also when it has answered',
      { excluded: true, answer: 'reached', answeredOn: '2026-07-10' },
      closed,
      'excluded',
    ],
    ['excluded, also when it came back', { excluded: true, cameBackOn: '2026-06-01' }, closed, 'excluded'],
    ['the day before it is due', {}, '2026-07-09', 'not yet due'],
    [
      'answered early and not due yet',
      { answer: 'reached', answeredOn: '2026-07-01' },
      '2026-07-09',
      'not yet due',
    ],
    ['back early and not due yet', { cameBackOn: '2026-06-01' }, '2026-07-09', 'not yet due'],
    ['said no and not due yet', { agreed: false, saidNo: true }, '2026-07-09', 'not yet due'],
    ['the day it is due', {}, '2026-07-10', 'pending'],
    ['the window’s last day', {}, '2026-08-21', 'pending'],
    ['the day after', {}, closed, 'missed'],
    ['back the day before it was due', { cameBackOn: '2026-07-09' }, '2026-07-10', 'reached'],
    ['back on the day it was due', { cameBackOn: '2026-07-10' }, '2026-07-10', 'pending'],
    ['back, and said no', { cameBackOn: '2026-07-09', saidNo: true, agreed: false }, closed, 'reached'],
    [
      'back, and said no this time',
      { cameBackOn: '2026-07-09', answer: 'declined', answeredOn: '2026-07-10' },
      closed,
      'reached',
    ],
    ['answered 14 days before', { answer: 'reached', answeredOn: '2026-06-26' }, closed, 'reached'],
    ['answered 15 days before', { answer: 'reached', answeredOn: '2026-06-25' }, closed, 'missed'],
    ['answered on the last day', { answer: 'reached', answeredOn: '2026-08-21' }, closed, 'reached'],
    ['answered the day after', { answer: 'reached', answeredOn: closed }, closed, 'missed'],
    ['said no this time', { answer: 'declined', answeredOn: '2026-07-10' }, '2026-07-10', 'declined'],
    ['said no this time, too late', { answer: 'declined', answeredOn: closed }, closed, 'missed'],
    [
      'answered, and withdrew after',
      { answer: 'reached', answeredOn: '2026-07-10', saidNo: true, agreed: false },
      closed,
      'reached',
    ],
    ['said no, in the window', { saidNo: true, agreed: false }, '2026-07-10', 'not consented'],
    ['said no, although tried', { saidNo: true, agreed: false, ...tried }, closed, 'not consented'],
    ['tried often enough, in the window', tried, '2026-08-21', 'pending'],
    ['tried often enough', tried, closed, 'lost'],
    ['tried too little', { attempts: 2, attemptSpread: 2 }, closed, 'missed'],
    ['tried on one day through one channel', { attempts: 3, attemptSpread: 1 }, closed, 'missed'],
    ['never tried', { attempts: 0, attemptSpread: 0 }, closed, 'missed'],
    ['never asked for permission', { agreed: false }, closed, 'missed'],
    ['never asked for permission, and tried', { agreed: false, ...tried }, closed, 'lost'],
    [
      'one try is enough where the contract says so',
      { attempts: 1, attemptSpread: 1, attemptsNeeded: 1 },
      closed,
      'lost',
    ],
    [
      'two tries want two days or channels',
      { attempts: 2, attemptSpread: 1, attemptsNeeded: 2 },
      closed,
      'missed',
    ],
    [
      'no try is no try, whatever the contract says',
      { attempts: 0, attemptSpread: 0, attemptsNeeded: 0 },
      closed,
      'missed',
    ],
  ])('%s', (_when, over, today, state) => {
    expect(followUpState(aFact(over), today)).toBe(state);
  });

  it('is exactly one, for every family on every day', () => {
    const seen = new Set<FollowUpState>();
    fc.assert(
      fc.property(anyFact, anyToday, (fact, today) => {
        const state = followUpState(fact, today);
        seen.add(state);
        expect(followUpStates).toContain(state);
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect([...seen].toSorted()).toEqual([...followUpStates].toSorted());
  });

  it('once the window has closed it never changes again', () => {
    fc.assert(
      fc.property(anyFact, fc.integer({ min: 1, max: 900 }), (fact, later) => {
        const first = followUpState(fact, addDays(fact.windowEndsOn, 1));
        expect(followUpState(fact, addDays(fact.windowEndsOn, later))).toBe(first);
        expect(['not yet due', 'pending']).not.toContain(first);
      }),
    );
  });

  it.each<[FollowUpState, string]>([
    ['excluded', 'not asked, for a reason'],
    ['not yet due', 'not yet due'],
    ['reached', 'reached'],
    ['declined', 'said no this time'],
    ['not consented', 'did not agree to be asked'],
    ['pending', 'to be asked now'],
    ['lost', 'could not reach'],
    ['missed', 'we did not ask'],
  ])('%s: %s', (state, words) => {
    expect(followUpStateWords(state)).toBe(words);
  });
});

describe('better off at a point', () => {
  it.each<[string, Partial<FollowUpFact>, boolean | undefined]>([
    ['reached and better off', { answer: 'reached', answeredOn: '2026-07-10', betterOff: true }, true],
    ['reached and not', { answer: 'reached', answeredOn: '2026-07-10', betterOff: false }, false],
    ['back for the same need', { cameBackOn: '2026-07-09' }, false],
    [
      'back, whatever it said',
      { cameBackOn: '2026-07-09', answer: 'reached', answeredOn: '2026-07-10', betterOff: true },
      false,
    ],
    ['not reached', {}, undefined],
  ])('%s: %s', (_what, over, better) => {
    expect(sustainedAt(aFact(over), closed)).toBe(better);
  });
});

describe('the narrow row of a family', () => {
  const row = (
    followUp: Partial<FollowUp> = {},
    over: Parameters<typeof anEndedCase>[0] = {},
    events: PermissionEvent[] = [aPermission()],
    today = closed,
  ) => followUpFactOf({ ...anEndedCase(over), endedOn: '2026-04-10' }, aFollowUp(followUp), events, today);
  const reached = (on: string): Partial<FollowUp> => ({
    result: {
      kind: 'reached',
      on,
      askedBy: 'own worker',
      questions: 'usual/1',
      answers: { now: 'same' },
      betterOff: false,
      ownWords: '',
    },
  });

  it('without anything', () => {
    expect(row()).toEqual(aFact());
  });

  it('with an answer', () => {
    expect(row(reached('2026-07-12'))).toEqual(
      aFact({ answer: 'reached', answeredOn: '2026-07-12', betterOff: false }),
    );
    expect(row({ result: { kind: 'declined', on: '2026-07-12', askedBy: 'own worker' } })).toEqual(
      aFact({ answer: 'declined', answeredOn: '2026-07-12' }),
    );
  });

  it('back for the same need, and not for another', () => {
    expect(row({}, { cameBack: { on: '2026-06-01', sameNeed: true } }).cameBackOn).toBe('2026-06-01');
    expect(row({}, { cameBack: { on: '2026-06-01', sameNeed: false } }).cameBackOn).toBeUndefined();
  });

  it('counts attempts from 14 days before to the window’s last day', () => {
    const attempts = (['2026-06-25', '2026-06-26', '2026-08-21', '2026-08-22'] as const).map((on) => ({
      on,
      channel: 'phone' as const,
    }));
    expect(row({ attempts })).toMatchObject({ attempts: 2, attemptSpread: 2 });
  });

  it('spreads attempts over days or channels, whichever is more', () => {
    const on = '2026-07-10';
    expect(spreadOf([])).toBe(0);
    expect(
      spreadOf([
        { on, channel: 'phone' },
        { on, channel: 'phone' },
      ]),
    ).toBe(1);
    expect(
      spreadOf([
        { on, channel: 'phone' },
        { on, channel: 'text' },
      ]),
    ).toBe(2);
    expect(
      spreadOf([
        { on, channel: 'phone' },
        { on: '2026-07-11', channel: 'phone' },
      ]),
    ).toBe(2);
  });

  it.each([
    ['in the window', '2026-07-15', '2026-07-15', false, true],
    ['on its last day', '2026-08-21', closed, false, true],
    ['after it: what is over stays as it was', '2026-08-22', closed, true, false],
  ])('a withdrawal %s', (_when, on, today, agreed, saidNo) => {
    const withdrawn: PermissionEvent = { scope: 'contact', act: 'withdrawn', on, privacyNotice: '' };
    expect(row({}, {}, [aPermission(), withdrawn], today)).toMatchObject({ agreed, saidNo });
  });

  it('a permission that is yet to come counts for nothing today', () => {
    expect(row({}, {}, [aPermission({ on: '2026-07-20' })], '2026-07-15')).toMatchObject({ agreed: false });
  });

  it('never to be contacted is a no, in the denominator', () => {
    const never = aPermission({ safe: { rule: 'never contact', days: [], times: [], channels: [] } });
    expect(row({}, {}, [never])).toMatchObject({ agreed: false, saidNo: true });
  });

  it.each<[string, string, Partial<FollowUp>, boolean]>([
    ['before it was due', '2026-05-01', {}, true],
    ['on the window’s last day', '2026-08-21', {}, true],
    ['after the window', '2026-08-22', {}, false],
    ['after an answer', '2026-07-13', reached('2026-07-12'), false],
    ['on the day of an answer', '2026-07-12', reached('2026-07-12'), true],
  ])('a reason not to ask %s', (_when, from, followUp, excluded) => {
    expect(row(followUp, { notToAsk: { reason: 'died', from } }).excluded).toBe(excluded);
  });
});
