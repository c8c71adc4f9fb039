import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { schemeName } from '#shared/organisations/organisation-identifier.ts';
import type { OrganisationPage as Shown } from '#shared/organisations/organisations.api.ts';
import { PageProblem } from '../app/page-problem.tsx';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { Button } from '../design/button.tsx';
import { HistoryLines } from '../design/history-lines.tsx';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { flagWords, kindWords } from './kind-words.ts';
import { OrganisationForm } from './organisation-form.tsx';
import { organisationQuery, useChangeOrganisation } from './organisations.queries.ts';

/** One organisation: what is known of it, its agreements, what changed. */
export function OrganisationPage() {
  const { organisationId } = useParams({ from: '/signed-in/organisations/$organisationId' });
  const { data, error } = useQuery(organisationQuery(organisationId));
  if (error !== null && data === undefined) return <PageProblem error={error} />;
  const name = data?.organisation.name ?? 'An organisation';
  return (
    <PageBody
      width="form"
      busy={data === undefined}
      breadcrumbs={
        <Breadcrumbs steps={[{ text: 'Organisations', href: '/organisations' }, { text: name }]} />
      }
    >
      <PageTitle title={name} />
      {data === undefined ? <LoadingFrame shapes={['text', 'text']} /> : <OrganisationParts page={data} />}
    </PageBody>
  );
}

function OrganisationParts({ page }: { page: Shown }) {
  const { agreements, history } = page;
  const [changing, setChanging] = useState(false);
  return (
    <div className="bo-two-thirds">
      {changing ? (
        <ChangeOrganisation page={page} onDone={() => setChanging(false)} />
      ) : (
        <>
          <OrganisationFacts organisation={page.organisation} />
          <Button kind="secondary" onPress={() => setChanging(true)}>
            Change what is known
          </Button>
        </>
      )}
      <section aria-labelledby="agreements">
        <h2 className="govuk-heading-m" id="agreements">
          Agreements
        </h2>
        {agreements.length === 0 ? (
          <p className="govuk-body">It is not a party to any agreement in the register.</p>
        ) : (
          <LineList
            lines={agreements.map(({ contractId, title, reference, roles, status }) => ({
              key: contractId,
              text: <Link href={`/contracts/${contractId}`}>{title}</Link>,
              more: `${reference} · ${roles.join(', ')} · ${status}`,
            }))}
          />
        )}
      </section>
      <section aria-labelledby="history">
        <h2 className="govuk-heading-m" id="history">
          What changed
        </h2>
        <HistoryLines lines={history} />
      </section>
    </div>
  );
}

function OrganisationFacts({ organisation }: { organisation: Shown['organisation'] }) {
  const { kind, vcse, sme, website, identifiers } = organisation;
  return (
    <SummaryList
      rows={[
        { name: 'Kind', value: kindWords[kind] },
        { name: 'Voluntary, community or social enterprise', value: flagWords(vcse) },
        { name: 'Small or medium-sized', value: flagWords(sme) },
        {
          name: 'Website',
          value: website === '' ? 'Not known' : <Link href={website}>{website}</Link>,
        },
        {
          name: 'Numbers in registers',
          value:
            identifiers.length === 0
              ? 'Not known'
              : identifiers.map(({ scheme, identifier }) => `${schemeName(scheme)} ${identifier}`).join(', '),
        },
      ]}
    />
  );
}

function ChangeOrganisation({ page, onDone }: { page: Shown; onDone: () => void }) {
  const { id, revision, ...start } = page.organisation;
  const change = useChangeOrganisation(id);
  return (
    <OrganisationForm
      start={start}
      isCouncil={page.isCouncil}
      error={change.error}
      attempt={change.failureCount}
      busy={change.isPending}
      sendText="Save"
      onSend={(draft) => change.mutate({ draft, revision }, { onSuccess: onDone })}
      onLeave={onDone}
    />
  );
}
