import type { OrganisationKind } from '../organisations/organisation.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { roles, type Role } from './roles.ts';

/** In which kinds of organisation a role may be held. */
const heldIn: Readonly<Record<Role, readonly OrganisationKind[]>> = {
  administrator: ['council'],
  commissioner: ['council', 'commissioning partner'],
  'provider worker': ['provider'],
  'provider manager': ['provider'],
  'board member': ['council'],
  'portfolio holder': ['council'],
  auditor: ['council'],
};

/** What a person of such an organisation may be, in the order of the roles. */
export const rolesOfKind = (kind: OrganisationKind): Role[] =>
  roles.filter((role) => heldIn[role].includes(kind));

const kindNames: Readonly<Record<OrganisationKind, string>> = {
  council: 'the council',
  provider: 'a provider',
  'commissioning partner': 'a commissioning partner',
};

/**
 * Whether these roles may be held together by one person of such an organisation. Source: the roles of the
 * house; a portfolio holder is of the executive and never also of the board that calls it to account.
 */
export const decideRoles = (kind: OrganisationKind, held: readonly Role[]): Problem[] => {
  if (held.length === 0) {
    return [
      problem('roles-none', 'Choose at least one role: an account without one may do nothing.', 'roles'),
    ];
  }
  const misplaced = held.filter((role) => !heldIn[role].includes(kind));
  const problems = misplaced.map((role) =>
    problem(
      'role-elsewhere',
      `Nobody of ${kindNames[kind]} can be ${role}. Choose another role or another organisation.`,
      'roles',
    ),
  );
  if (held.includes('board member') && held.includes('portfolio holder')) {
    problems.push(
      problem(
        'board-and-executive',
        'A portfolio holder is of the executive and cannot also be a board member. Choose one of the two.',
        'roles',
      ),
    );
  }
  return problems;
};
