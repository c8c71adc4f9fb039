import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import type { PermissionScope, PermissionTransition } from '#shared/cases/permission.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ButtonGroup, ButtonLink } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { HistoryLines } from '../design/history-lines.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { CaseSavedBanner } from './case-saved-banner.tsx';
import { CaseTrail } from './case-trail.tsx';
import { caseSummary } from './case-summary.tsx';
import { capital, caseStatusWords } from './case-words.ts';
import { caseHistoryQuery, caseQuery, choicesQuery, serviceQuery } from './cases.queries.ts';
import { FollowUpsPart } from './follow-ups-part.tsx';
import { LooksTold } from './looks-told.tsx';
import { NotArrived } from './not-arrived.tsx';
import { PermissionPart } from './permission-part.tsx';
import { QuestionnairesPart } from './questionnaires-part.tsx';
import { RightsPart } from './rights-part.tsx';

/** One family, as the provider that holds it sees it: where it is, whether it may be asked, and what came of it. */
export function CasePage() {
  const { caseId } = useParams({ from: '/signed-in/families/$caseId' });
  const { saved } = useSearch({ from: '/signed-in/families/$caseId' });
  const { data: kept } = useQuery({ ...caseQuery(caseId), throwOnError: whenNothingIsShown });
  return (
    <PageBody
      width="form"
      busy={kept === undefined}
      breadcrumbs={
        <CaseTrail contractId={kept?.contractId} family={kept && { reference: kept.draft.reference }} />
      }
      banner={kept && saved ? <CaseSavedBanner kept={kept} saved={saved} /> : undefined}
    >
      {kept === undefined ? (
        <LoadingFrame shapes={['text', 'form']} words="Loading the family’s page" />
      ) : (
        <Family kept={kept} />
      )}
    </PageBody>
  );
}

/** At most one permission is being written down at a time. */
interface OpenForm {
  scope: PermissionScope;
  transition: PermissionTransition;
}

function Family({ kept }: { kept: CaseShown }) {
  const [open, setOpen] = useState<OpenForm>();
  const navigate = useNavigate();
  const { data: history } = useQuery(caseHistoryQuery(kept.id));
  const { data: service } = useQuery(serviceQuery(kept.contractId));
  const { data: choices } = useQuery(choicesQuery);
  const areas = [...(service?.areas ?? []), ...(choices?.areas ?? [])];
  const permission = (scope: PermissionScope) => (
    <PermissionPart
      kept={kept}
      scope={scope}
      open={open?.scope === scope ? open.transition : undefined}
      onOpen={(transition) => setOpen(transition && { scope, transition })}
      onSaved={() => {
        setOpen(undefined);
        void navigate({
          to: '/families/$caseId',
          params: { caseId: kept.id },
          search: { saved: 'permission' },
        });
      }}
    />
  );
  return (
    <div className="bo-two-thirds">
      <PageTitle title={kept.draft.reference} over={capital(caseStatusWords[kept.status])} />
      <LooksTold caseId={kept.id} />
      <NotArrived kept={kept} />
      <ButtonGroup>
        {kept.status === 'ended' ? null : (
          <ButtonLink href={`/families/${kept.id}/end`}>End support</ButtonLink>
        )}
        <ButtonLink kind="secondary" href={`/families/${kept.id}/change`}>
          Change
        </ButtonLink>
      </ButtonGroup>
      <SummaryList
        rows={caseSummary(kept, {
          service: service?.title ?? '',
          area: areas.find(({ id }) => id === kept.draft.areaId)?.name ?? '',
        })}
      />
      {permission('contact')}
      <FollowUpsPart kept={kept} />
      <QuestionnairesPart kept={kept} />
      {permission('quote')}
      <RightsPart caseId={kept.id} />
      <Details summary="Every change to this family’s page">
        <HistoryLines lines={history?.lines ?? []} />
      </Details>
    </div>
  );
}
