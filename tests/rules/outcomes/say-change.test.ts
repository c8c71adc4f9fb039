import { describe, expect, it } from 'vitest';
import { areaHeading } from '#shared/charts/indicator-words.ts';
import { areaPanel } from '#shared/outcomes/area-panel.ts';
import { judgeChange } from '#shared/outcomes/judge-change.ts';
import { sayForceShift } from '#shared/outcomes/say-change.ts';
import { anAreaGround, anIndicator } from '../../fixtures/an-area-ground.ts';

const codes = ['B1', 'C1', 'D1', 'E1', 'F1', 'G1'];

/** What is said of the first district where it and all others count so many a month after 100. */
const said = (own: number, others: number) => {
  const after = { A1: own, ...Object.fromEntries(codes.map((code) => [code, others])) };
  const panel = areaPanel(anAreaGround({ after }), 'A1');
  if (!panel) throw new Error('the ground has no district A1');
  return { sentence: panel.sentence, heading: areaHeading(anIndicator, panel) };
};

describe('whether there were more than a year before', () => {
  it.each([
    [300, 366, 1, 'more'],
    [300, 366, 4, 'no clear change'],
    [300, 366, undefined, 'no clear change'],
    [300, 460, 4, 'more'],
    [300, 190, 4, 'fewer'],
    [300, 300, 1, 'no clear change'],
    // an interval is never narrower than chance, whatever was estimated
    [300, 330, 0.2, 'no clear change'],
    [300, 0, 4, 'no clear change'],
  ] as const)('from %s to %s with a dispersion of %s: %s', (before, after, phi, judged) => {
    expect(judgeChange({ before, after }, phi)).toBe(judged);
  });
});

describe('the sentence on a change', () => {
  const within = 'The difference is within what we see between districts.';
  it.each([
    [80, 90, /fell 20% compared with .*; in the other districts they fell 10%\. /, within],
    [
      80,
      100,
      /fell 20% .*; in the other districts together there is no clear change\. /,
      'the largest fall of 7',
    ],
    [
      104,
      100,
      /^No clear change in District A1 in incidents .*: 312 in Jan–Mar 2026, 300 in the same quarter last year; in the other districts together there is none either\. /,
      within,
    ],
    // it did not rise: the others fell
    [104, 70, /^No clear change .*; in the other districts they fell 30%\. /, 'the highest change of 7'],
    [96, 140, /^No clear change .*; in the other districts they rose 40%\. /, 'the lowest change of 7'],
    [150, 100, /rose 50% .* no clear change\. /, 'the largest rise of 7'],
  ])('with %s a month here and %s elsewhere after 100', (own, others, words, difference) => {
    const { sentence } = said(own, others);
    expect(sentence).toMatch(words);
    expect(sentence).toContain(difference);
  });

  it.each(
    [60, 80, 92, 96, 100, 104, 108, 115, 130, 160].flatMap((own) =>
      [80, 100, 125].map((others) => [own, others]),
    ),
  )('claims what the heading does, with %s here and %s elsewhere', (own = 0, others = 0) => {
    const { sentence, heading } = said(own, others);
    const [first = ''] = sentence.split(';');
    expect(/^No clear change/.test(first)).toBe(heading.startsWith('No clear change'));
    expect(/ rose /.test(first)).toBe(heading.startsWith('More'));
    expect(/ fell /.test(first)).toBe(heading.startsWith('Fewer'));
  });
});

describe('the words on a whole force that moved', () => {
  it.each([
    [
      { before: 7000, after: 8960, percent: 28 },
      'What Invicta Police recorded in its whole area rose 28% compared',
    ],
    [
      { before: 100, after: 120, percent: 20 },
      'Invicta Police recorded 120 in its whole area, and 100 in the same',
    ],
  ])('%j', (change, words) => {
    expect(sayForceShift('Invicta Police', change)).toContain(words);
  });
});
