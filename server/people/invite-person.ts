import { addPerson } from '#db/stores/people-store.ts';
import { roleList } from '#shared/access/role-words.ts';
import type { User } from '#shared/access/roles.ts';
import type { NewLink, PersonDraft } from '#shared/people/people.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { newLink } from './new-link.ts';
import { organisationForRoles } from './roles-or-refuse.ts';
import { personHistory } from './write-history.ts';

/** Adds a person and makes the link by which they choose their password. There is no mail yet. */
export const invitePerson = async (counter: Counter, user: User, draft: PersonDraft): Promise<NewLink> => {
  insist(user, 'change people');
  const organisation = await organisationForRoles(counter, draft);
  const { db, id, clock } = counter;
  const personId = id('per');
  const link = newLink(counter, user, personId, 'invitation');
  await db.writeAll([
    ...addPerson(db, {
      id: personId,
      name: draft.name,
      email: draft.email,
      organisationId: organisation.id,
      status: 'invited',
      roles: draft.roles.map((role) => ({ id: id('rol'), role })),
      createdAt: clock.now(),
    }),
    ...link.writes,
    personHistory(counter, user, personId, {
      what: 'Account',
      to: `invited as ${roleList(draft.roles)} of ${organisation.name}`,
    }),
  ]);
  return link.made;
};
