import { describe, expect, it } from 'vitest';
import type { ReturnFacts } from '#shared/measures/reporting-of.ts';
import { reportingOf, returnShown } from '#shared/measures/reporting-of.ts';

const dueOn = '2026-10-28';

describe('what may be said before figures count', () => {
  it('an accepted return has figures', () => {
    expect(reportingOf({ status: 'accepted', dueOn }, '2026-10-01')).toEqual({ figures: true });
  });

  it.each<[string, ReturnFacts, string, string, string, string]>([
    [
      'nothing sent, on the day it is due',
      { status: 'due', dueOn },
      '2026-10-28',
      'not due yet',
      'not due yet, due on 28 October 2026',
      'The return is due on 28 October 2026.',
    ],
    [
      'nothing sent, the day after',
      { status: 'due', dueOn },
      '2026-10-29',
      'not sent',
      'not sent, 1 day late',
      'The return was due on 28 October 2026 and has not been sent: it is 1 day late.',
    ],
    [
      'only a draft',
      { status: 'draft', dueOn },
      '2026-11-20',
      'not sent',
      'not sent, 23 days late',
      'The return was due on 28 October 2026 and has not been sent: it is 23 days late.',
    ],
    [
      'sent on the day it was due',
      { status: 'submitted', dueOn, sentOn: '2026-10-28' },
      '2027-01-20',
      'not yet checked by the council',
      'sent on time, not yet checked by the council',
      'Sent on time on 28 October 2026; the council has not checked it.',
    ],
    [
      'sent a day late',
      { status: 'submitted', dueOn, sentOn: '2026-10-29' },
      '2027-01-20',
      'not yet checked by the council',
      'not yet checked by the council',
      'Sent on 29 October 2026, 1 day late; the council has not checked it.',
    ],
    [
      'a question for the provider',
      { status: 'sent back', dueOn, sentOn: '2026-10-20' },
      '2026-11-20',
      'not yet checked by the council',
      'sent on time, not yet checked by the council',
      'Sent on time on 20 October 2026; the council has asked a question about it and not accepted it yet.',
    ],
    [
      'open again',
      { status: 'reopened', dueOn },
      '2026-11-20',
      'not yet checked by the council',
      'not yet checked by the council',
      'Sent; it was accepted and is open again to be corrected.',
    ],
  ])('%s', (_words, facts, today, word, line, why) => {
    expect(reportingOf(facts, today)).toEqual({ figures: false, word, line, why });
  });

  it.each<[string, string | undefined, string]>([
    ['the contract ended yesterday', '2026-11-19', 'contract ended'],
    ['it ends today', '2026-11-20', 'not due yet'],
    ['it goes on', undefined, 'not due yet'],
  ])('no return, and %s', (_words, endedOn, word) => {
    expect(reportingOf(undefined, '2026-11-20', endedOn)).toMatchObject({ figures: false, word });
  });

  it('a return that is owed is owed after the contract has ended', () => {
    expect(reportingOf({ status: 'due', dueOn }, '2026-11-20', '2026-09-30')).toMatchObject({
      word: 'not sent',
    });
  });
});

describe('the return that is shown', () => {
  const returns = [{ dueOn: '2026-10-28' }, { dueOn: '2026-04-30' }, { dueOn: '2026-07-28' }];

  it.each<[string, string | undefined]>([
    ['2026-04-30', undefined],
    ['2026-05-01', '2026-04-30'],
    ['2026-10-28', '2026-07-28'],
    ['2026-10-29', '2026-10-28'],
    ['2028-01-01', '2026-10-28'],
  ])('on %s it is the one due on %s', (today, shown) => {
    expect(returnShown(returns, today)?.dueOn).toBe(shown);
  });
});
