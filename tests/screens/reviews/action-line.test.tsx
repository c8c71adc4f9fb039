import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Action } from '#shared/reviews/action.ts';
import { ActionLine } from '../../../client/reviews/action-line.tsx';
import { AddActionForm } from '../../../client/reviews/add-action-form.tsx';
import { anAction } from '../../fixtures/an-action.ts';

const sides = { council: 'Invicta County Council', provider: 'Stepping Stones' };
const client = new QueryClient();
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const line = (over: Partial<Action>, mayChange = true) =>
  textOf(
    renderToStaticMarkup(
      <QueryClientProvider client={client}>
        <ActionLine
          action={anAction(over)}
          sides={sides}
          today="2026-10-22"
          mayChange={mayChange}
          onDone={() => undefined}
        />
      </QueryClientProvider>,
    ),
  );

describe('a line of what was agreed', () => {
  it('says what, who, by when and by whom it was agreed, with what may be done', () => {
    expect(line({})).toContain(
      'Texts before follow-up calls Stepping Stones · by 31 January 2027 · agreed by P. Shah Done : Texts',
    );
    expect(line({})).toContain('Drop : Texts before follow-up calls');
  });

  it('can be opened again once it is over', () => {
    const done = line({ status: 'done', doneOn: '2026-10-20' });
    expect(done).toContain('done 20 October 2026');
    expect(done).toContain('Open again');
    expect(done).not.toContain('Drop');
  });

  it('has no buttons for those who only read', () => {
    expect(line({}, false)).not.toContain('Done');
  });
});

describe('the form for something agreed', () => {
  it('names both sides, and has chosen neither', () => {
    const html = renderToStaticMarkup(
      <QueryClientProvider client={client}>
        <AddActionForm contractId="con_00000000000000000001" sides={sides} onDone={() => undefined} />
      </QueryClientProvider>,
    );
    expect(textOf(html)).toContain('Who does it? Stepping Stones Invicta County Council Both');
    expect(html).not.toContain('checked');
  });
});
