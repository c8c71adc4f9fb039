import { appendHistory } from '#db/stores/history-store.ts';
import { addOrganisation as addOrganisationWrites } from '#db/stores/organisations-store.ts';
import type { User } from '#shared/access/roles.ts';
import {
  decideCouncil,
  decideOrganisation,
  tidyOrganisation,
} from '#shared/organisations/decide-organisation.ts';
import type { OrganisationDraft, OrganisationPage } from '#shared/organisations/organisations.api.ts';
import { Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { organisationPage } from './organisation-page.ts';

/** Adds a provider or a commissioning partner. */
export const addOrganisation = async (
  counter: Counter,
  user: User,
  typed: OrganisationDraft,
): Promise<OrganisationPage> => {
  insist(user, 'change organisations');
  const draft = tidyOrganisation(typed);
  const problems = [...decideOrganisation(draft), ...decideCouncil(draft, undefined)];
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const { db, clock, id } = counter;
  const organisationId = id('org');
  const now = clock.now();
  await db.writeAll([
    ...addOrganisationWrites(db, { id: organisationId, ...draft, revision: 0 }, now, () => id('oid')),
    appendHistory(db, {
      id: id('his'),
      at: now,
      personId: user.personId,
      subject: 'organisation',
      subjectId: organisationId,
      what: 'Organisation',
      from: '',
      to: `${draft.name} added`,
      why: '',
    }),
  ]);
  return organisationPage(counter, organisationId);
};
