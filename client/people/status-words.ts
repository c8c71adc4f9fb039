import type { PersonStatus } from '#shared/people/person.ts';

/** What the screens say of an account. */
export const statusWords: Readonly<Record<PersonStatus, string>> = {
  invited: 'Invited',
  active: 'Active',
  left: 'Left',
};
