import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Action } from '#shared/reviews/action.ts';
import type { Sides } from '#shared/reviews/action-words.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { contractQuery } from '../contracts/contracts.queries.ts';
import { ContractBreadcrumbs } from '../contracts/contract-breadcrumbs.tsx';
import { Details } from '../design/details.tsx';
import { HistoryLines } from '../design/history-lines.tsx';
import { LineList } from '../design/line-list.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { useSaid } from '../design/use-said.tsx';
import { sessionQuery } from '../people/people.queries.ts';
import { ActionLine } from './action-line.tsx';
import { AddActionForm } from './add-action-form.tsx';
import { actionsQuery } from './reviews.queries.ts';

/** What the council and the provider agreed to do about one agreement. */
export function ActionsPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/actions' });
  const { data: contract } = useQuery({ ...contractQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: list } = useQuery({ ...actionsQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { say, said } = useSaid();
  const sides: Sides = {
    council: contract?.buyerName ?? '',
    provider: contract?.parties.find(({ role }) => role === 'lead')?.organisationName,
  };
  const open = list?.actions.filter(({ status }) => status === 'open') ?? [];
  const over = list?.actions.filter(({ status }) => status !== 'open') ?? [];
  const lines = (actions: readonly Action[]) =>
    actions.map((action) => ({
      key: action.id,
      text: (
        <ActionLine
          action={action}
          sides={sides}
          today={session.today}
          mayChange={list?.mayChange === true}
          onDone={say}
        />
      ),
    }));
  return (
    <PageBody
      width="form"
      breadcrumbs={<ContractBreadcrumbs contractId={contractId} steps={[{ text: 'What we agreed to do' }]} />}
    >
      <div className="bo-two-thirds">
        {said}
        <PageTitle title="What we agreed to do" over={contract?.title} />
        {list === undefined ? (
          <LoadingFrame shapes={['table']} words="Loading what was agreed" />
        ) : (
          <>
            {open.length === 0 ? (
              <p className="govuk-body">Nothing is open.</p>
            ) : (
              <LineList lines={lines(open)} />
            )}
            {list.mayChange ? <AddActionForm contractId={contractId} sides={sides} onDone={say} /> : null}
            {over.length === 0 ? null : (
              <>
                <h2 className="govuk-heading-m">Done or dropped</h2>
                <LineList lines={lines(over)} />
              </>
            )}
            <Details summary="Every change to this list">
              <HistoryLines lines={list.history} />
            </Details>
          </>
        )}
      </div>
    </PageBody>
  );
}
