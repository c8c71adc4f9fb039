import { useNavigate } from '@tanstack/react-router';
import { emptyTypedContract } from '#shared/contracts/typed-contract.ts';
import { signedInRoute } from '../app/root-routes.tsx';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { PageBody } from '../design/page-body.tsx';
import { useAddContract } from './contracts.queries.ts';
import { ContractForm } from './form/contract-form.tsx';
import { useKeptForm } from './form/use-kept-form.ts';

export function NewContractPage() {
  const { user } = signedInRoute.useRouteContext();
  const navigate = useNavigate();
  const add = useAddContract();
  const kept = useKeptForm(user.personId, 'new', { typed: emptyTypedContract, why: '' });
  return (
    <PageBody
      width="form"
      breadcrumbs={
        <Breadcrumbs steps={[{ text: 'Contracts', href: '/contracts' }, { text: 'Add an agreement' }]} />
      }
    >
      <div className="bo-two-thirds">
        <ContractForm
          title="Add an agreement"
          caption="You look after it until you hand it over. Only reference, title and purpose must be filled; the rest can follow."
          kept={kept}
          asksWhy={false}
          sendText="Add it to the register"
          busy={add.isPending}
          error={add.error}
          leaveHref="/contracts"
          onSend={(draft) =>
            add.mutate(draft, {
              onSuccess: ({ id }) => {
                kept.forget();
                void navigate({ to: '/contracts/$contractId/agreement', params: { contractId: id } });
              },
            })
          }
        />
      </div>
    </PageBody>
  );
}
