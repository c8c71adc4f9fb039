import type { Write } from '#db/database.ts';
import {
  changePerson as changePersonWrite,
  changeRoles,
  keepOneAdministrator,
} from '#db/stores/people-writes.ts';
import { roleList } from '#shared/access/role-words.ts';
import { roles as allRoles, type User } from '#shared/access/roles.ts';
import type { PersonDraft, PersonPage } from '#shared/people/people.api.ts';
import type { Person } from '#shared/people/person.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { personOrRefuse } from './person-or-refuse.ts';
import { personPage } from './person-page.ts';
import { organisationForRoles } from './roles-or-refuse.ts';
import { personHistory } from './write-history.ts';

const inOrder = (held: readonly Person['roles'][number][]) => allRoles.filter((role) => held.includes(role));

/** What changes from the person to the draft, one line a fact. */
const changesOf = (person: Person, draft: PersonDraft, organisationName: string) =>
  [
    { what: 'Name', from: person.name, to: draft.name },
    { what: 'Email address', from: person.email, to: draft.email.toLowerCase() },
    { what: 'Organisation', from: person.organisationName, to: organisationName },
    { what: 'Roles', from: roleList(inOrder(person.roles)), to: roleList(inOrder(draft.roles)) },
  ].filter(({ from, to }) => from !== to);

/** Changes a person's name, address, organisation and roles, as an administrator's act. */
export const changePerson = async (
  counter: Counter,
  user: User,
  personId: string,
  { draft, revision }: { draft: PersonDraft; revision: number },
): Promise<PersonPage> => {
  insist(user, 'change people');
  const person = await personOrRefuse(counter, personId);
  if (person.status === 'left') {
    throw new Refusal('conflict', [
      problem('person-left', 'This account is closed. Invite the person again first, then change it.'),
    ]);
  }
  const organisation = await organisationForRoles(counter, draft);
  const changes = changesOf(person, draft, organisation.name);
  const { db, id } = counter;
  const administratorGoes =
    person.status === 'active' &&
    person.roles.includes('administrator') &&
    !draft.roles.includes('administrator');
  const writes: Write[] = [
    ...(administratorGoes ? keepOneAdministrator(db, personId) : []),
    changePersonWrite(
      db,
      personId,
      { name: draft.name, email: draft.email, organisationId: organisation.id },
      { revision, statuses: ['invited', 'active'] },
    ),
    ...changeRoles(
      db,
      personId,
      draft.roles.map((role) => ({ id: id('rol'), role })),
    ),
    ...changes.map((change) => personHistory(counter, user, personId, change)),
  ];
  if (changes.length > 0 || organisation.id !== person.organisationId) await db.writeAll(writes);
  return personPage(counter, personId);
};
