import { describe, expect, it } from 'vitest';
import { permissionSentence, safeWaysWords } from '#shared/cases/permission-words.ts';

describe('a permission in words', () => {
  it('says where it stands and since when', () => {
    expect(permissionSentence('not asked', undefined)).toBe('Not asked yet.');
    expect(permissionSentence('withdrawn', '2026-07-14')).toBe('They no longer want it, on 14 July 2026.');
  });

  it('says how and when it is safe, and nothing that nobody said', () => {
    expect(safeWaysWords({ days: [1, 3, 7], times: ['evening'], channels: ['phone', 'text'] })).toBe(
      'By phone or text, on Monday, Wednesday and Sunday, in the evening',
    );
    expect(safeWaysWords({ days: [], times: ['morning', 'afternoon'], channels: [] })).toBe(
      'In the morning or afternoon',
    );
    expect(safeWaysWords({ days: [], times: [], channels: [] })).toBe('');
  });
});
