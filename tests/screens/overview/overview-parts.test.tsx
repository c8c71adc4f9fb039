import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Overview } from '#shared/overview/overview.api.ts';
import { anAction } from '../../fixtures/an-action.ts';
import { QuestionCards } from '../../../client/overview/question-cards.tsx';
import { ActionsPanel, AreaPanel, DatesPanel, StoryPanel } from '../../../client/overview/side-panels.tsx';
import { WhereItStands } from '../../../client/overview/where-it-stands.tsx';

const contractId = 'con_00000000000000000001';
const axis = { word: 'on track', line: 'on track', why: '', withCare: false, measures: [] } as const;
const overview = (over: Partial<Overview> = {}): Overview => ({
  contractId,
  measuresAsked: 3,
  lead: '',
  cards: [],
  standing: {
    quarter: '2026-Q2',
    delivery: { ...axis, measures: [] },
    betterOff: { ...axis, measures: [] },
  },
  stories: [],
  flags: [],
  actions: [],
  dates: [],
  sides: { council: 'Invicta County Council', provider: 'Stepping Stones' },
  may: { changeMeasures: true, changeActions: true, answerFlags: true },
  ...over,
});
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the cards of the three questions', () => {
  it('say the figure, its counts, the name, the target and its status', () => {
    const html = renderToStaticMarkup(
      <QuestionCards
        contractId={contractId}
        cards={[
          {
            question: 'better off',
            others: 0,
            headlines: [
              {
                measureId: 'mea_00000000000000000001',
                name: 'Still in agreement',
                figure: { value: '61%', isWords: false, count: '19 of 31' },
                counts: ['46 were due', 'target 60%', 'met'],
                note: 'For all 46 it could be anywhere from 41% to 74%.',
                spark: { points: [60, null, 61], targets: [60, 60, 60], text: 'From 60% to 61%' },
              },
            ],
          },
        ]}
      />,
    );
    expect(textOf(html)).toContain(
      'Is anyone better off? 61% 19 of 31 Still in agreement 46 were due · target 60% · met For all 46',
    );
    expect(html).toContain('aria-label="From 60% to 61%"');
  });

  it('say that nobody measures a difference as large as a figure', () => {
    const html = renderToStaticMarkup(
      <QuestionCards
        contractId={contractId}
        cards={[{ question: 'better off', headlines: [], others: 0 }]}
      />,
    );
    expect(textOf(html)).toContain('Not measured No headline measure says whether anyone is better off.');
  });

  it('lead to the measures that are no headlines', () => {
    const html = renderToStaticMarkup(
      <QuestionCards contractId={contractId} cards={[{ question: 'how much', headlines: [], others: 2 }]} />,
    );
    expect(html).toContain(`href="/contracts/${contractId}/measures"`);
    expect(html).toContain('2 more measures');
  });
});

describe('where it stands', () => {
  it('has two axes, each with the reason of each measure', () => {
    const standing: Overview['standing'] = {
      quarter: '2026-Q2',
      delivery: {
        ...axis,
        measures: [{ measureId: 'mea_1', name: 'Families', status: 'met', why: '92 against 80: met.' }],
      },
      betterOff: { ...axis, word: 'not measured', line: 'not measured', why: 'None.', measures: [] },
    };
    const html = renderToStaticMarkup(<WhereItStands overview={overview({ standing })} />);
    const text = textOf(html);
    expect(text).toContain('Delivery: on track');
    expect(text).toContain('Better off: not measured');
    expect(text).toContain('Families 92 against 80: met.');
    expect(text).toContain('Better off: not measured None.');
    expect(html).toMatch(new RegExp(`href="/contracts/${contractId}/measures/mea_[0-9]+">Families</a>`));
  });
});

describe('what stands beside the figures', () => {
  it('is the provider’s own words, in quotation, with who and when', () => {
    const shown = overview({
      stories: [
        {
          organisationName: 'Stepping Stones',
          periodName: 'July to September 2026 (Q2)',
          texts: [{ box: 'what helped', text: 'Groups <b>first</b>.' }],
        },
      ],
    });
    const html = renderToStaticMarkup(<StoryPanel overview={shown} />);
    expect(html).toMatch(/<blockquote[^>]*>“Groups &lt;b&gt;first&lt;\/b&gt;\.”/);
    expect(textOf(html)).toContain('Stepping Stones, return for July to September 2026 (Q2)');
  });

  it('is a target in question, to be answered by those who may', () => {
    const flags = [
      {
        id: 'tfl_1',
        measureId: 'mea_1',
        measureName: 'Seen in time',
        text: 'It pushes us.',
        raisedAt: '2026-11-10T10:00:00.000Z',
      },
    ];
    expect(textOf(renderToStaticMarkup(<StoryPanel overview={overview({ flags })} />))).toContain(
      'Target in question: Seen in time. “It pushes us.” since 10 November 2026, not answered by the council Answer it',
    );
    const may = { changeMeasures: false, changeActions: true, answerFlags: false };
    const provider = renderToStaticMarkup(<StoryPanel overview={overview({ flags, may })} />);
    expect(provider).not.toContain('Answer it');
  });

  it('is what was agreed, with who and by when', () => {
    const shown = overview({ actions: [anAction({ dueOn: '2026-10-13' })] });
    const text = textOf(renderToStaticMarkup(<ActionsPanel overview={shown} today="2026-10-22" />));
    expect(text).toContain('What we agreed to do (1 open)');
    expect(text).toContain('Texts before follow-up calls Stepping Stones · 9 days late');
  });

  it('is the days to come, or that there are none', () => {
    const dates = [{ on: '2028-03-31', kind: 'ends' as const, what: 'Ends' }];
    expect(textOf(renderToStaticMarkup(<DatesPanel dates={dates} />))).toContain('Ends 31 March 2028');
    expect(textOf(renderToStaticMarkup(<DatesPanel dates={[]} />))).toContain('No day is set');
  });
});

describe('the area beside the figures', () => {
  it('is told where the service is meant to help move something, with a way to it', () => {
    const html = renderToStaticMarkup(
      <AreaPanel overview={overview({ area: { indicators: 1, otherContracts: 2 } })} />,
    );
    expect(textOf(html)).toContain('In the area It is meant to help move 1 outcome');
    expect(html).toContain(`href="/contracts/${contractId}/area"`);
  });

  it('is absent where it is not', () => {
    expect(renderToStaticMarkup(<AreaPanel overview={overview()} />)).toBe('');
  });
});
