import { changePerson } from '#db/stores/people-writes.ts';
import type { User } from '#shared/access/roles.ts';
import type { NewLink } from '#shared/people/people.api.ts';
import type { PersonStatus } from '#shared/people/person.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { newLink } from './new-link.ts';
import { personOrRefuse } from './person-or-refuse.ts';
import { personHistory } from './write-history.ts';

const wrongMoment: Readonly<Record<NewLink['purpose'], string>> = {
  invitation: 'This person has an account that works. If they forgot the password, make a new-password link.',
  'new password': 'This person has not accepted an invitation, or has left. Make an invitation link.',
};

const madeFor: Readonly<Record<NewLink['purpose'], readonly PersonStatus[]>> = {
  // Inviting somebody who left opens their account again.
  invitation: ['invited', 'left'],
  'new password': ['active'],
};

const noted = (purpose: NewLink['purpose'], status: PersonStatus) => {
  if (purpose === 'new password') return { what: 'New-password link', to: 'made' };
  return status === 'left'
    ? { what: 'Account', from: 'closed', to: 'invited again' }
    : { what: 'Invitation', to: 'made again; the earlier link no longer works' };
};

/** Makes a link for a person: an invitation (again), or a new password where it was forgotten. */
export const giveLink = async (
  counter: Counter,
  user: User,
  personId: string,
  purpose: NewLink['purpose'],
): Promise<NewLink> => {
  insist(user, 'change people');
  const person = await personOrRefuse(counter, personId);
  if (!madeFor[purpose].includes(person.status)) {
    throw new Refusal('conflict', [problem('link-wrong-moment', wrongMoment[purpose])]);
  }
  const link = newLink(counter, user, personId, purpose);
  await counter.db.writeAll([
    changePerson(counter.db, personId, purpose === 'invitation' ? { status: 'invited' } : {}, {
      revision: person.revision,
      statuses: madeFor[purpose],
    }),
    ...link.writes,
    personHistory(counter, user, personId, noted(purpose, person.status)),
  ]);
  return link.made;
};
