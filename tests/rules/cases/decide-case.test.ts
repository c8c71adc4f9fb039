import { describe, expect, it } from 'vitest';
import { ageBandOf, caseStatusOf, finishedSupport, personName, referenceKey } from '#shared/cases/case.ts';
import { queryKey } from '#shared/cases/case-query.ts';
import type { CaseDraft } from '#shared/cases/cases.api.ts';
import { nothingAsked } from '#shared/cases/characteristics.ts';
import { decideCase, type CaseFacts } from '#shared/cases/decide-case.ts';
import { draftOfCase, endedDraft } from '#shared/cases/draft-of-case.ts';
import { anEndedCase, anEndedDraft } from '../../fixtures/a-family.ts';

const facts = (over: Partial<CaseFacts> = {}): CaseFacts => ({
  today: '2026-11-23',
  contractId: 'con_00000000000000000001',
  areaIds: new Set(['are_00000000000000000001']),
  referenceTaken: false,
  agreementKnown: (id) => id === 'con_00000000000000000002',
  numbersInUse: [],
  ...over,
});

/** A family that has just been referred: nothing but the first lines. */
const referred: Partial<CaseDraft> = {
  ageBand: undefined,
  people: [{ number: 1, characteristics: nothingAsked }],
  assessedOn: undefined,
  startedOn: undefined,
  plannedEndOn: undefined,
  endedOn: undefined,
  howEnded: undefined,
  sessions: undefined,
};
const inSupport: Partial<CaseDraft> = { endedOn: undefined, howEnded: undefined };
const child = (number: number, ageAtStart?: number) => ({
  number,
  ageAtStart,
  characteristics: nothingAsked,
});

const refused = (draft: Partial<CaseDraft>, over: Partial<CaseFacts> = {}) => {
  const decision = decideCase(anEndedDraft(draft), [], facts(over));
  return decision.kind === 'invalid'
    ? decision.problems.map(({ code, place }) => `${code} at ${place ?? ''}`)
    : decision.kind;
};
const asked = (draft: Partial<CaseDraft>) => {
  const decision = decideCase(anEndedDraft(draft), [], facts());
  return decision.kind === 'asks'
    ? decision.queries.map(({ code, place }) => `${code} at ${place}`)
    : decision.kind;
};

describe('a case may be kept', () => {
  it.each<[string, Partial<CaseDraft>]>([
    ['when it is referred', referred],
    ['when it is assessed', { ...referred, assessedOn: '2026-01-05' }],
    ['when support is under way', inSupport],
    ['when support is under way and nobody counts sessions', { ...inSupport, sessions: undefined }],
    ['when support has ended', {}],
    [
      'when all of it happened today',
      {
        referredOn: '2026-11-23',
        assessedOn: '2026-11-23',
        startedOn: '2026-11-23',
        plannedEndOn: '2026-11-23',
        endedOn: '2026-11-23',
        cameBack: { on: '2026-11-23', sameNeed: true },
        concerns: [{ raisedOn: '2026-11-23', answeredOn: '2026-11-23' }],
      },
    ],
    ['when the planned end is to come', { ...inSupport, plannedEndOn: '2027-11-23' }],
    ['when they left before support began', { ...referred, endedOn: '2026-02-01', howEnded: 'disengaged' }],
    ['when no session was held', { ...referred, sessions: 0 }],
    [
      'when the referral was not right',
      {
        ...referred,
        endedOn: '2026-02-01',
        howEnded: 'inappropriate referral',
        whyInappropriate: 'Too young',
      },
    ],
    ['with people of 0 and of 25', { people: [child(1, 0), child(2, 25), child(3, 9)] }],
    [
      'when it was handed to another service',
      { handedTo: { kind: 'agreement', contractId: 'con_00000000000000000002', knownAs: 'F-0231' } },
    ],
    ['when it was handed elsewhere', { handedTo: { kind: 'elsewhere', where: 'the school nurse' } }],
    ['when they died', { notToAsk: { reason: 'died', from: '2026-05-01' } }],
  ])('%s', (_when, draft) => {
    expect(decideCase(anEndedDraft(draft), [], facts())).toEqual({ kind: 'save' });
  });
});

describe('what cannot be is refused, by place', () => {
  it.each<[string, Partial<CaseDraft>, string[]]>([
    ['a referral to come', { ...referred, referredOn: '2026-11-24' }, ['in-the-future at referredOn']],
    ['an assessment to come', { ...referred, assessedOn: '2026-11-24' }, ['in-the-future at assessedOn']],
    [
      'a start to come',
      { ...inSupport, startedOn: '2026-11-24', plannedEndOn: undefined },
      ['in-the-future at startedOn'],
    ],
    ['an end to come', { endedOn: '2026-11-24' }, ['in-the-future at endedOn']],
    [
      'a return to come',
      { cameBack: { on: '2026-11-24', sameNeed: true } },
      ['in-the-future at cameBack/on'],
    ],
    [
      'a concern to come',
      { concerns: [{ raisedOn: '2026-11-24', answeredOn: '2026-11-25' }] },
      ['in-the-future at concerns/0/raisedOn', 'in-the-future at concerns/0/answeredOn'],
    ],
    [
      'an assessment before the referral',
      { assessedOn: '2026-01-04' },
      ['assessed-before-referred at assessedOn'],
    ],
    [
      'a start before the referral',
      { assessedOn: undefined, startedOn: '2026-01-04' },
      ['started-before-referred at startedOn'],
    ],
    [
      'a planned end before the start',
      { plannedEndOn: '2026-01-18' },
      ['planned-before-start at plannedEndOn'],
    ],
    [
      'a planned end before the referral',
      { ...referred, plannedEndOn: '2026-01-04' },
      ['planned-before-start at plannedEndOn'],
    ],
    ['an end before the start', { endedOn: '2026-01-18' }, ['ended-before-start at endedOn']],
    [
      'an end before the assessment',
      { ...referred, assessedOn: '2026-01-12', endedOn: '2026-01-11', howEnded: 'moved away' },
      ['ended-before-assessed at endedOn'],
    ],
    [
      'an end before the referral',
      { ...referred, endedOn: '2026-01-04', howEnded: 'moved away' },
      ['ended-before-referred at endedOn'],
    ],
    [
      'a return before the end',
      { cameBack: { on: '2026-04-09', sameNeed: false } },
      ['came-back-before-end at cameBack/on'],
    ],
    [
      'a return without an end',
      { ...inSupport, cameBack: { on: '2026-04-09', sameNeed: false } },
      ['came-back-without-end at endedOn'],
    ],
    [
      'a concern before the referral',
      { concerns: [{ raisedOn: '2026-01-04' }] },
      ['concern-before-referral at concerns/0/raisedOn'],
    ],
    [
      'a concern answered before it was raised',
      { concerns: [{ raisedOn: '2026-02-02' }, { raisedOn: '2026-02-02', answeredOn: '2026-02-01' }] },
      ['answered-before-raised at concerns/1/answeredOn'],
    ],
    ['somebody of 26', { people: [child(1, 26), child(2, 9)] }, ['age-out-of-range at people/0/ageAtStart']],
    [
      'somebody not born',
      { people: [child(1, 9), child(2, -1)] },
      ['age-out-of-range at people/1/ageAtStart'],
    ],
    ['two of one number', { people: [child(1, 9), child(1, 8)] }, ['number-twice at people']],
    ['a need that is not in the list', { need: 'tea' }, ['need-unknown at need']],
    ['an area of another service', { areaId: 'are_00000000000000000002' }, ['area-unknown at areaId']],
    [
      'support under way without an age',
      { ...inSupport, people: [child(1, 9), child(2)] },
      ['age-missing at people/1/ageAtStart'],
    ],
    [
      'support under way without a band',
      { ...inSupport, ageBand: undefined },
      ['age-band-missing at ageBand'],
    ],
    ['sessions without a start', { ...referred, sessions: 1 }, ['sessions-without-start at startedOn']],
    ['an end nobody says how', { howEnded: undefined }, ['how-ended-missing at howEnded']],
    ['an end without its day', { endedOn: undefined }, ['end-missing at endedOn']],
    [
      'support completed that never began',
      { ...referred, endedOn: '2026-02-01', howEnded: 'completed' },
      ['ended-without-support at startedOn'],
    ],
    [
      'a step-down from nothing',
      { ...referred, endedOn: '2026-02-01', howEnded: 'step-down' },
      ['ended-without-support at startedOn'],
    ],
    [
      'an inappropriate referral without its reason',
      { ...referred, endedOn: '2026-02-01', howEnded: 'inappropriate referral' },
      ['why-missing at whyInappropriate'],
    ],
    ['a reason nobody asked for', { whyInappropriate: 'Too young' }, ['why-not-asked at whyInappropriate']],
    [
      'a hand-over before the end',
      { ...inSupport, handedTo: { kind: 'elsewhere', where: 'the school nurse' } },
      ['handed-over-without-end at endedOn'],
    ],
    [
      'a hand-over to itself',
      { handedTo: { kind: 'agreement', contractId: 'con_00000000000000000001', knownAs: '' } },
      ['handed-to-itself at handedTo/contractId'],
    ],
    [
      'a hand-over to an agreement nobody knows',
      { handedTo: { kind: 'agreement', contractId: 'con_00000000000000000003', knownAs: '' } },
      ['agreement-unknown at handedTo/contractId'],
    ],
  ])('%s', (_what, draft, problems) => {
    expect(refused(draft)).toEqual(problems);
  });

  it('a reference that another family has', () => {
    expect(refused({}, { referenceTaken: true })).toEqual(['reference-taken at reference']);
  });

  it('a person taken out who has a questionnaire', () => {
    expect(refused({}, { numbersInUse: [1] })).toBe('save');
    expect(refused({}, { numbersInUse: [1, 2] })).toEqual(['person-in-use at people']);
  });

  it('with the day in the sentence', () => {
    expect(decideCase(anEndedDraft({ endedOn: '2026-01-18' }), [], facts())).toMatchObject({
      problems: [
        {
          sentence: 'Support cannot end before it starts. That was on 19 January 2026. Check both dates.',
        },
      ],
    });
  });
});

describe('what was asked since', () => {
  const since = { firstAskedOn: '2026-07-10' };

  it.each<[string, Partial<CaseDraft>, string[] | string]>([
    ['lets the end be corrected up to that day', { endedOn: '2026-07-10' }, 'save'],
    ['and no further', { endedOn: '2026-07-11' }, ['ended-after-asked at endedOn']],
    ['does not let the end go', inSupport, ['asked-already at endedOn']],
    [
      'nor become no support',
      { howEnded: 'inappropriate referral', whyInappropriate: 'Too young' },
      ['asked-already at howEnded'],
    ],
  ])('%s', (_what, draft, problems) => {
    expect(refused(draft, since)).toEqual(problems);
  });
});

describe('what is surprising is asked before it is kept', () => {
  it.each<[string, Partial<CaseDraft>, string[]]>([
    ['a reference like a name', { reference: 'Smith 2' }, ['looks-like-a-name at reference']],
    [
      'a reason with a postcode',
      {
        ...referred,
        endedOn: '2026-02-01',
        howEnded: 'inappropriate referral',
        whyInappropriate: 'Lives at CT1 2EH',
      },
      ['looks-like-a-postcode at whyInappropriate'],
    ],
    [
      'a place with a phone number',
      { handedTo: { kind: 'elsewhere', where: 'GP, 01227 000000' } },
      ['looks-like-a-phone-number at handedTo/where'],
    ],
    [
      'a hand-over under a name',
      { handedTo: { kind: 'agreement', contractId: 'con_00000000000000000002', knownAs: 'Jayden' } },
      ['looks-like-a-name at handedTo/knownAs'],
    ],
    ['years of waiting', { referredOn: '2023-01-18', assessedOn: undefined }, ['years-apart at startedOn']],
    [
      'years of support',
      { referredOn: '2023-01-02', assessedOn: undefined, startedOn: '2023-01-03', endedOn: '2026-01-03' },
      ['years-apart at endedOn'],
    ],
    [
      'no support after it started',
      { howEnded: 'inappropriate referral', whyInappropriate: 'Too young' },
      ['inappropriate-after-start at howEnded'],
    ],
    ['nobody of the band', { people: [child(1, 4), child(2, 11)] }, ['nobody-in-band at ageBand']],
  ])('%s', (_what, draft, queries) => {
    expect(asked(draft)).toEqual(queries);
  });

  it('not three years to the day, nor a band that one of them is in', () => {
    expect(asked({ referredOn: '2023-01-20', assessedOn: undefined })).toBe('save');
    expect(asked({ people: [child(1, 4), child(2, 10)] })).toBe('save');
  });

  it('and kept once the person says that it is right: this box, as it stands', () => {
    const draft = anEndedDraft({ reference: 'Smith 2' });
    const first = decideCase(draft, [], facts());
    const keys = first.kind === 'asks' ? first.queries.map(queryKey) : [];
    expect(decideCase(draft, keys, facts())).toEqual({ kind: 'save' });
    expect(decideCase({ ...draft, reference: 'Patel 2' }, keys, facts()).kind).toBe('asks');
  });

  it('never in place of what cannot be', () => {
    expect(refused({ reference: 'Smith 2', need: 'tea' })).toEqual(['need-unknown at need']);
  });

  it('says how much support there was', () => {
    const draft = { howEnded: 'inappropriate referral' as const, whyInappropriate: 'Too young' };
    expect(decideCase(anEndedDraft({ ...draft, sessions: 1 }), [], facts())).toMatchObject({
      queries: [{ because: expect.stringContaining('19 January 2026 and there were 1 session.') as string }],
    });
    expect(decideCase(anEndedDraft({ ...draft, sessions: undefined }), [], facts())).toMatchObject({
      queries: [{ because: expect.stringContaining('19 January 2026. A family') as string }],
    });
  });
});

describe('where a case is', () => {
  it.each([
    [{}, 'referred'],
    [{ assessedOn: '2026-01-12' }, 'assessed'],
    [{ assessedOn: '2026-01-12', startedOn: '2026-01-19' }, 'in support'],
    [{ startedOn: '2026-01-19' }, 'in support'],
    [{ startedOn: '2026-01-19', endedOn: '2026-04-10' }, 'ended'],
    [{ endedOn: '2026-04-10' }, 'ended'],
  ] as const)('%o: %s', (days, status) => {
    expect(caseStatusOf(days)).toBe(status);
  });

  it.each([
    ['support that ended', {}, true],
    ['support under way', { endedOn: undefined }, false],
    ['no support', { startedOn: undefined, howEnded: 'disengaged' as const }, false],
    ['an inappropriate referral', { howEnded: 'inappropriate referral' as const }, false],
    ['support that was broken off', { howEnded: 'disengaged' as const }, true],
  ])('%s is finished: %o %s', (_what, over, finished) => {
    expect(finishedSupport(anEndedCase(over))).toBe(finished);
  });

  it.each([
    [-1, undefined],
    [0, '0 to 4'],
    [4, '0 to 4'],
    [5, '5 to 10'],
    [10, '5 to 10'],
    [11, '11 to 15'],
    [15, '11 to 15'],
    [16, '16 to 17'],
    [17, '16 to 17'],
    [18, '18 to 25'],
    [25, '18 to 25'],
    [26, undefined],
  ])('somebody of %i is in the band %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
  });

  it('its people are numbers', () => {
    expect(personName({ number: 2 })).toBe('child 2');
  });

  it.each(['f-0231', ' F-0231 ', 'F-0231', 'Ｆ-0231'])('%s is F-0231', (reference) => {
    expect(referenceKey(reference)).toBe('F-0231');
  });
});

describe('a case in its form', () => {
  it('is what was typed', () => {
    expect(draftOfCase(anEndedCase())).toEqual(anEndedDraft({ handedTo: undefined }));
  });

  it('leaves the arrival to the other provider', () => {
    const handedTo = {
      kind: 'agreement' as const,
      contractId: 'con_00000000000000000002',
      knownAs: 'F-0231',
    };
    expect(draftOfCase(anEndedCase({ handedTo: { ...handedTo, arrivedOn: '2026-05-01' } })).handedTo).toEqual(
      handedTo,
    );
    const elsewhere = { kind: 'elsewhere' as const, where: 'the school nurse' };
    expect(draftOfCase(anEndedCase({ handedTo: elsewhere })).handedTo).toEqual(elsewhere);
  });

  it('ends, and keeps what the end says nothing about', () => {
    const ending = {
      endedOn: '2026-05-01',
      howEnded: 'inappropriate referral' as const,
      whyInappropriate: 'Too young',
      confirmed: [],
      revision: 3,
    };
    expect(endedDraft(anEndedDraft(inSupport), ending)).toEqual(
      anEndedDraft({
        endedOn: '2026-05-01',
        howEnded: 'inappropriate referral',
        whyInappropriate: 'Too young',
        sessions: 11,
      }),
    );
    const handedTo = { kind: 'elsewhere' as const, where: 'the school nurse' };
    expect(endedDraft(anEndedDraft({ handedTo }), { ...ending, sessions: 12 })).toMatchObject({
      sessions: 12,
      handedTo,
    });
    expect(endedDraft(anEndedDraft(), { ...ending, handedTo })).toMatchObject({ handedTo });
  });
});
