import { appendHistory } from '#db/stores/history-store.ts';
import { changeOrganisation as changeOrganisationWrites } from '#db/stores/organisations-store.ts';
import { peopleOfOrganisation } from '#db/stores/people-store.ts';
import { councilKnown } from '#db/stores/settings-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { Organisation } from '#shared/organisations/organisation.ts';
import {
  decideCouncil,
  decideNewKind,
  decideOrganisation,
  organisationChanges,
  tidyOrganisation,
} from '#shared/organisations/decide-organisation.ts';
import type { OrganisationDraft, OrganisationPage } from '#shared/organisations/organisations.api.ts';
import { Refusal, type Problem } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { organisationOrRefuse, organisationPage } from './organisation-page.ts';

/** What its place in the register forbids: there is one council, and people keep roles that fit. */
const decideKind = async (
  { db }: Counter,
  before: Organisation,
  draft: OrganisationDraft,
): Promise<Problem[]> => {
  const isCouncil = (await councilKnown(db))?.organisationId === before.id;
  if (isCouncil) return decideCouncil(draft, before);
  if (draft.kind === before.kind) return [];
  const people = (await peopleOfOrganisation(db, before.id)).filter(({ status }) => status !== 'left');
  return [...decideCouncil(draft, undefined), ...decideNewKind(draft.kind, people)];
};

/** Changes an organisation's name, kind, flags, website and identifiers. */
export const changeOrganisation = async (
  counter: Counter,
  user: User,
  organisationId: string,
  { draft: typed, revision }: { draft: OrganisationDraft; revision: number },
): Promise<OrganisationPage> => {
  insist(user, 'change organisations');
  const before = await organisationOrRefuse(counter, organisationId);
  const draft = tidyOrganisation(typed);
  const problems = [...decideOrganisation(draft), ...(await decideKind(counter, before, draft))];
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const { db, clock, id } = counter;
  const changes = organisationChanges(before, draft);
  if (changes.length > 0) {
    await db.writeAll([
      ...changeOrganisationWrites(db, { id: organisationId, ...draft, revision }, () => id('oid')),
      ...changes.map((change) =>
        appendHistory(db, {
          id: id('his'),
          at: clock.now(),
          personId: user.personId,
          subject: 'organisation',
          subjectId: organisationId,
          why: '',
          ...change,
        }),
      ),
    ]);
  }
  return organisationPage(counter, organisationId);
};
