import { describe, expect, it } from 'vitest';
import { decideRoles, rolesOfKind } from '#shared/access/decide-roles.ts';
import { capital, roleHints, roleList } from '#shared/access/role-words.ts';
import { roles, type Role } from '#shared/access/roles.ts';

const codes = (...args: Parameters<typeof decideRoles>) => decideRoles(...args).map(({ code }) => code);

describe('who may hold a role', () => {
  it.each([
    ['council', ['administrator', 'commissioner', 'board member', 'portfolio holder', 'auditor']],
    ['provider', ['provider worker', 'provider manager']],
    ['commissioning partner', ['commissioner']],
  ] as const)('in %s: %j', (kind, held) => {
    expect(rolesOfKind(kind)).toEqual(held);
  });

  it.each([
    ['provider', 'commissioner'],
    ['provider', 'administrator'],
    ['provider', 'auditor'],
    ['council', 'provider worker'],
    ['council', 'provider manager'],
    ['commissioning partner', 'administrator'],
    ['commissioning partner', 'board member'],
    ['commissioning partner', 'portfolio holder'],
    ['commissioning partner', 'provider manager'],
  ] as const)('nobody of a %s can be %s', (kind, role) => {
    expect(codes(kind, [role])).toEqual(['role-elsewhere']);
    expect(decideRoles(kind, [role])[0]).toMatchObject({ place: 'roles' });
  });

  it('a portfolio holder is never also a board member', () => {
    expect(codes('council', ['board member', 'portfolio holder'])).toEqual(['board-and-executive']);
  });

  it('one person of the council may hold several roles', () => {
    expect(codes('council', ['administrator', 'commissioner'])).toEqual([]);
    expect(codes('council', ['portfolio holder', 'commissioner'])).toEqual([]);
  });

  it('an account without a role is refused', () => {
    expect(codes('council', [])).toEqual(['roles-none']);
  });
});

describe('the words for roles', () => {
  it.each<[Role[], string]>([
    [[], 'no role'],
    [['auditor'], 'auditor'],
    [['administrator', 'commissioner'], 'administrator and commissioner'],
    [['administrator', 'commissioner', 'board member'], 'administrator, commissioner and board member'],
  ])('%j reads %j', (held, words) => {
    expect(roleList(held)).toBe(words);
  });

  it('begin a line with a capital', () => {
    expect(capital('board member')).toBe('Board member');
  });

  it.each(roles)('say what %s is for', (role) => {
    expect(roleHints[role]).toMatch(/\.$/);
  });
});
