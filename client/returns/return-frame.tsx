import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { periodName } from '#shared/periods/reporting-period.ts';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { PageProblem } from '../app/page-problem.tsx';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { LoadingFrame, type LoadingShape } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { returnQuery } from './returns.queries.ts';

export interface ReturnFrameProps {
  returnId: string;
  /** the name of a page below the return's own; absent on the return's own */
  page?: (shown: ReturnShown) => string;
  /** where the return's own page is, for this reader */
  home: 'form' | 'check';
  /** what the service has now is wanted, not what this page was last told (revision, what is left to do) */
  fresh?: boolean;
  width?: 'wide' | 'form';
  loading?: readonly LoadingShape[];
  banner?: ReactNode;
  children: (shown: ReturnShown) => ReactNode;
}

/** 'Return for July to September 2026 (Q2)'. */
export const returnTitle = ({ period }: Pick<ReturnShown, 'period'>): string =>
  `Return for ${periodName(period)}`;

/** What stands round every page of one return: where it lies, and the page once the return is there. */
export function ReturnFrame(props: ReturnFrameProps) {
  const {
    returnId,
    page,
    home,
    fresh = false,
    width = 'form',
    loading = ['text', 'form'],
    banner,
    children,
  } = props;
  const asked = useQuery({ ...returnQuery(returnId), refetchOnMount: fresh ? 'always' : true });
  const { data, error } = asked;
  const waits = fresh && asked.fetchStatus === 'fetching' && !asked.isFetchedAfterMount;
  const shown = waits ? undefined : data;
  if (error !== null && shown === undefined) return <PageProblem error={error} />;
  const steps = shown
    ? [
        { text: shown.contractTitle, href: `/contracts/${shown.contractId}` },
        { text: 'Returns', href: `/contracts/${shown.contractId}/returns` },
        {
          text: returnTitle(shown),
          href: page === undefined ? undefined : `/returns/${returnId}${home === 'check' ? '/check' : ''}`,
        },
        ...(page === undefined ? [] : [{ text: page(shown) }]),
      ]
    : [{ text: 'Return' }];
  return (
    <PageBody
      width={width}
      busy={shown === undefined}
      breadcrumbs={<Breadcrumbs steps={steps} />}
      banner={shown && banner}
    >
      {shown === undefined ? <LoadingFrame shapes={loading} words="Loading the return" /> : children(shown)}
    </PageBody>
  );
}
