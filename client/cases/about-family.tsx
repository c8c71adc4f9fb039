import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { CaseTrail } from './case-trail.tsx';
import { caseQuery } from './cases.queries.ts';

export interface AboutFamilyProps {
  caseId: string;
  /** the page's own place below the family's */
  here: string;
  children: (kept: CaseShown) => ReactNode;
}

/** A page about one family, below the family's own: a form about it, once it is loaded. */
export function AboutFamily({ caseId, here, children }: AboutFamilyProps) {
  const { data: kept } = useQuery({ ...caseQuery(caseId), throwOnError: whenNothingIsShown });
  const family = kept && { reference: kept.draft.reference, href: `/families/${caseId}` };
  return (
    <PageBody
      width="form"
      busy={kept === undefined}
      breadcrumbs={<CaseTrail contractId={kept?.contractId} family={family} here={here} />}
    >
      <div className="bo-two-thirds">
        {kept === undefined ? (
          <LoadingFrame shapes={['form']} words="Loading the family’s page" />
        ) : (
          children(kept)
        )}
      </div>
    </PageBody>
  );
}
