import { describe, expect, it } from 'vitest';
import { dueFollowUps, followUpSpan, type DueFacts } from '#shared/follow-ups/due-follow-ups.ts';
import { isUntouched, pointName, usualTerms } from '#shared/follow-ups/follow-up.ts';
import { aFollowUp } from '../../fixtures/a-family.ts';

const support = { startedOn: '2026-01-19', endedOn: '2026-04-10', howEnded: 'completed' as const };
const facts = (over: Partial<DueFacts> = {}): DueFacts => ({
  today: '2026-04-10',
  support,
  terms: usualTerms,
  stored: [],
  ...over,
});
const nothing = { add: [], move: [], remove: [] };
const at = (months: number, id: string, endedOn = '2026-04-10', terms = usualTerms) =>
  aFollowUp({ id, ...followUpSpan(endedOn, months, terms) });
/** Made at the end: the end, 3, 6 and 9 months. */
const made = [at(0, 'end'), at(3, 'three'), at(6, 'six'), at(9, 'nine')];

describe('when a follow-up is due', () => {
  it.each([
    ['2026-04-10', 3, '2026-07-10', '2026-08-21'],
    ['2026-01-31', 3, '2026-04-30', '2026-06-11'],
    ['2025-11-30', 3, '2026-02-28', '2026-04-11'],
    ['2027-11-30', 3, '2028-02-29', '2028-04-11'],
    ['2027-11-29', 3, '2028-02-29', '2028-04-11'],
    ['2028-02-29', 12, '2029-02-28', '2029-04-11'],
    ['2026-08-31', 6, '2027-02-28', '2027-04-11'],
    ['2026-05-31', 9, '2027-02-28', '2027-04-11'],
    ['2026-04-10', 0, '2026-04-10', '2026-05-22'],
  ])('support ended %s and %i months: due %s, until %s', (endedOn, months, dueOn, windowEndsOn) => {
    expect(followUpSpan(endedOn, months, usualTerms)).toEqual({
      months,
      dueOn,
      windowDays: 42,
      windowEndsOn,
      attemptsNeeded: 3,
    });
  });

  it('how long the contract says', () => {
    expect(followUpSpan('2026-04-10', 3, { windowDays: 1, attemptsNeeded: 1 })).toMatchObject({
      windowDays: 1,
      windowEndsOn: '2026-07-11',
      attemptsNeeded: 1,
    });
  });

  it.each([
    [0, 'at the end'],
    [1, '1 month after'],
    [3, '3 months after'],
  ])('%i is %s', (months, words) => {
    expect(pointName(months)).toBe(words);
  });
});

describe('the due-list makes itself from the end of support', () => {
  it('at the end and after each of the contract’s months', () => {
    const { add, move, remove } = dueFollowUps(facts());
    expect(add.map(({ months, dueOn }) => [months, dueOn])).toEqual([
      [0, '2026-04-10'],
      [3, '2026-07-10'],
      [6, '2026-10-10'],
      [9, '2027-01-10'],
    ]);
    expect([move, remove]).toEqual([[], []]);
  });

  it('in the order of the months, each once, whatever the contract’s order', () => {
    const { add } = dueFollowUps(facts({ terms: { ...usualTerms, months: [6, 3, 6] } }));
    expect(add.map(({ months }) => months)).toEqual([0, 3, 6]);
  });

  it('and made again is the same', () => {
    expect(dueFollowUps(facts({ stored: made }))).toEqual(nothing);
    expect(dueFollowUps(facts({ stored: made, today: '2027-06-01' }))).toEqual(nothing);
  });

  it('also for a family that is written down late: what was not asked shows', () => {
    const { add } = dueFollowUps(facts({ today: '2027-06-01' }));
    expect(add.map(({ months }) => months)).toEqual([0, 3, 6, 9]);
  });

  it.each([
    ['while support is under way', { ...support, endedOn: undefined, howEnded: undefined }],
    ['without support', { ...support, startedOn: undefined, howEnded: 'moved away' as const }],
    ['after an inappropriate referral', { ...support, howEnded: 'inappropriate referral' as const }],
  ])('never %s', (_when, over) => {
    expect(dueFollowUps(facts({ support: over }))).toEqual(nothing);
    expect(dueFollowUps(facts({ support: over, stored: made })).remove).toEqual([
      'end',
      'three',
      'six',
      'nine',
    ]);
  });

  it('who was not drawn is asked at the end alone', () => {
    expect(dueFollowUps(facts({ drawn: false })).add.map(({ months }) => months)).toEqual([0]);
    expect(dueFollowUps(facts({ drawn: true })).add.map(({ months }) => months)).toEqual([0, 3, 6, 9]);
  });

  it('who is drawn after the quarter is asked about every month, also one that was due the day before', () => {
    const drawn = { drawn: true, today: '2026-07-11', stored: [at(0, 'end')] };
    expect(dueFollowUps(facts(drawn)).add.map(({ months }) => months)).toEqual([3, 6, 9]);
    const later = { ...drawn, stored: [at(0, 'end'), at(6, 'six')] };
    expect(dueFollowUps(facts(later)).add.map(({ months }) => months)).toEqual([9]);
    const everybody = { today: '2026-07-11', stored: [at(0, 'end')] };
    expect(dueFollowUps(facts(everybody)).add.map(({ months }) => months)).toEqual([6, 9]);
  });
});

describe('when the end is corrected', () => {
  const corrected = { ...support, endedOn: '2026-04-20' };

  it('what is untouched moves with it', () => {
    const { add, move, remove } = dueFollowUps(facts({ support: corrected, stored: made }));
    expect(move.map(({ id, span }) => [id, span.dueOn, span.windowEndsOn])).toEqual([
      ['end', '2026-04-20', '2026-06-01'],
      ['three', '2026-07-20', '2026-08-31'],
      ['six', '2026-10-20', '2026-12-01'],
      ['nine', '2027-01-20', '2027-03-03'],
    ]);
    expect([add, remove]).toEqual([[], []]);
  });

  it.each([
    [
      'an answer',
      { result: { kind: 'declined' as const, on: '2026-07-10', askedBy: 'own worker' as const } },
    ],
    ['an attempt', { attempts: [{ on: '2026-07-10', channel: 'phone' as const }] }],
  ])('what has %s keeps its days, and stays where there was no support after all', (_what, over) => {
    const touched = { ...at(3, 'three'), ...over };
    expect(isUntouched(touched)).toBe(false);
    const stored = [at(0, 'end'), touched, at(6, 'six'), at(9, 'nine')];
    const moved = dueFollowUps(facts({ support: corrected, stored }));
    expect(moved.move.map(({ id }) => id)).toEqual(['end', 'six', 'nine']);
    const without = { ...support, howEnded: 'inappropriate referral' as const };
    expect(dueFollowUps(facts({ support: without, stored })).remove).toEqual(['end', 'six', 'nine']);
  });

  it('what was due moves too, with the window it had', () => {
    const stored = [at(3, 'three', '2026-04-10', { ...usualTerms, windowDays: 30 })];
    const { move } = dueFollowUps(facts({ today: '2026-09-01', support: corrected, stored }));
    expect(move).toEqual([
      {
        id: 'three',
        span: {
          months: 3,
          dueOn: '2026-07-20',
          windowDays: 30,
          windowEndsOn: '2026-08-19',
          attemptsNeeded: 3,
        },
      },
    ]);
  });
});

describe('when the contract changes', () => {
  const wider = { months: [3, 6, 9], windowDays: 90, attemptsNeeded: 5 };

  it('only what is not due yet changes with it: no window that was missed grows', () => {
    const before = dueFollowUps(facts({ today: '2026-07-09', terms: wider, stored: made }));
    expect(before.move.map(({ id }) => id)).toEqual(['three', 'six', 'nine']);
    expect(before.move[0]?.span).toMatchObject({
      windowDays: 90,
      windowEndsOn: '2026-10-08',
      attemptsNeeded: 5,
    });
    const onTheDay = dueFollowUps(facts({ today: '2026-07-10', terms: wider, stored: made }));
    expect(onTheDay.move.map(({ id }) => id)).toEqual(['six', 'nine']);
  });

  it('fewer attempts alone are a change', () => {
    const terms = { ...usualTerms, attemptsNeeded: 2 };
    expect(dueFollowUps(facts({ terms, stored: made })).move.map(({ id }) => id)).toEqual([
      'three',
      'six',
      'nine',
    ]);
  });

  it('a month that goes takes with it what is not due, and nothing that was missed', () => {
    const terms = { ...usualTerms, months: [9] };
    const today = '2026-09-01';
    expect(dueFollowUps(facts({ today, terms, stored: made }))).toEqual({ ...nothing, remove: ['six'] });
  });

  it('a month that comes is asked about from its day on, and not where it has passed', () => {
    const terms = { ...usualTerms, months: [1, 3, 6, 9, 12] };
    const { add } = dueFollowUps(facts({ today: '2026-05-11', terms, stored: made }));
    expect(add.map(({ months }) => months)).toEqual([12]);
    const onTheDay = dueFollowUps(facts({ today: '2026-05-10', terms, stored: made }));
    expect(onTheDay.add.map(({ months }) => months)).toEqual([1, 12]);
  });
});
