import { dayName } from '#shared/periods/calendar-day.ts';
import type { Home } from '#shared/home/home.api.ts';
import { ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { WhatIsSetUp } from './what-is-set-up.tsx';

type Administrator = NonNullable<Home['administrator']>;

/** Who has not come in yet, which providers cannot, and what is still to be set up. */
export function AdministratorHome(administrator: Administrator) {
  const { waiting, withoutAccount } = administrator;
  return (
    <>
      <FirstRun {...administrator} />
      <section>
        <h2 className="govuk-heading-m">People who have not used their link</h2>
        {waiting.length === 0 ? (
          <p className="govuk-body">Everybody who was invited has come in.</p>
        ) : (
          <LineList
            lines={waiting.map(({ personId, name, organisationName, invitedOn }) => ({
              key: personId,
              text: <Link href={`/people/${personId}`}>{name}</Link>,
              more: `${organisationName} · invited ${dayName(invitedOn)}`,
            }))}
          />
        )}
      </section>
      {withoutAccount.length === 0 ? null : (
        <section>
          <h2 className="govuk-heading-m">Providers of whom nobody has an account</h2>
          <p className="govuk-body">Their agreements have measures, but nobody can send the returns.</p>
          <LineList
            lines={withoutAccount.map(({ organisationId, name }) => ({
              key: organisationId,
              text: name,
              more: <Link href="/people/new">Invite somebody of {name}</Link>,
            }))}
          />
        </section>
      )}
      <section>
        <h2 className="govuk-heading-m">In an emergency</h2>
        <p className="govuk-body">
          Only its provider sees a family’s page. Where a child may be at risk and nobody there can be
          reached, you can <Link href="/emergency-look">look at one family</Link>. The provider is told.
        </p>
      </section>
      <WhatIsSetUp {...administrator} />
    </>
  );
}

/** Until there are commissioners and agreements, the next step stands on top. */
function FirstRun({ commissioners, inRegister }: Administrator) {
  if (commissioners === 0) {
    return (
      <EmptyState
        heading="Nobody looks after contracts yet"
        act={<ButtonLink href="/people/new">Invite a commissioner</ButtonLink>}
      >
        Commissioners put agreements into the register, choose their measures and check the returns. You can
        give yourself that role as well.
      </EmptyState>
    );
  }
  return inRegister === 0 ? (
    <EmptyState
      heading="The register is empty"
      act={<ButtonLink href="/contracts">Go to the register</ButtonLink>}
    >
      Import the list of agreements the council has: everything else hangs on it.
    </EmptyState>
  ) : null;
}
