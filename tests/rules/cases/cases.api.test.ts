import { describe, expect, it } from 'vitest';
import { caseDraftShape, permissionEventShape } from '#shared/cases/cases.api.ts';
import { noteFollowUpShape } from '#shared/follow-ups/follow-ups.api.ts';
import { aPermission, anEndedDraft } from '../../fixtures/a-family.ts';

const person = anEndedDraft().people[0];

describe('what may come in about a family', () => {
  it('is the draft', () => {
    expect(caseDraftShape.parse(anEndedDraft())).toEqual(anEndedDraft());
    expect(permissionEventShape.parse(aPermission())).toEqual(aPermission());
  });

  it.each(['name', 'dateOfBirth', 'address', 'postcode', 'nhsNumber', 'note'])(
    'there is no place for: %s',
    (field) => {
      expect(caseDraftShape.safeParse({ ...anEndedDraft(), [field]: 'x' }).success).toBe(false);
      expect(
        caseDraftShape.safeParse(anEndedDraft({ people: person && [{ ...person, [field]: 'x' }] })).success,
      ).toBe(false);
      expect(permissionEventShape.safeParse({ ...aPermission(), [field]: 'x' }).success).toBe(false);
    },
  );

  it.each<[string, object, string]>([
    ['no reference', { reference: ' ' }, 'reference'],
    ['nobody in it', { people: [] }, 'people'],
    ['an age of half a year', { people: [{ ...person, ageAtStart: 0.5 }] }, 'people/0/ageAtStart'],
    ['person number 0', { people: [{ ...person, number: 0 }] }, 'people/0/number'],
    ['a day that is not', { endedOn: '2026-02-29' }, 'endedOn'],
    ['a route that is not in the list', { route: 'friend' }, 'route'],
    ['an end that is not in the list', { howEnded: 'closed' }, 'howEnded'],
    ['half a session', { sessions: 1.5 }, 'sessions'],
    ['fewer than no sessions', { sessions: -1 }, 'sessions'],
    ['what a concern was about', { concerns: [{ raisedOn: '2026-02-02', about: 'x' }] }, 'concerns/0'],
    [
      'an arrival that is the other provider’s to say',
      {
        handedTo: {
          kind: 'agreement',
          contractId: 'con_00000000000000000002',
          knownAs: '',
          arrivedOn: '2026-05-01',
        },
      },
      'handedTo',
    ],
  ])('not %s', (_what, over, place) => {
    const parsed = caseDraftShape.safeParse({ ...anEndedDraft(), ...over });
    expect(parsed.error?.issues.map(({ path }) => path.join('/'))).toEqual([place]);
  });
});

describe('what may come in about a follow-up', () => {
  const note = (found: object) => ({ found, corrects: false, confirmed: [], revision: 1 });
  const reached = {
    kind: 'reached',
    on: '2026-07-10',
    askedBy: 'own worker',
    questions: 'usual/1',
    answers: { now: 'same' },
    ownWords: '',
  };

  it.each([
    reached,
    { kind: 'declined', on: '2026-07-10', askedBy: 'self-completed' },
    { kind: 'attempt', on: '2026-07-10', channel: 'phone' },
    { kind: 'cleared' },
  ])('$kind', (found) => {
    expect(noteFollowUpShape.safeParse(note(found)).success).toBe(true);
  });

  it.each([
    ['better off is worked out, not sent', { ...reached, betterOff: true }],
    ['more than five answers', { ...reached, answers: { a: '', b: '', c: '', d: '', e: '', f: '' } }],
    ['an attempt through no channel', { kind: 'attempt', on: '2026-07-10' }],
    ['asked by nobody', { kind: 'declined', on: '2026-07-10' }],
  ])('not: %s', (_what, found) => {
    expect(noteFollowUpShape.safeParse(note(found)).success).toBe(false);
  });
});
