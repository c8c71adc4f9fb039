import { personById } from '#db/stores/people-store.ts';
import type { Person } from '#shared/people/person.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

export const personOrRefuse = async (counter: Counter, personId: string): Promise<Person> => {
  const person = await personById(counter.db, personId);
  if (person) return person;
  throw new Refusal('not found', [problem('person-unknown', 'There is no such person.')]);
};
