import { useNavigate } from '@tanstack/react-router';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { OrganisationForm } from './organisation-form.tsx';
import { useAddOrganisation } from './organisations.queries.ts';

export function AddOrganisationPage() {
  const navigate = useNavigate();
  const add = useAddOrganisation();
  return (
    <PageBody
      width="form"
      breadcrumbs={
        <Breadcrumbs
          steps={[{ text: 'Organisations', href: '/organisations' }, { text: 'Add an organisation' }]}
        />
      }
    >
      <div className="bo-two-thirds">
        <PageTitle title="Add an organisation" refused={add.isError} />
        <OrganisationForm
          start={{ name: '', kind: 'provider', website: '', identifiers: [] }}
          isCouncil={false}
          error={add.error}
          attempt={add.failureCount}
          busy={add.isPending}
          sendText="Add it"
          onSend={(draft) =>
            add.mutate(draft, {
              onSuccess: ({ organisation }) =>
                void navigate({
                  to: '/organisations/$organisationId',
                  params: { organisationId: organisation.id },
                }),
            })
          }
        />
      </div>
    </PageBody>
  );
}
