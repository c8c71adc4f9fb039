import { describe, expect, it } from 'vitest';
import { councilToDo } from '#shared/home/commissioner-home.ts';
import { decisionsComing } from '#shared/home/decisions-coming.ts';
import type { HomeContract, HomeFacts, HomeReturn } from '#shared/home/home-facts.ts';
import { neededFromCouncil, neededFromProvider } from '#shared/home/provider-home.ts';
import { anAction } from '../../fixtures/an-action.ts';
import { aPortfolioRow } from '../../fixtures/a-portfolio-row.ts';

const contractId = 'con_00000000000000000001';
const today = '2026-10-22';
const contract: HomeContract = {
  id: contractId,
  title: 'Family mediation',
  status: 'live',
  endsOn: '2030-03-31',
};
const facts = (over: Partial<HomeFacts> = {}): HomeFacts => ({
  contracts: [contract],
  returns: [],
  flags: [],
  actions: [],
  withoutMeasures: [],
  today,
  ...over,
});
const aReturn = (over: Partial<HomeReturn>): HomeReturn => ({
  returnId: 'ret_1',
  contractId,
  period: '2026-Q2',
  dueOn: '2026-10-28',
  status: 'due',
  ...over,
});
const flag = { id: 'tfl_1', contractId, measureName: 'Seen in time', raisedAt: '2026-10-12T10:00:00.000Z' };
const briefly = (tasks: readonly { what: string; when: string }[]) =>
  tasks.map(({ what, when }) => `${what}: ${when}`);

describe('what we need from a provider', () => {
  it('is returns, questions and what was agreed, the nearest date first', () => {
    const tasks = neededFromProvider(
      facts({
        returns: [
          aReturn({ returnId: 'ret_1' }),
          aReturn({
            returnId: 'ret_2',
            period: '2026-Q1',
            dueOn: '2026-07-28',
            status: 'sent back',
            since: '2026-10-02T10:00:00.000Z',
          }),
          aReturn({ returnId: 'ret_3', period: '2025-Q4', dueOn: '2026-04-30', status: 'reopened' }),
        ],
        actions: [anAction({ dueOn: '2026-11-01' })],
      }),
    );
    expect(briefly(tasks)).toEqual([
      'Correct the return for January to March 2026 (Q4): waiting 175 days',
      'Question for you about the return for April to June 2026 (Q1): waiting 20 days',
      'Return for July to September 2026 (Q2): in 6 days',
      'Texts before follow-up calls: in 10 days',
    ]);
    expect(tasks.at(2)).toMatchObject({ about: 'Family mediation', href: '/returns/ret_1', late: false });
  });

  it('is no return whose period is not over, that was sent, or was accepted', () => {
    const returns = [
      aReturn({ period: '2026-Q3', dueOn: '2027-01-29' }),
      aReturn({ status: 'submitted' }),
      aReturn({ status: 'accepted' }),
    ];
    expect(neededFromProvider(facts({ returns }))).toEqual([]);
  });

  it.each([
    ['provider', '2026-11-19', 1],
    ['both', '2026-11-19', 1],
    ['provider', '2026-11-20', 0],
    ['council', '2026-10-23', 0],
  ] as const)('of an action of the %s due on %s is %s', (owner, dueOn, many) => {
    expect(neededFromProvider(facts({ actions: [anAction({ owner, dueOn })] }))).toHaveLength(many);
  });
});

describe('what a provider needs from the council', () => {
  it('is what the council owes, with its age, the oldest first', () => {
    const tasks = neededFromCouncil(
      facts({
        contracts: [{ ...contract, noticeOn: '2026-10-01' }],
        returns: [aReturn({ status: 'submitted', since: '2026-10-10T10:00:00.000Z' })],
        flags: [flag],
        actions: [anAction({ owner: 'council', dueOn: '2026-10-13' })],
      }),
    );
    expect(briefly(tasks)).toEqual([
      'A decision on what comes after 31 March 2030: 21 days late',
      'An answer to your return for July to September 2026 (Q2): waiting 12 days',
      'An answer about the target that gets in the way: Seen in time: waiting 10 days',
      'Texts before follow-up calls: 9 days late',
    ]);
  });

  it('is nothing that is not due yet', () => {
    const tasks = neededFromCouncil(
      facts({
        contracts: [{ ...contract, noticeOn: today }],
        actions: [anAction({ owner: 'council', dueOn: today })],
      }),
    );
    expect(tasks).toEqual([]);
  });
});

describe('what a contract manager has to do', () => {
  it('is checked, asked for, answered, done and decided, the oldest first', () => {
    const tasks = councilToDo(
      facts({
        contracts: [{ ...contract, noticeOn: '2026-12-31' }],
        returns: [
          aReturn({ returnId: 'ret_1', status: 'submitted', since: '2026-10-20T10:00:00.000Z' }),
          aReturn({ returnId: 'ret_2', period: '2026-Q1', dueOn: '2026-07-28' }),
        ],
        flags: [flag],
        actions: [anAction({ owner: 'both', dueOn: '2026-11-01' })],
      }),
    );
    expect(briefly(tasks)).toEqual([
      'Ask for the return for April to June 2026 (Q1): 86 days late',
      'Answer what gets in the way: Seen in time: waiting 10 days',
      'Check the return for July to September 2026 (Q2): waiting 2 days',
      'Texts before follow-up calls: in 10 days',
      'Decide what comes after 31 March 2030: in 70 days',
    ]);
    expect(tasks[2]?.href).toBe('/returns/ret_1/check');
  });

  it('is no return that may still come in time, and none that is with the provider', () => {
    const returns = [aReturn({}), aReturn({ status: 'sent back', dueOn: '2026-07-28' })];
    expect(councilToDo(facts({ returns }))).toEqual([]);
  });

  it.each([
    ['2027-01-20', 1],
    ['2027-01-21', 0],
  ])('is a decision due on %s: %s', (noticeOn, many) => {
    expect(councilToDo(facts({ contracts: [{ ...contract, noticeOn }] }))).toHaveLength(many);
  });

  it.each([
    ['2026-11-05', 1],
    ['2026-11-06', 0],
  ])('is an action due on %s: %s', (dueOn, many) => {
    expect(councilToDo(facts({ actions: [anAction({ owner: 'council', dueOn })] }))).toHaveLength(many);
  });

  it('is no decision about what has ended', () => {
    const ended: HomeContract = { ...contract, noticeOn: '2026-01-01', endsOn: '2026-03-31' };
    expect(councilToDo(facts({ contracts: [ended] }))).toEqual([]);
  });

  it('leads on to measures where none were chosen, behind what has a date', () => {
    const tasks = councilToDo(facts({ withoutMeasures: [contractId], flags: [flag] }));
    expect(tasks.map(({ what }) => what)).toEqual([
      'Answer what gets in the way: Seen in time',
      'Choose what will be measured',
    ]);
    const prepared = { ...contract, status: 'being prepared' as const };
    expect(councilToDo(facts({ contracts: [prepared], withoutMeasures: [contractId] }))).toEqual([]);
  });
});

describe('the decisions that are coming', () => {
  const row = aPortfolioRow();
  const decisions = (over: Partial<HomeContract>, rowOver = {}) =>
    decisionsComing([{ ...contract, ...over }], [{ ...row, ...rowOver }], today);

  it('say what happens if nothing is decided, and where the service stands', () => {
    expect(decisions({ noticeOn: '2026-12-31', endsOn: '2027-03-31' })).toEqual([
      {
        contractId,
        title: 'Family mediation',
        on: '2026-12-31',
        ifNothing: 'ends 31 March 2027',
        delivery: row.delivery,
        betterOff: row.betterOff,
      },
    ]);
  });

  it('reach twelve months ahead, and stay when they are overdue', () => {
    expect(decisions({ noticeOn: '2027-10-22' })).toHaveLength(1);
    expect(decisions({ noticeOn: '2027-10-23' })).toEqual([]);
    expect(decisions({ noticeOn: '2026-09-01' })).toHaveLength(1);
  });

  it('are about services that are live', () => {
    expect(decisions({ noticeOn: '2026-12-31' }, { status: 'ended' })).toEqual([]);
  });

  it('let a service without an end go on', () => {
    expect(decisions({ noticeOn: '2026-12-31', endsOn: undefined })).toMatchObject([
      { ifNothing: 'it goes on' },
    ]);
  });
});
