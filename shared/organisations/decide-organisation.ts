import { decideRoles } from '../access/decide-roles.ts';
import type { Role } from '../access/roles.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { plural } from '../values/format.ts';
import type { Organisation, OrganisationKind } from './organisation.ts';
import { decideIdentifier, tidyIdentifier } from './organisation-identifier.ts';
import type { OrganisationDraft } from './organisations.api.ts';

/** The draft with its identifiers in the form under which they are kept. */
export const tidyOrganisation = (draft: OrganisationDraft): OrganisationDraft => ({
  ...draft,
  identifiers: draft.identifiers.map(tidyIdentifier),
});

const twice = (draft: OrganisationDraft): Problem[] => {
  const keys = draft.identifiers.map(({ scheme, identifier }) => `${scheme} ${identifier}`);
  return keys.flatMap((key, place) =>
    keys.indexOf(key) < place
      ? [problem('identifier-twice', 'This identifier is here twice.', `identifiers/${place}/identifier`)]
      : [],
  );
};

/** What is impossible about an organisation as it is typed (in its tidy form). */
export const decideOrganisation = (draft: OrganisationDraft): Problem[] => {
  const problems = draft.identifiers.flatMap((identifier, place) =>
    decideIdentifier(identifier, `identifiers/${place}`),
  );
  if (draft.website !== '' && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(draft.website)) {
    problems.push(
      problem('website-form', 'Enter a web address that starts with https:// or http://.', 'website'),
    );
  }
  return [...problems, ...twice(draft)];
};

/** There is one council: its name is changed in the settings, its kind never, and no other can be added. */
export const decideCouncil = (draft: OrganisationDraft, council: Organisation | undefined): Problem[] => {
  if (council === undefined) {
    return draft.kind === 'council'
      ? [
          problem(
            'one-council',
            'Choose provider or commissioning partner: the council is here already.',
            'kind',
          ),
        ]
      : [];
  }
  if (draft.kind !== 'council') {
    return [problem('council-stays', 'The council itself stays the council.', 'kind')];
  }
  return draft.name === council.name
    ? []
    : [problem('council-name', 'Change the name of the council in the settings.', 'name')];
};

/** Whether an organisation's people could keep their roles if it became of another kind. */
export const decideNewKind = (
  kind: OrganisationKind,
  people: readonly { name: string; roles: readonly Role[] }[],
): Problem[] => {
  const stuck = people.filter(({ roles }) => roles.length > 0 && decideRoles(kind, roles).length > 0);
  if (stuck.length === 0) return [];
  return [
    problem(
      'kind-has-people',
      `${plural(stuck.length, 'person', 'people')} here could not keep their roles: ${stuck.map(({ name }) => name).join(', ')}. Change those first.`,
      'kind',
    ),
  ];
};

/** What changed, one line a fact, in the user's words. */
export const organisationChanges = (
  before: Organisation,
  after: OrganisationDraft,
): { what: string; from: string; to: string }[] => {
  const flag = (value: boolean | undefined) => (value === undefined ? 'not known' : value ? 'yes' : 'no');
  const known = (list: OrganisationDraft['identifiers']) =>
    list.map(({ scheme, identifier }) => `${scheme} ${identifier}`).join(', ');
  return [
    { what: 'Name', from: before.name, to: after.name },
    { what: 'Kind', from: before.kind, to: after.kind },
    { what: 'Voluntary, community or social enterprise', from: flag(before.vcse), to: flag(after.vcse) },
    { what: 'Small or medium-sized', from: flag(before.sme), to: flag(after.sme) },
    { what: 'Website', from: before.website, to: after.website },
    { what: 'Identifiers', from: known(before.identifiers), to: known(after.identifiers) },
  ].filter(({ from, to }) => from !== to);
};
