import { useQuery } from '@tanstack/react-query';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { contractQuery } from './contracts.queries.ts';

export interface ContractBreadcrumbsProps {
  contractId: string;
  /** what lies below the agreement; the last is the page itself */
  steps: readonly { text: string; href?: string }[];
}

/** Where a page of one agreement lies, with the agreement by its name: on a form of its own it stands nowhere else. */
export function ContractBreadcrumbs({ contractId, steps }: ContractBreadcrumbsProps) {
  const { data: contract } = useQuery({ ...contractQuery(contractId), throwOnError: whenNothingIsShown });
  return (
    <Breadcrumbs
      steps={[
        { text: 'Contracts', href: '/contracts' },
        ...(contract === undefined ? [] : [{ text: contract.title, href: `/contracts/${contractId}` }]),
        ...steps,
      ]}
    />
  );
}
