import { describe, expect, it } from 'vitest';
import { caseDraftShape } from '#shared/cases/cases.api.ts';
import {
  caseSent,
  emptyCase,
  nextPerson,
  rebaseCase,
  typedCaseOf,
  wholeOrTyped,
} from '../../../client/cases/typed-case.ts';
import { aCaseDraft } from '../../fixtures/a-case.ts';

const areaId = 'are_00000000000000000001';
const whole = aCaseDraft(areaId, {
  endedOn: '2026-05-31',
  howEnded: 'inappropriate referral',
  whyInappropriate: 'Lives elsewhere',
  plannedEndOn: '2026-06-30',
  handedTo: { kind: 'elsewhere', where: 'school nurse' },
  cameBack: { on: '2026-07-01', sameNeed: false },
  notToAsk: { reason: 'died', from: '2026-07-02' },
  sessions: 0,
  concerns: [{ raisedOn: '2026-03-01', answeredOn: '2026-03-02' }, { raisedOn: '2026-04-01' }],
});

describe('the form of a family', () => {
  it('sends what it was filled with, word for word', () => {
    expect(caseDraftShape.parse(caseSent(typedCaseOf(whole)))).toEqual(whole);
    const short = aCaseDraft(areaId);
    expect(caseDraftShape.parse(caseSent(typedCaseOf(short)))).toEqual(short);
  });

  it('sends an empty box as nothing, and never as 0', () => {
    expect(wholeOrTyped(' ')).toBeUndefined();
    expect(wholeOrTyped('0')).toBe(0);
    expect(wholeOrTyped('nine')).toBe('nine');
  });

  it('leaves out a reason that belongs to an end it no longer has', () => {
    const typed = { ...typedCaseOf(whole), howEnded: 'completed' as const };
    expect(caseSent(typed)).toMatchObject({ whyInappropriate: '' });
  });

  it('says of an empty form what is missing, box by box', () => {
    const found = caseDraftShape
      .safeParse(caseSent(emptyCase))
      .error?.issues.map(({ path }) => path.join('/'));
    expect(found).toEqual(expect.arrayContaining(['reference', 'areaId', 'need', 'route', 'referredOn']));
  });

  it('gives nobody the number of somebody else', () => {
    const first = nextPerson([]);
    const third = { ...first, number: 3 };
    expect(nextPerson([first, third]).number).toBe(4);
  });
});

describe('a form over what somebody else saved meanwhile', () => {
  it('takes what only they changed, keeps what was typed, and names both', () => {
    const start = typedCaseOf(whole);
    const mine = { ...start, sessions: '4', need: 'parenting' };
    const saved = { ...start, sessions: '3', reference: 'F-0300' };
    const { typed, theirs, both } = rebaseCase(start, mine, saved);
    expect(typed).toEqual({ ...mine, reference: 'F-0300' });
    expect(theirs).toEqual(['reference']);
    expect(both).toEqual(['sessions']);
  });

  it('has nothing to say where both typed the same', () => {
    const start = typedCaseOf(whole);
    const same = { ...start, sessions: '3' };
    expect(rebaseCase(start, same, same)).toMatchObject({ theirs: [], both: [] });
  });
});
