import { describe, expect, it } from 'vitest';
import { listColumns } from '#shared/imports/list-columns.ts';
import { recogniseList } from '#shared/imports/recognise-list.ts';

const register = listColumns['transparency-code'].map(({ heading }) => heading);
const grants = listColumns['360giving'].map(({ heading }) => heading);

describe('a list is recognised by its headings', () => {
  it.each([
    ['a contract register', register, 'transparency-code'],
    ['a grants list', grants, '360giving'],
    ['in any order', [...register].reverse(), 'transparency-code'],
    ['in any case', register.map((heading) => ` ${heading.toUpperCase()} `), 'transparency-code'],
    [
      'with the standard’s way of numbering',
      grants.map((heading) => heading.replace('Recipient Org:', 'Recipient Org:0:')),
      '360giving',
    ],
    [
      'without what is not required',
      listColumns['360giving'].filter(({ required }) => required).map(({ heading }) => heading),
      '360giving',
    ],
  ])('%s', (_words, headings, kind) => {
    expect(recogniseList(headings)).toMatchObject({ kind, unknown: [] });
  });

  it('names columns that are not understood, also one without a heading', () => {
    expect(recogniseList([...register, 'Mood', ''])).toMatchObject({
      unknown: ['Mood', `column ${register.length + 2}, without a heading`],
    });
  });

  it('gives known columns their own spelling', () => {
    expect(recogniseList(['TITLE', ...grants.filter((heading) => heading !== 'Title')])).toMatchObject({
      headings: ['Title', ...grants.filter((heading) => heading !== 'Title')],
    });
  });

  it.each([
    [
      'a heading that is missing',
      grants.filter((heading) => heading !== 'Currency'),
      'heading-missing',
      "'Currency'",
    ],
    ['a heading that stands twice', [...register, 'sme'], 'heading-twice', "'SME'"],
    ['a list of something else', ['first', 'last', 'address'], 'list-unknown', 'neither'],
    ['no heading at all', [], 'list-unknown', 'neither'],
  ])('names %s', (_words, headings, code, word) => {
    const found = recogniseList(headings);
    expect(found).toMatchObject({ code });
    expect('sentence' in found && found.sentence).toContain(word);
  });
});
