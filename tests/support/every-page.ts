import { providerRoles, roles, type Role } from '#shared/access/roles.ts';

const council: readonly Role[] = roles.filter((role) => !providerRoles.some((each) => each === role));
const administrator: readonly Role[] = ['administrator'];
const commissioner: readonly Role[] = ['commissioner'];
const both: readonly Role[] = ['administrator', 'commissioner'];

/** Every address of the screens, as the router has it, with the roles that may see it. */
export const everyPage: Readonly<Record<string, readonly Role[]>> = {
  '/sign-in': [],
  '/set-up/$token': [],
  '/invitation/$token': [],
  '/account': roles,
  '/home': roles,
  '/people': administrator,
  '/people/new': administrator,
  '/people/$personId': administrator,
  '/settings': administrator,
  '/organisations': both,
  '/organisations/new': both,
  '/organisations/$organisationId': both,
  '/portfolio': council,
  '/contracts': roles,
  '/contracts/new': commissioner,
  '/contracts/import': both,
  '/contracts/$contractId': roles,
  '/contracts/$contractId/agreement': roles,
  '/contracts/$contractId/change': commissioner,
  '/contracts/$contractId/public-figures': roles,
  '/contracts/$contractId/actions': roles,
  '/contracts/$contractId/measures': roles,
  '/contracts/$contractId/measures/add': commissioner,
  '/contracts/$contractId/measures/new': commissioner,
  '/contracts/$contractId/measures/$measureId': roles,
  '/contracts/$contractId/measures/$measureId/change': commissioner,
  '/contracts/$contractId/measures/$measureId/end': commissioner,
  '/contracts/$contractId/measures/$measureId/forecast': roles,
  '/contracts/$contractId/measures/$measureId/areas': roles,
  '/contracts/$contractId/measures/$measureId/rebase': commissioner,
  '/contracts/$contractId/measures/$measureId/curve': roles,
  '/contracts/$contractId/returns': roles,
  '/contracts/$contractId/families': roles,
  '/contracts/$contractId/families/list': providerRoles,
  '/contracts/$contractId/families/new': providerRoles,
  '/contracts/$contractId/families/import': providerRoles,
  '/contracts/$contractId/families/counts': providerRoles,
  '/contracts/$contractId/families/sample': roles,
  '/contracts/$contractId/families/due-to-go': providerRoles,
  '/contracts/$contractId/area': roles,
  '/outcomes': roles,
  '/outcomes/$indicatorId': roles,
  '/outcomes/$indicatorId/places/$district': council,
  '/emergency-look': administrator,
  '/families': providerRoles,
  // Pages of one family, which the demo has none of yet: tests/journeys/families.test.ts goes through them.
  '/families/$caseId': [],
  '/families/$caseId/change': [],
  '/families/$caseId/end': [],
  '/families/$caseId/erase': [],
  '/families/$caseId/follow-ups/$followUpId': [],
  '/families/$caseId/questionnaires': [],
  '/families/$caseId/questionnaires/enter': [],
  '/contracts/$contractId/families/questionnaires': roles,
  '/contracts/$contractId/families/questionnaires/choose': commissioner,
  '/settings/questionnaires': administrator,
  '/settings/outcomes': administrator,
  '/returns/$returnId': providerRoles,
  '/returns/$returnId/$section': providerRoles,
  '/returns/$returnId/check-answers': providerRoles,
  // Of a figure that is taken from families, which the demo reaches from the form: tests/journeys/families.test.ts.
  '/returns/$returnId/parts/$partId/measures/$measureId/families': [],
  // Only where a consortium counts different people together, whose lead has no button in the demo.
  '/returns/$returnId/together': [],
  '/returns/$returnId/check': council,
};

/** The pages that somebody with this role may see. */
export const pagesOf = (role: Role): string[] =>
  Object.entries(everyPage).flatMap(([path, seenBy]) => (seenBy.includes(role) ? [path] : []));

/** What stands in an address for one thing or another. */
export type Things = Readonly<Record<string, string>>;

/** The address with the things it is about. */
export const addressOf = (path: string, things: Things): string =>
  path.replaceAll(/\$(\w+)/g, (_all, name: string) => things[name] ?? name);
