import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { areaWords } from '#shared/charts/funnel-words.ts';
import type { DifferenceNote } from '#shared/measures/difference-note.ts';
import { AreasFunnel, AreasSplit } from '../../../client/charts/area-charts.tsx';
import { differenceNotesQuery } from '../../../client/measures/difference-notes.queries.ts';
import { DifferencePart } from '../../../client/measures/difference-part.tsx';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { areasOf } from '../../fixtures/areas-of.ts';
import { aSeries } from '../../fixtures/a-series.ts';
import { drawn } from '../../support/drawn.tsx';

const share = aMeasureVersion({
  kind: 'share',
  question: 'how well',
  name: 'Seen within ten days',
  target: undefined,
});
const series = (over: Partial<typeof share> = {}) => aSeries([[1, 2]], { versions: [{ ...share, ...over }] });
const five = areasOf(
  [
    [60, 100],
    [31, 50],
    [84, 200],
    [58, 100],
    [30, 50],
  ].map((figure) => [figure]),
);
const funnel = (...[areas, over]: [typeof five, Partial<typeof share>?]) =>
  renderToStaticMarkup(<AreasFunnel series={series(over)} areas={areas} unit={areaWords} />);

describe('areas against each other', () => {
  it('is a figure with its finding as heading, switches, files and keys', () => {
    const html = funnel(five);
    expect(html).toMatch(/<h3[^>]*>Worth a question, on the low side, in Area 3/);
    for (const word of ['>Table<', '>CSV<', '>SVG<', '>PNG<']) expect(html).toContain(word);
    expect(html).toContain('Use the left and right arrow keys to go from one area to the next.');
    expect(html).toContain('tabindex="0"');
  });

  it('is a sentence and a table where there are too few areas', () => {
    const html = funnel(five.slice(0, 2));
    expect(html).toContain('There is no picture: it takes 5 areas with enough people, and there are 2.');
    expect(html).toContain('<th scope="row" class="govuk-table__header">Area 2</th>');
    expect(html).not.toContain('<figure');
  });

  it('is a sentence alone where targets differ on purpose', () => {
    const html = funnel(five, { areaTargets: { [five[0]?.id ?? '']: { per: 'quarter', value: 50 } } });
    expect(html).toBe(
      '<p class="govuk-body">Areas have different targets on purpose, so they are not held against one figure. Each is judged against its own target.</p>',
    );
  });
});

describe('each area by itself', () => {
  const split = (version = share) =>
    renderToStaticMarkup(
      <AreasSplit
        series={aSeries([[60, 100]], { versions: [version] })}
        areas={five}
        upTo="2024-Q1"
        dueThrough="2024-Q1"
      />,
    );

  it('is a small picture for every area, in the order of the register', () => {
    expect([...split().matchAll(/bo-panel__title">([^<]*)/g)].map(([, name]) => name)).toEqual(
      five.map(({ name }) => name),
    );
  });

  it('is not there where the measure is no share', () => {
    expect(split(aMeasureVersion())).toBe('');
  });
});

const note = (number: number, over: Partial<DifferenceNote> = {}): DifferenceNote => ({
  id: `dif_${String(number).padStart(20, '0')}`,
  measureId: share.measureId,
  between: 'areas',
  number,
  answer: 'meant',
  why: 'Area 3 has an outreach worker.',
  saidBy: 'The partnership board',
  saidOn: '2026-10-20',
  personName: 'P. Shah',
  ...over,
});

describe('whether a difference is meant', () => {
  const part = (notes: readonly DifferenceNote[], maySay = false) =>
    drawn(<DifferencePart contractId="con_1" measureId="mea_1" between="areas" />, [
      [differenceNotesQuery('con_1', 'mea_1', 'areas').queryKey, { notes, maySay }],
    ]);

  it('says that nobody has said, and offers the form to who may', () => {
    expect(part([])).toContain('Nobody has said yet.');
    expect(part([])).not.toContain('<form');
    expect(part([], true)).toContain('Say whether it is meant');
    expect(part([], true)).toContain('<legend');
  });

  it('shows the newest answer with who said so and when, the ones before it one press away', () => {
    const html = part([note(1), note(2, { answer: 'not meant', why: 'The post is empty.' })]);
    expect(html.indexOf('The difference is not meant.')).toBeLessThan(html.indexOf('What was said before'));
    expect(html.indexOf('What was said before')).toBeLessThan(
      html.indexOf('The difference is meant: a local'),
    );
    expect(html).toContain('Said by The partnership board on 20 October 2026; written down by P. Shah');
  });
});
