import { organisationById } from '#db/stores/organisations-store.ts';
import { councilKnown } from '#db/stores/settings-store.ts';
import { decideRoles } from '#shared/access/decide-roles.ts';
import type { Organisation } from '#shared/organisations/organisation.ts';
import type { PersonDraft } from '#shared/people/people.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

/**
 * The organisation of a person as drafted, if they may hold their roles there.
 * An organisation of the kind council that is not this council (a buyer in an imported list) has no people.
 */
export const organisationForRoles = async (counter: Counter, draft: PersonDraft): Promise<Organisation> => {
  const organisation = await organisationById(counter.db, draft.organisationId);
  const council = await councilKnown(counter.db);
  if (!organisation || (organisation.kind === 'council' && organisation.id !== council?.organisationId)) {
    throw new Refusal('invalid', [
      problem('organisation-unknown', 'Choose an organisation of the list.', 'organisationId'),
    ]);
  }
  const problems = decideRoles(organisation.kind, draft.roles);
  if (problems.length > 0) throw new Refusal('invalid', problems);
  return organisation;
};
