import { expect, it } from 'vitest';
import { contentOf } from '#shared/imports/list-group.ts';
import { grantCells } from '../../fixtures/list-rows.ts';

const content = (over: Record<string, string>) => contentOf({ list: '360giving', cells: grantCells(over) });

it('a row that differs in the list’s own bookkeeping only says the same', () => {
  expect(content({ 'Last modified': '2026-01-01', 'Data Source': 'x' })).toBe(
    content({ 'Last modified': '2022-05-03' }),
  );
});

it('a row says the same in whatever order its cells stand', () => {
  const cells = grantCells();
  const turned = Object.fromEntries(Object.entries(cells).reverse());
  expect(contentOf({ list: '360giving', cells: turned })).toBe(content({}));
});

it('a row that differs in any other cell says something else', () => {
  expect(content({ 'Grant Programme:Code': 'VSG' })).not.toBe(content({}));
  expect(content({ Mood: 'good' })).not.toBe(content({}));
});
