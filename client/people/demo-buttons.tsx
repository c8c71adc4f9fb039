import { useQuery } from '@tanstack/react-query';
import { roles } from '#shared/access/roles.ts';
import type { DemoPeople } from '#shared/people/people.api.ts';
import { sentencesOf } from '../api/fetch-api.ts';
import { Button } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { demoPeopleQuery, useDemoSignIn } from './people.queries.ts';

type DemoPerson = DemoPeople['people'][number];

/** The first person of each role, in the order of the roles, and everybody else. */
export const firstOfEachRole = (
  people: readonly DemoPerson[],
): { first: DemoPerson[]; others: DemoPerson[] } => {
  const first = [
    ...new Set(roles.flatMap((role) => people.find(({ roles: held }) => held.includes(role)) ?? [])),
  ];
  return { first, others: people.filter((person) => !first.includes(person)) };
};

/** In a demo everybody may look through anybody's eyes: a button for each role. */
export function DemoButtons({ onSignedIn }: { onSignedIn: () => void }) {
  const { data } = useQuery(demoPeopleQuery);
  const signIn = useDemoSignIn();
  if (data === undefined || data.people.length === 0) return null;
  const { first, others } = firstOfEachRole(data.people);
  const buttons = (people: readonly DemoPerson[]) => (
    <ul className="govuk-list">
      {people.map(({ personId, name, roleLine }) => (
        <li key={personId}>
          <Button
            kind="secondary"
            busy={signIn.isPending}
            onPress={() => signIn.mutate(personId, { onSuccess: onSignedIn })}
          >
            {name} · {roleLine}
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="demo-people">
      <h2 className="govuk-heading-m" id="demo-people">
        This is a demo: look through somebody’s eyes
      </h2>
      <p className="govuk-body">Council, services, people and figures are all invented.</p>
      {signIn.error === null ? null : (
        <p className="govuk-body" role="alert">
          {sentencesOf(signIn.error).join(' ')}
        </p>
      )}
      {buttons(first)}
      {others.length === 0 ? null : <Details summary="More people of the demo">{buttons(others)}</Details>}
      <h2 className="govuk-heading-m">Or sign in with an account of your own</h2>
    </section>
  );
}
