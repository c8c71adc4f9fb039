import { describe, expect, it } from 'vitest';
import { queryKey } from '#shared/cases/case-query.ts';
import type { PermissionEventDraft } from '#shared/cases/cases.api.ts';
import { decidePermission } from '#shared/cases/decide-permission.ts';
import {
  mayContact,
  mayQuote,
  permissionOn,
  permissionStates,
  permissionTransitionsOpen,
  saidNo,
  type PermissionAct,
  type PermissionEvent,
  type PermissionState,
  type SafeContact,
} from '#shared/cases/permission.ts';
import { aPermission } from '../../fixtures/a-family.ts';

/** Something that happened, as the table wants it said. */
const event = (act: PermissionAct, on: string, over: Partial<PermissionEvent> = {}): PermissionEventDraft => {
  const whole = { scope: 'contact' as const, act, on, privacyNotice: '' };
  switch (act) {
    case 'given':
      return { ...aPermission({ on }), ...over };
    case 'asked':
      return { ...whole, askedBy: 'own worker', privacyNotice: 'Notice 3', ...over };
    case 'declined':
      return { ...whole, askedBy: 'own worker', ...over };
    case 'withdrawn':
      return { ...whole, ...over };
  }
};

const decided = (next: PermissionEventDraft, events: readonly PermissionEvent[] = []) => {
  const decision = decidePermission(next, [], { today: '2026-11-23', referredOn: '2026-01-05', events });
  if (decision.kind === 'save') return 'save';
  return decision.kind === 'asks'
    ? decision.queries.map(({ code }) => code)
    : decision.problems.map(({ code, place }) => (place === undefined ? code : `${code} at ${place}`));
};

describe('what may happen to a permission', () => {
  it.each<[PermissionState, PermissionAct[]]>([
    ['not asked', ['asked', 'given', 'declined']],
    ['asked', ['given', 'declined']],
    ['given', ['given', 'withdrawn']],
    ['declined', ['given']],
    ['withdrawn', ['given']],
  ])('%s: %s', (state, acts) => {
    expect(permissionTransitionsOpen(state).map(({ act }) => act)).toEqual(acts);
  });

  it('every state is in the table', () => {
    expect(permissionStates).toHaveLength(5);
  });

  it('nobody who said no is put back to asked', () => {
    for (const act of ['declined', 'withdrawn'] as const) {
      expect(permissionTransitionsOpen(act).map((line) => line.act)).not.toContain('asked');
    }
  });
});

describe('where a permission stands is the fold of what happened', () => {
  const events = [
    event('asked', '2026-03-01'),
    event('given', '2026-04-10'),
    event('withdrawn', '2026-07-12'),
    event('given', '2026-09-01', {
      safe: { rule: 'ask the worker first', days: [], times: [], channels: [] },
    }),
  ];

  it.each([
    ['2026-02-28', 'not asked', undefined],
    ['2026-03-01', 'asked', undefined],
    ['2026-04-09', 'asked', undefined],
    ['2026-04-10', 'given', 'as said'],
    ['2026-07-11', 'given', 'as said'],
    ['2026-07-12', 'withdrawn', 'as said'],
    ['2026-09-01', 'given', 'ask the worker first'],
    [undefined, 'given', 'ask the worker first'],
  ])('%s: %s', (day, state, rule) => {
    const permission = permissionOn(events, 'contact', day);
    expect([permission.state, permission.safe?.rule]).toEqual([state, rule]);
  });

  it('in the order of the days, whenever they were written down; of one day, in the order of writing', () => {
    expect(permissionOn(events.toReversed(), 'contact').state).toBe('given');
    const oneDay = [event('given', '2026-04-10'), event('withdrawn', '2026-04-10')];
    expect(permissionOn(oneDay, 'contact')).toMatchObject({ state: 'withdrawn', since: '2026-04-10' });
  });

  it('to be contacted and to be quoted are two', () => {
    const quote = event('given', '2026-04-10', { scope: 'quote', safe: undefined });
    expect(permissionOn([quote], 'contact').state).toBe('not asked');
    expect(permissionOn([quote], 'quote').state).toBe('given');
  });

  it('what cannot follow is no history', () => {
    expect(() => permissionOn([event('withdrawn', '2026-04-10')], 'contact')).toThrow(
      'a permission that is not asked cannot have been withdrawn',
    );
  });
});

describe('what a permission allows', () => {
  const safe = (rule: SafeContact['rule']): SafeContact => ({ rule, days: [], times: [], channels: [] });

  it.each<[PermissionState, SafeContact['rule'], boolean, boolean]>([
    ['not asked', 'as said', false, false],
    ['asked', 'as said', false, false],
    ['given', 'as said', true, false],
    ['given', 'ask the worker first', true, false],
    ['given', 'never contact', false, true],
    ['declined', 'as said', false, true],
    ['withdrawn', 'as said', false, true],
    ['withdrawn', 'never contact', false, true],
  ])('%s, %s: may contact %s, said no %s', (state, rule, contact, no) => {
    expect(mayContact({ state, safe: safe(rule) })).toBe(contact);
    expect(saidNo({ state, safe: safe(rule) })).toBe(no);
  });

  it.each(permissionStates)('quoting: %s', (state) => {
    expect(mayQuote({ state })).toBe(state === 'given');
  });
});

describe('an event may be written down', () => {
  it.each<[string, PermissionEventDraft, PermissionEvent[]]>([
    ['asked', event('asked', '2026-01-05'), []],
    ['given', event('given', '2026-11-23'), []],
    ['declined', event('declined', '2026-04-10'), [event('asked', '2026-04-10')]],
    ['withdrawn', event('withdrawn', '2026-04-10'), [event('given', '2026-04-10')]],
    ['safe times changed', event('given', '2026-05-01'), [event('given', '2026-04-10')]],
    [
      'quoting, without safe times',
      event('given', '2026-04-10', { scope: 'quote', safe: undefined }),
      [event('given', '2026-04-10')],
    ],
    [
      'the worker is asked first: no channel is needed',
      event('given', '2026-04-10', {
        safe: { rule: 'ask the worker first', days: [], times: [], channels: [] },
      }),
      [],
    ],
    ['an earlier asking, found later', event('asked', '2026-03-01'), [event('given', '2026-04-10')]],
  ])('%s', (_what, next, events) => {
    expect(decided(next, events)).toBe('save');
  });

  it.each<[string, PermissionEventDraft, string[]]>([
    ['given by nobody', event('given', '2026-04-10', { givenBy: undefined }), ['detail-missing at givenBy']],
    ['asked by nobody', event('given', '2026-04-10', { askedBy: undefined }), ['detail-missing at askedBy']],
    [
      'declined to nobody',
      event('declined', '2026-04-10', { askedBy: undefined }),
      ['detail-missing at askedBy'],
    ],
    [
      'without a privacy notice',
      event('asked', '2026-04-10', { privacyNotice: '' }),
      ['detail-missing at privacyNotice'],
    ],
    ['without safe times', event('given', '2026-04-10', { safe: undefined }), ['detail-missing at safe']],
    [
      'quoting with safe times',
      event('given', '2026-04-10', { scope: 'quote' }),
      ['detail-not-asked at safe'],
    ],
    [
      'withdrawn by somebody who gives',
      event('withdrawn', '2026-04-10', { givenBy: 'parent' }),
      ['detail-not-asked at givenBy'],
    ],
    [
      'safe without a channel',
      event('given', '2026-04-10', { safe: { rule: 'as said', days: [1], times: [], channels: [] } }),
      ['no-safe-channel at safe/channels'],
    ],
    [
      'safe days, times and channels twice',
      event('given', '2026-04-10', {
        safe: {
          rule: 'as said',
          days: [1, 1],
          times: ['morning', 'morning'],
          channels: ['text', 'text'],
        },
      }),
      ['safe-twice at safe/days', 'safe-twice at safe/times', 'safe-twice at safe/channels'],
    ],
    ['to come', event('given', '2026-11-24'), ['in-the-future at on']],
    ['before the referral', event('given', '2026-01-04'), ['before-referral at on']],
    ['withdrawn and never given', event('withdrawn', '2026-04-10'), ['not-in-this-status']],
    [
      'a notice with a name in it',
      event('given', '2026-04-10', { privacyNotice: 'Given to Sarah' }),
      ['looks-like-a-name'],
    ],
  ])('not %s', (_what, next, codes) => {
    expect(decided(next)).toEqual(codes);
  });

  it('not where it cannot stand before what came after', () => {
    const withdrawn = [event('given', '2026-04-10'), event('withdrawn', '2026-07-12')];
    expect(decided(event('withdrawn', '2026-06-01'), withdrawn)).toEqual(['later-event-in-the-way']);
    expect(decided(event('asked', '2026-05-01'), withdrawn)).toEqual(['not-in-this-status']);
    expect(decided(event('given', '2026-06-01'), withdrawn)).toBe('save');
  });

  it('a no that is found later still stops what came after it', () => {
    const asked = [event('asked', '2026-03-01'), event('declined', '2026-05-01')];
    expect(decided(event('declined', '2026-04-01'), asked)).toEqual(['later-event-in-the-way']);
  });

  it('when the person says that the notice is no name', () => {
    const next = event('given', '2026-04-10', { privacyNotice: 'Given to Sarah' });
    const facts = { today: '2026-11-23', referredOn: '2026-01-05', events: [] };
    const first = decidePermission(next, [], facts);
    const keys = first.kind === 'asks' ? first.queries.map(queryKey) : [];
    expect(decidePermission(next, keys, facts)).toEqual({ kind: 'save' });
  });
});
