import { describe, expect, it } from 'vitest';
import { decideLink, linkEnd, type Link } from '#shared/people/link.ts';

const now = '2026-10-22T09:00:00.000Z';
const link = (over: Partial<Link> = {}): Link => ({
  id: 'inv_1',
  purpose: 'invitation',
  personId: 'per_1',
  createdAt: '2026-10-20T09:00:00.000Z',
  expiresAt: '2026-10-27T09:00:00.000Z',
  ...over,
});

describe('a link', () => {
  it('works until it is used, withdrawn or too old', () => {
    expect(decideLink(link(), now)).toEqual([]);
  });

  it.each([
    ['was never made', undefined, 'link-unknown'],
    ['has been used', link({ usedAt: now }), 'link-used'],
    ['has been withdrawn', link({ withdrawnAt: now }), 'link-withdrawn'],
    ['ends at this moment', link({ expiresAt: now }), 'link-too-old'],
  ])('that %s says so', (_what, found, code) => {
    expect(decideLink(found, now)).toMatchObject([{ code }]);
  });

  it.each([
    ['invitation', '2026-10-29T09:00:00.000Z'],
    ['new password', '2026-10-23T09:00:00.000Z'],
    ['set-up', '2026-10-23T09:00:00.000Z'],
  ] as const)('for %s made now ends at %s', (purpose, end) => {
    expect(linkEnd(purpose, now)).toBe(end);
  });
});
