import { describe, expect, it } from 'vitest';
import { characteristicNames, type CharacteristicName } from '#shared/cases/characteristics.ts';
import { CouncilForm } from '../../../client/settings/council-form.tsx';
import { drawn } from '../../support/drawn.tsx';

const form = (characteristicsAsked: CharacteristicName[]) =>
  drawn(
    <CouncilForm
      page={{
        ...{
          councilName: 'Invicta County Council',
          brandColour: '#0b5453',
          email: '',
          phone: '',
          website: '',
        },
        ...{ characteristicsAsked, revision: 3, history: [] },
      }}
    />,
  );
const ticked = (html: string) =>
  [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
    .filter(([box]) => box.includes('checked'))
    .map(([box]) => /value="(\w+)"/.exec(box)?.[1]);

describe('choosing what is asked of equality', () => {
  it('offers every characteristic, by its words, with those ticked that are asked now', () => {
    const html = form(['sex', 'disability']);
    for (const words of ['Sex', 'Ethnic group', 'Disability', 'Special educational needs'])
      expect(html).toMatch(new RegExp(`<label[^>]*>${words}</label>`));
    expect(ticked(html)).toEqual(['sex', 'disability']);
    expect(ticked(form([...characteristicNames]))).toEqual(characteristicNames);
  });

  it('can be none of them', () => {
    expect(ticked(form([]))).toEqual([]);
  });

  it('says before anything is chosen what leaving out does to forms, figures and old answers', () => {
    const html = form([]);
    expect(html).toContain('What families are asked about equality</h2>');
    expect(html).toContain('What you leave out is on no form and in no figure.');
    expect(html).toContain('Answers that were given stay with their families.');
  });
});
