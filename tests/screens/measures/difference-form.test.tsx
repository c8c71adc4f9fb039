import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ApiProblem, OutOfReach } from '../../../client/api/fetch-api.ts';
import { DifferenceFields } from '../../../client/measures/difference-form.tsx';

const typed = {
  answer: 'not known' as const,
  why: 'Open Door saw fewer within ten days.',
  saidBy: 'The board',
  saidOn: '2026-10-20',
};
const form = (error: unknown, over: Partial<Record<keyof typeof typed, string>> = {}) =>
  renderToStaticMarkup(
    <DifferenceFields
      between="areas"
      typed={{ ...typed, ...over } as typeof typed}
      onType={() => undefined}
      error={error}
      attempt={error === null ? 0 : 1}
    />,
  );
const refused = (problems: { code: string; sentence: string; place?: string }[], status = 422) =>
  new ApiProblem({ title: 'There is something to mend', status, detail: 'Try again.', problems });

/** All that is typed stands in its boxes. */
const expectKept = (html: string) => {
  expect(html).toContain('>Open Door saw fewer within ten days.</textarea>');
  expect(html).toContain('value="The board"');
  expect(html).toMatch(/value="20"[\s\S]*value="10"[\s\S]*value="2026"/);
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="not known"|value="not known"[^>]*checked=""/);
};

describe('saying whether a difference is meant', () => {
  it('asks for all of it where nothing is typed, above and at each box', () => {
    const empty = { answer: '', why: '', saidBy: '', saidOn: '' };
    const html = form(
      refused([
        { code: 'a', sentence: 'Choose whether the difference is meant.', place: 'answer' },
        { code: 'a', sentence: 'Say what differs, and why.', place: 'why' },
        { code: 'a', sentence: 'Say who decided it, or who looked into it.', place: 'saidBy' },
        { code: 'a', sentence: 'Enter a real date.', place: 'saidOn' },
      ]),
      empty,
    );
    for (const id of ['answer', 'why', 'saidBy', 'saidOn']) expect(html).toContain(`href="#${id}`);
    expect(html.match(/Say what differs, and why\./g)).toHaveLength(2);
  });

  it('keeps what is typed where a box is refused', () => {
    expectKept(form(refused([{ code: 'a', sentence: 'Choose a day up to today.', place: 'saidOn' }])));
  });

  it.each<[string, Error]>([
    ['the network is gone', new OutOfReach('nobody answered')],
    ['the server fails', refused([], 500)],
    [
      'somebody else wrote meanwhile',
      refused([{ code: 'difference-noted-meanwhile', sentence: 'Read theirs first.' }], 409),
    ],
  ])('keeps it where %s, and says so', (_words, error) => {
    const html = form(error);
    expectKept(html);
    expect(html).toContain('govuk-error-summary');
  });

  it('shows no problem before it is sent', () => {
    expect(form(null)).not.toContain('govuk-error-summary');
  });
});
