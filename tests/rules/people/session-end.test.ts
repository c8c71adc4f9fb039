import { describe, expect, it } from 'vitest';
import { sessionEnd } from '#shared/people/session-end.ts';

describe('the end of a session', () => {
  const opened = '2026-10-22T09:00:00.000Z';

  it('comes 12 hours after it was last used', () => {
    expect(sessionEnd(opened, opened)).toBe('2026-10-22T21:00:00.000Z');
    expect(sessionEnd(opened, '2026-10-23T08:00:00.000Z')).toBe('2026-10-23T20:00:00.000Z');
  });

  it('comes 7 days after it was opened, however much it is used', () => {
    expect(sessionEnd(opened, '2026-10-29T08:00:00.000Z')).toBe('2026-10-29T09:00:00.000Z');
  });
});
