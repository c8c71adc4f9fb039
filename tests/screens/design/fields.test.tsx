import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { isoFromParts, partsFromIso } from '../../../client/design/date-parts.ts';
import { NumberField } from '../../../client/design/number-field.tsx';
import { RadiosField } from '../../../client/design/radios-field.tsx';
import { TextAreaField } from '../../../client/design/text-area-field.tsx';

const ignore = (): void => undefined;

describe('a field', () => {
  it('its hint and its error are read with it, and an error marks it as wrong', () => {
    const html = renderToStaticMarkup(
      <NumberField
        id="helped"
        label="How many"
        hint="People"
        error="Enter a number"
        value="x"
        onChange={ignore}
      />,
    );
    expect(html).toContain('aria-describedby="helped-hint helped-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<label class="govuk-label" for="helped">How many</label>');
  });

  it('a number is a text box with number keys that keeps what was typed', () => {
    const html = renderToStaticMarkup(
      <NumberField id="n" label="How many" value="1,204" onChange={ignore} />,
    );
    expect(html).toContain('type="text" inputMode="numeric"');
    expect(html).toContain('value="1,204"');
  });

  it('the first choice carries the id of the question, so that a problem leads to it', () => {
    const html = renderToStaticMarkup(
      <RadiosField
        id="why"
        label="Why?"
        value="early"
        onChange={ignore}
        choices={[
          { value: 'never', label: 'Not collected', reveals: <p>hidden</p> },
          { value: 'early', label: 'Too early', reveals: <p>shown</p> },
        ]}
      />,
    );
    expect(html).toMatch(/id="why" type="radio"[^>]*value="never"/);
    expect(html).toContain('shown');
    expect(html).not.toContain('hidden</p>');
  });

  it.each([
    ['four', 'You have 6 characters left'],
    ['nine char', 'You have 1 character left'],
    ['more than ten', 'You have 3 characters too many'],
  ])('the count of characters says what is left of ten after %j', (value, said) => {
    const html = renderToStaticMarkup(
      <TextAreaField id="story" label="Story" limit={10} value={value} onChange={ignore} />,
    );
    expect(html).toContain(said);
  });
});

describe('a date in three boxes', () => {
  it.each([
    [{ day: '14', month: '7', year: '2026' }, '2026-07-14'],
    [{ day: ' 4', month: '11 ', year: '2026' }, '2026-11-04'],
    [{ day: '', month: '', year: '' }, ''],
    [{ day: '31', month: '2', year: '2026' }, '2026-02-31'],
    [{ day: '14', month: '', year: '2026' }, '2026--14'],
    [{ day: '14', month: 'July', year: '2026' }, '2026-July-14'],
  ])('%j is %j: what is missing or no number stays so, for the rule to say', (parts, iso) => {
    expect(isoFromParts(parts)).toBe(iso);
  });

  it('an ISO date fills the boxes without leading noughts', () => {
    expect(partsFromIso('2026-07-04')).toEqual({ day: '4', month: '7', year: '2026' });
    expect(partsFromIso('')).toEqual({ day: '', month: '', year: '' });
  });
});
