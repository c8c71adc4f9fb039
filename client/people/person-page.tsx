import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { capital, roleList } from '#shared/access/role-words.ts';
import type { PersonPage as Shown } from '#shared/people/people.api.ts';
import { PageProblem } from '../app/page-problem.tsx';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { Button } from '../design/button.tsx';
import { HistoryLines } from '../design/history-lines.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { ChangePersonForm } from './change-person-form.tsx';
import { dayAndTime } from './day-and-time.ts';
import { LeaveForm } from './leave-form.tsx';
import { LookedAfterList } from './looked-after-list.tsx';
import { personQuery } from './people.queries.ts';
import { PersonAccess } from './person-access.tsx';
import { PersonStatusTag } from './person-status-tag.tsx';

/** One person: who they are, how they get in, what they look after, what changed. */
export function PersonPage() {
  const { personId } = useParams({ from: '/signed-in/people/$personId' });
  const { data, error } = useQuery(personQuery(personId));
  if (error !== null && data === undefined) return <PageProblem error={error} />;
  const name = data?.person.name ?? 'A person';
  return (
    <PageBody
      width="form"
      busy={data === undefined}
      breadcrumbs={<Breadcrumbs steps={[{ text: 'People', href: '/people' }, { text: name }]} />}
    >
      <PageTitle title={name} />
      {data === undefined ? <LoadingFrame shapes={['text', 'text']} /> : <PersonParts page={data} />}
    </PageBody>
  );
}

function PersonParts({ page }: { page: Shown }) {
  const { person, looksAfter, history } = page;
  const [changing, setChanging] = useState(false);
  return (
    <div className="bo-two-thirds">
      {changing ? (
        <ChangePersonForm person={person} onDone={() => setChanging(false)} />
      ) : (
        <PersonFacts person={person} onChange={() => setChanging(true)} />
      )}
      <PersonAccess page={page} />
      <LookedAfterList person={person} contracts={looksAfter} />
      {person.status === 'left' ? null : <LeaveForm page={page} />}
      <section aria-labelledby="history">
        <h2 className="govuk-heading-m" id="history">
          What changed
        </h2>
        <HistoryLines lines={history} />
      </section>
    </div>
  );
}

function PersonFacts({ person, onChange }: { person: Shown['person']; onChange: () => void }) {
  return (
    <>
      <SummaryList
        rows={[
          { name: 'Account', value: <PersonStatusTag status={person.status} /> },
          { name: 'Email address', value: person.email },
          { name: 'Organisation', value: `${person.organisationName} (${person.organisationKind})` },
          { name: 'Roles', value: capital(roleList(person.roles)) },
          { name: 'Added', value: dayAndTime(person.createdAt) },
          {
            name: 'Last here',
            value: person.lastSeenAt === undefined ? 'Never' : dayAndTime(person.lastSeenAt),
          },
        ]}
      />
      {person.status === 'left' ? null : (
        <Button kind="secondary" onPress={onChange}>
          Change name, address, organisation or roles
        </Button>
      )}
    </>
  );
}
