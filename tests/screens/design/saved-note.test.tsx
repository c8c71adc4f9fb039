import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { SavedNote, type SaveState } from '../../../client/design/saved-note.tsx';

describe('what became of the last thing typed', () => {
  it.each<[SaveState, string]>([
    [{ state: 'saved', time: '14:02' }, '>Saved 14:02<'],
    [{ state: 'waiting' }, 'there is no network. What you typed is kept here'],
    [
      { state: 'failed', why: 'somebody else saved this part.' },
      '>Not saved: somebody else saved this part.<',
    ],
    [{ state: 'nothing yet' }, '></span>'],
  ])('%j is said quietly', (save, said) => {
    const html = renderToStaticMarkup(<SavedNote save={save} />);
    expect(html).toContain(said);
    expect(html).toContain('role="status"');
  });
});
