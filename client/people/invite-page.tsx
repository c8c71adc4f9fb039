import { useState } from 'react';
import type { PersonDraft } from '#shared/people/people.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { LinkToCopy } from './link-to-copy.tsx';
import { useInvitePerson } from './people.queries.ts';
import { PersonFields, personFieldIds } from './person-fields.tsx';

const nobody: PersonDraft = { name: '', email: '', organisationId: '', roles: [] };

/** Adds a person. The answer is the link to send them: there is no mail yet. */
export function InvitePage() {
  const [draft, setDraft] = useState(nobody);
  const invite = useInvitePerson();
  const problems = formProblems(invite.error, personFieldIds);
  const breadcrumbs = (
    <Breadcrumbs steps={[{ text: 'People', href: '/people' }, { text: 'Invite a person' }]} />
  );
  if (invite.data !== undefined) {
    return (
      <PageBody width="form" breadcrumbs={breadcrumbs}>
        <PageTitle title={`${draft.name} can now be invited`} />
        <LinkToCopy made={invite.data} name={draft.name} />
        <p className="govuk-body">
          <Link href={`/people/${invite.data.personId}`}>Go to {draft.name}</Link>
        </p>
        <Button
          kind="secondary"
          onPress={() => {
            invite.reset();
            setDraft({ ...nobody, organisationId: draft.organisationId });
          }}
        >
          Invite another person
        </Button>
      </PageBody>
    );
  }
  return (
    <PageBody width="form" breadcrumbs={breadcrumbs}>
      <div className="bo-two-thirds">
        <ErrorSummary problems={problems.summary} attempt={invite.failureCount} />
        <PageTitle title="Invite a person" refused={problems.refused} />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            invite.mutate(draft);
          }}
        >
          <PersonFields
            draft={draft}
            onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
            problems={problems}
          />
          <Button type="submit" busy={invite.isPending}>
            Make the invitation
          </Button>
        </form>
      </div>
    </PageBody>
  );
}
