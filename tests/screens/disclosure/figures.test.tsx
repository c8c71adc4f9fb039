import { describe, expect, it } from 'vitest';
import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import { buildRelease } from '#shared/disclosure/build-release.ts';
import { usualTerms } from '#shared/disclosure/release.ts';
import type { ReleasedFigures } from '#shared/disclosure/released-figures.api.ts';
import type { FiguresAct } from '../../../client/disclosure/disclosure.queries.ts';
import { FiguresDone } from '../../../client/disclosure/figures-done.tsx';
import { FiguresStanding } from '../../../client/disclosure/figures-standing.tsx';
import { FiguresTold } from '../../../client/disclosure/released-figures.tsx';
import { anExactTable, countsFrom } from '../../fixtures/an-exact-table.ts';
import { drawn } from '../../support/drawn.tsx';

const contractId = 'con_00000000000000000001';
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' .', '.');

const toPublish = (over: Partial<FiguresToPublish> = {}): FiguresToPublish => ({
  contractId,
  published: true,
  upTo: '2026-Q2',
  measures: 3,
  inPart: [{ name: 'Feel safe', hidden: 2, figures: 9, areasHidden: 0, areaFigures: 0, notes: [] }],
  news: true,
  seen: '0'.repeat(24),
  last: { number: 1, upTo: '2026-Q1', madeAt: '2026-08-03T09:00:00.000Z' },
  words: 'Come and see us.',
  telling: [],
  seenByName: 'Carol',
  seenAt: '2026-10-20T09:00:00.000Z',
  threshold: 5,
  rounded: false,
  revision: 1,
  may: { publish: true, speak: false },
  ...over,
});
const partners = { names: ['Invicta NHS'], news: true, seen: '1'.repeat(24) };
const standing = (over: Partial<FiguresToPublish> = {}) =>
  drawn(<FiguresStanding figures={toPublish(over)} />);

describe('publishing figures', () => {
  it('says what was told last, what would be, and who has seen it', () => {
    const text = textOf(standing());
    expect(text).toContain('On 3 August 2026, up to April to June 2026 (Q1)');
    expect(text).toContain('up to July to September 2026 (Q2)');
    expect(text).toContain('3 measures, 1 of them only in part, to protect people');
    expect(text).toContain('Carol saw them on 20 October 2026');
    expect(text).toContain('Publish the figures up to July to September 2026 (Q2)');
  });

  it.each<[string, Partial<FiguresToPublish>, string]>([
    ['there is no page', { published: false }, 'Publish its page on the Agreement tab'],
    ['nothing is new', { news: false }, 'Everything that can be told is published.'],
    ['there is no figure', { measures: 0, upTo: undefined, inPart: [] }, 'None has a figure yet'],
    ['nothing is hidden', { inPart: [] }, '3 measures, nothing of them hidden'],
    ['something is hidden', {}, 'Feel safe: 2 of 9 figures hidden'],
    ['groups of fewer are small', { threshold: 7 }, 'A number of fewer than 7 people is hidden'],
    ['nobody has looked', { seenAt: undefined }, 'Not these figures yet'],
  ])('says so where %s', (_what, over, words) => {
    expect(textOf(standing(over))).toContain(words);
  });

  it('is only looked at by those who may not publish; those who run it say what they think', () => {
    const html = standing({ may: { publish: false, speak: true } });
    expect(html).not.toContain('Publish the figures');
    expect(html).not.toContain('Hide groups of');
    expect(textOf(html)).toContain('What do you say about these figures?');
    expect(textOf(html)).toContain('We have seen them');
  });

  it('names the numbers in the provider’s words that could tell a hidden one, and refuses nothing', () => {
    const telling = [
      { said: 'three families', why: 'small' as const },
      { said: '17 came', why: 'hidden' as const },
    ];
    const text = textOf(standing({ telling }));
    expect(text).toContain('The provider’s words say ‘three families’, ‘17 came’.');
    expect(text).toContain('Publish the figures');
    expect(textOf(standing())).not.toContain('better said without the number');
  });

  it('names those who commission it, what they were told, and how to tell them alone', () => {
    const text = textOf(standing({ partners }));
    expect(text).toContain('Nothing yet (Invicta NHS)');
    expect(text).toContain('Give partners the figures up to July to September 2026 (Q2)');
    expect(textOf(standing({ partners: { ...partners, news: false } }))).not.toContain('Give partners');
    expect(textOf(standing({ partners, may: { publish: false, speak: true } }))).not.toContain(
      'Give partners',
    );
  });
});

describe('what was done about figures', () => {
  it.each<[FiguresAct, string]>([
    [{ publish: { seen: '' } }, 'The figures up to July to September 2026 (Q2) are published.'],
    [{ tellPartners: { seen: '' } }, 'The figures up to July to September 2026 (Q2) are with Invicta NHS.'],
    [{ say: { words: '', revision: 1 } }, 'The council sees that you have seen the figures.'],
    [{ agree: { threshold: 5, rounded: true, revision: 1 } }, 'What is agreed about small numbers is saved.'],
  ])('is said, and takes the focus: %j', (did, words) => {
    const html = drawn(<FiguresDone did={did} figures={toPublish({ partners })} />);
    expect(textOf(html)).toContain(words);
    expect(html).toContain('role="alert"');
    expect(html).toContain('tabindex="-1"');
  });
});

describe('the figures of those who commission a service', () => {
  const [table] = buildRelease(
    [anExactTable(countsFrom('2025-Q4', [12, 3, 40]))],
    { ...usualTerms, audience: 'partner' },
    [],
  );
  const told = (over: Partial<ReleasedFigures> = {}) =>
    drawn(
      <FiguresTold
        figures={{
          contractId,
          measures: [],
          release: {
            ...{ tables: table === undefined ? [] : [table.released], threshold: 5, rounded: false },
            ...{ words: 'We moved <b>house</b>.', madeAt: '2026-10-20T09:00:00.000Z' },
          },
          ...over,
        }}
      />,
    );

  it('are those of the release, with the small ones hidden, as the public page has them', () => {
    const html = told();
    expect(textOf(html)).toContain('40 families helped, July to September 2026.');
    expect(html).toContain('<svg');
    expect(html).toContain('[c]');
    expect(html).toContain(`href="/api/contracts/${contractId}/released-figures.csv"`);
    expect(textOf(html)).toContain('gave them to its partners on 20 October 2026');
  });

  it('carry the words of those who run it, and no tag of theirs', () => {
    expect(told()).toContain('We moved &lt;b&gt;house&lt;/b&gt;.');
  });

  it('say so where nothing was told', () => {
    const text = textOf(told({ release: undefined }));
    expect(text).toContain('The council has not given its partners figures of this service yet.');
    expect(text).not.toContain('Download');
  });
});
