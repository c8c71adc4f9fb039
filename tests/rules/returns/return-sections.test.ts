import { describe, expect, it } from 'vitest';
import { sectionsOf } from '#shared/returns/return-sections.ts';
import { aBetterOffVersion, aMeasureVersion } from '../../fixtures/a-measure.ts';

describe('the pages of the form', () => {
  const much = { measureId: 'mea_1', version: aMeasureVersion() };
  const better = { measureId: 'mea_2', version: aBetterOffVersion() };

  it('are the three questions in their order, those that are asked, then the story', () => {
    expect(sectionsOf([better, much], ['story', 'time taken']).map(({ name }) => name)).toEqual([
      'how-much',
      'better-off',
      'story',
    ]);
  });

  it('have no story where the agreement asks for none of its boxes', () => {
    expect(sectionsOf([much], ['time taken']).map(({ title }) => title)).toEqual(['How much did we do?']);
    expect(sectionsOf([much], ['nobody provides']).map(({ name }) => name)).toEqual(['how-much', 'story']);
  });
});
