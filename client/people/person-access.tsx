import type { PersonPage } from '#shared/people/people.api.ts';
import { plural } from '#shared/values/format.ts';
import { sentencesOf } from '../api/fetch-api.ts';
import { Button, ButtonGroup } from '../design/button.tsx';
import { dayAndTime } from './day-and-time.ts';
import { LinkToCopy } from './link-to-copy.tsx';
import { useGiveLink, useSignOutPerson, useWithdrawLink } from './people.queries.ts';

const standing = ({ person, openLink, signedInOn }: PersonPage): string => {
  const link =
    openLink === undefined
      ? ''
      : ` A link for ${openLink.purpose === 'invitation' ? 'their invitation' : 'a new password'} works until ${dayAndTime(openLink.expiresAt)}.`;
  if (person.status === 'left') return 'The account is closed: nobody can sign in with it.';
  if (person.status === 'invited') {
    return `They have not chosen a password yet.${openLink === undefined ? ' No link works any longer: make another.' : link}`;
  }
  const where = signedInOn === 0 ? 'They are not signed in anywhere.' : '';
  const devices = signedInOn > 0 ? `They are signed in on ${plural(signedInOn, 'device', 'devices')}.` : '';
  return `${where}${devices}${link}`;
};

/** How a person gets in: links made for them, devices they are signed in on. */
export function PersonAccess({ page }: { page: PersonPage }) {
  const { person, openLink, signedInOn } = page;
  const give = useGiveLink(person.id);
  const withdraw = useWithdrawLink(person.id);
  const signOut = useSignOutPerson(person.id);
  const failed = give.error ?? withdraw.error ?? signOut.error;
  const works = person.status === 'active';
  return (
    <section aria-labelledby="access">
      <h2 className="govuk-heading-m" id="access">
        Signing in
      </h2>
      {give.data === undefined || openLink === undefined ? null : (
        <LinkToCopy key={give.data.link} made={give.data} name={person.name} />
      )}
      <p className="govuk-body">{standing(page)}</p>
      {failed === null ? null : (
        <p className="govuk-body" role="alert">
          {sentencesOf(failed).join(' ')}
        </p>
      )}
      <ButtonGroup>
        <Button
          kind="secondary"
          busy={give.isPending}
          onPress={() => give.mutate(works ? 'new password' : 'invitation')}
        >
          {works
            ? 'Make a new-password link'
            : person.status === 'left'
              ? 'Invite again'
              : 'Make the invitation link again'}
        </Button>
        {openLink === undefined ? null : (
          <Button kind="secondary" busy={withdraw.isPending} onPress={() => withdraw.mutate()}>
            Withdraw the link
          </Button>
        )}
        {signedInOn === 0 ? null : (
          <Button kind="secondary" busy={signOut.isPending} onPress={() => signOut.mutate()}>
            Sign them out everywhere
          </Button>
        )}
      </ButtonGroup>
    </section>
  );
}
