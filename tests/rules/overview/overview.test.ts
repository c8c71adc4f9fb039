import { describe, expect, it } from 'vitest';
import { overviewOf, type OverviewFacts } from '#shared/overview/overview.ts';
import { aContract } from '../../fixtures/a-whole-contract.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aSeries } from '../../fixtures/a-series.ts';
import { anAction } from '../../fixtures/an-action.ts';

const families = aSeries([69, 78, 84, 88, 92], { from: '2025-Q2', versions: [aMeasureVersion()] });
const agreement = aSeries([[19, 31, 46]], { from: '2026-Q2', versions: [aBetterOffVersion()] });
const judged = {
  returnId: 'ret_00000000000000000001',
  period: '2026-Q2',
  lastQuarter: '2026-Q2',
  dueOn: '2026-10-28',
  status: 'accepted' as const,
  submittedAt: '2026-10-27T10:00:00.000Z',
};
const overview = (over: Partial<OverviewFacts> = {}) =>
  overviewOf({
    contract: aContract(),
    series: [families, agreement],
    judged,
    awaited: [],
    stories: [],
    flags: [],
    actions: [],
    today: '2026-11-23',
    ...over,
  });

describe('the overview of a contract', () => {
  it('opens with what was done and who is better off, and stands on both axes', () => {
    const shown = overview();
    expect(shown.lead).toBe(
      'More families than planned (92, planned 80). Six in ten of those we could reach (19 of 31) were still in agreement; 15 of the 46 could not be asked, so read it with care.',
    );
    expect(shown.cards.map(({ question }) => question)).toEqual(['how much', 'how well', 'better off']);
    expect(shown.standing).toMatchObject({
      quarter: '2026-Q2',
      delivery: { word: 'on track' },
      betterOff: {
        word: 'on track',
        line: 'on track, to be read with care: 31 of 46 reached; one family fewer and this would be close',
        measures: [{ status: 'met' }],
      },
    });
  });

  it('shows that nobody measures a difference as plainly as a missed target', () => {
    const shown = overview({ series: [families] });
    expect(shown.standing.betterOff.word).toBe('not measured');
    expect(shown.lead).toContain('No headline measure says whether anyone is better off.');
  });

  it('says so when nothing at all is measured', () => {
    const shown = overview({ series: [], judged: undefined });
    expect(shown.measuresAsked).toBe(0);
    expect(shown.lead).toBe('Nothing is measured here yet, so nobody can say whether anyone is better off.');
    expect(shown.chart).toBeUndefined();
    expect(shown.figures).toBeUndefined();
  });

  it('does not count a measure that is no longer asked', () => {
    expect(overview({ series: [{ ...families, endedFrom: '2026-Q3' }, agreement] }).measuresAsked).toBe(1);
  });

  it('shows the last accepted figures, and says so, while the return that is due has not come', () => {
    const shown = overview({
      series: [aSeries([88], { from: '2026-Q1', versions: [aMeasureVersion()] })],
      judged: { ...judged, status: 'due', submittedAt: undefined },
    });
    expect(shown.figures).toEqual({
      quarter: '2026-Q1',
      periodName: 'April to June 2026 (Q1)',
      isJudged: false,
    });
    expect(shown.standing.delivery.line).toBe('not sent, 26 days late');
    expect(shown.cards[0]?.headlines[0]?.figure.value).toBe('88');
  });

  it('never shows the council’s delay as the provider’s', () => {
    const shown = overview({ judged: { ...judged, status: 'submitted' } });
    expect(shown.standing.delivery.line).toBe('sent on time, not yet checked by the council');
  });

  it('says why there are no figures before the first return is accepted', () => {
    const shown = overview({
      series: [aSeries([], { versions: [aMeasureVersion()] })],
      judged: undefined,
    });
    expect(shown.lead).toBe('There are no figures yet. No return is due yet.');
    expect(shown.standing.delivery.word).toBe('not due yet');
  });

  it('has ended where nothing was ever judged', () => {
    const shown = overview({ contract: aContract({ endsOn: '2026-03-31' }), judged: undefined });
    expect(shown.standing.delivery.line).toBe('contract ended on 31 March 2026');
    expect(shown.dates).toEqual([]);
  });

  it('names the period by how the contract reports', () => {
    const shown = overview({
      contract: aContract({ returnFrequency: 'half-yearly' }),
      judged: { ...judged, period: '2026-H1' },
    });
    expect(shown.figures?.periodName).toBe('April to September 2026');
  });

  it('sends the two measures that stand next to each other to the chart, and no more', () => {
    const more = aSeries([1], { versions: [aMeasureVersion({ measureId: 'mea_3', headline: false })] });
    expect(
      overview({ series: [families, more, agreement] }).chart?.series.map(({ measureId }) => measureId),
    ).toEqual([families.measureId, agreement.measureId]);
  });

  it('gives each organisation its own words, the boxes in the order they are asked', () => {
    const said = { period: '2026-Q2', organisationName: 'Stepping Stones' };
    const shown = overview({
      stories: [
        { ...said, box: 'what got in the way', text: 'Schools.' },
        { ...said, box: 'what helped', text: 'Groups.' },
        { ...said, organisationName: 'Greenway', box: 'what helped', text: 'A van.' },
      ],
    });
    expect(shown.stories).toEqual([
      {
        organisationName: 'Stepping Stones',
        periodName: 'July to September 2026 (Q2)',
        texts: [
          { box: 'what helped', text: 'Groups.' },
          { box: 'what got in the way', text: 'Schools.' },
        ],
      },
      {
        organisationName: 'Greenway',
        periodName: 'July to September 2026 (Q2)',
        texts: [{ box: 'what helped', text: 'A van.' }],
      },
    ]);
  });

  it('names the measure of a target in question, and shows what is still to be done', () => {
    const shown = overview({
      flags: [
        {
          id: 'tfl_1',
          measureId: families.measureId,
          text: 'It pushes us.',
          raisedAt: '2026-11-10T10:00:00.000Z',
        },
      ],
      actions: [anAction(), anAction({ id: 'act_2', status: 'done' })],
    });
    expect(shown.flags).toMatchObject([{ measureName: 'Families helped to the end', text: 'It pushes us.' }]);
    expect(shown.actions).toHaveLength(1);
    expect(shown.sides).toEqual({ council: 'Invicta County Council', provider: undefined });
  });

  it('says in the line where off track rests on a target in question', () => {
    const missed = aSeries([40, 41], { from: '2026-Q1', versions: [aMeasureVersion()] });
    const flags = [
      { id: 'tfl_1', measureId: missed.measureId, text: 'Too high.', raisedAt: '2026-11-10T10:00:00.000Z' },
    ];
    expect(overview({ series: [missed], flags }).standing.delivery.line).toContain(
      'the provider has challenged',
    );
  });
});
