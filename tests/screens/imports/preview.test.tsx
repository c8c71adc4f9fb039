import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '#shared/imports/imports.api.ts';
import { PreviewPart } from '../../../client/imports/preview-part.tsx';
import { RowAccounts } from '../../../client/imports/row-accounts.tsx';
import { drawn } from '../../support/drawn.tsx';

const aRow = (row: number, outcome: ImportPreview['rows'][number]['outcome'], ...reasons: string[]) => ({
  row,
  outcome,
  reference: 'OAK-1',
  title: 'Young carers’ breaks',
  provider: 'Break Away',
  reasons,
  notes: [],
});

const aPreview = (over: Partial<ImportPreview> = {}): ImportPreview => ({
  list: 'transparency-code',
  fileName: 'list.csv',
  fileHash: 'a'.repeat(64),
  planHash: 'b'.repeat(64),
  counts: { rows: 3, new: 1, changed: 0, unchanged: 0, doubtful: 1, refused: 1 },
  blankLines: 0,
  columns: { known: [{ heading: 'CPV', becomes: 'kept as the list says it' }], unknown: [] },
  agreements: { added: 2, changed: 0 },
  organisations: { added: 1 },
  rows: [
    aRow(2, 'new'),
    aRow(3, 'doubtful', 'No supplier is named.'),
    aRow(4, 'refused', 'End date: it is before the start date.'),
  ],
  ...over,
});

describe('what an import would do', () => {
  it('is said in a sentence, leaving out what there is none of', () => {
    const html = drawn(<PreviewPart preview={aPreview()} />);
    expect(html).toContain('3 rows: 1 new, 1 doubtful, 1 refused.');
    expect(html).toContain('2 agreements and');
    expect(html).toContain('1 organisation would be added');
  });

  it('names columns that are not understood, and empty lines', () => {
    const html = drawn(
      <PreviewPart
        preview={aPreview({ blankLines: 2, columns: { known: [], unknown: ['Mood', 'Luck'] } })}
      />,
    );
    expect(html).toContain('‘Mood’, ‘Luck’');
    expect(html).toContain('2 empty lines are no rows.');
  });

  it('says when there is nothing below the headings', () => {
    const counts = { rows: 0, new: 0, changed: 0, unchanged: 0, doubtful: 0, refused: 0 };
    expect(drawn(<PreviewPart preview={aPreview({ counts, rows: [] })} />)).toContain('no rows below them');
  });
});

describe('the account of rows', () => {
  it('opens what wants a person’s eyes and folds the rest', () => {
    const html = drawn(<RowAccounts rows={aPreview().rows} />);
    const folds = [...html.matchAll(/<details class="govuk-details"( open="")?>.*?summary-text">([^<]+)</g)];
    expect(folds.map(([, open, words]) => [words, open !== undefined])).toEqual([
      ['Refused: 1', true],
      ['Doubtful: 1', true],
      ['New: 1', false],
    ]);
    expect(html).toContain('End date: it is before the start date.');
  });

  it('draws a hundred rows of a long list, and all of them when asked', () => {
    const html = drawn(
      <RowAccounts rows={Array.from({ length: 150 }, (_, place) => aRow(place + 2, 'refused', 'x'))} />,
    );
    expect(html.match(/<th scope="row"/g)).toHaveLength(100);
    expect(html).toContain('Show all 150');
  });
});
