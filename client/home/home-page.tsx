import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Role, User } from '#shared/access/roles.ts';
import type { Home } from '#shared/home/home.api.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { sessionQuery } from '../people/people.queries.ts';
import { AdministratorHome } from './administrator-home.tsx';
import { CommissionerHome } from './commissioner-home.tsx';
import { homeQuery } from './home.queries.ts';
import { AuditorHome, MemberHome } from './member-home.tsx';
import { PartnerHome } from './partner-home.tsx';
import { ProviderHome } from './provider-home.tsx';

/** The first page after sign-in: a part for each role a person has. */
export function HomePage() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: home } = useQuery({ ...homeQuery, throwOnError: whenNothingIsShown });
  return (
    <PageBody busy={home === undefined}>
      <PageTitle title={titleFor(session.user)} caption={session.user?.organisationName} />
      {home === undefined ? (
        <LoadingFrame shapes={['text', 'table']} words="Loading what there is to do" />
      ) : (
        <HomeParts home={home} />
      )}
    </PageBody>
  );
}

/** Who only reads has nothing to do here: the page is about the services. */
const titleFor = (user: User | undefined): string => {
  const roles = user?.roles ?? [];
  if (user?.organisationKind === 'commissioning partner') return 'What we commission with the council';
  return roles.length > 0 && roles.every((role) => readers.includes(role))
    ? 'Where each service stands'
    : 'To do';
};

const readers: readonly Role[] = ['board member', 'portfolio holder', 'auditor'];

function HomeParts({ home }: { home: Home }) {
  const { provider, commissioner, partner, member, auditor, administrator } = home;
  const parts = [provider, commissioner, partner, member, auditor, administrator];
  if (parts.every((part) => part === undefined)) return <NoRole />;
  return (
    <>
      {provider === undefined ? null : <ProviderHome {...provider} />}
      {commissioner === undefined ? null : <CommissionerHome {...commissioner} />}
      {partner === undefined ? null : <PartnerHome {...partner} />}
      {member === undefined ? null : <MemberHome {...member} />}
      {auditor === undefined || member !== undefined ? null : <AuditorHome {...auditor} />}
      {administrator === undefined ? null : <AdministratorHome {...administrator} />}
    </>
  );
}

function NoRole() {
  return (
    <EmptyState heading="Your account has no role yet">
      Ask an administrator of the council to give you one. Then sign out and in again.
    </EmptyState>
  );
}
