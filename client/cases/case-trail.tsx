import { useQuery } from '@tanstack/react-query';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { serviceQuery } from './cases.queries.ts';

export interface CaseTrailProps {
  contractId: string | undefined;
  /** the family, where the page lies below its own */
  family?: { reference: string; href?: string };
  here?: string;
}

/** Where a page of a family lies: below the families of its service. */
export function CaseTrail({ contractId, family, here }: CaseTrailProps) {
  const { data: service } = useQuery({
    ...serviceQuery(contractId ?? ''),
    enabled: contractId !== undefined,
  });
  return (
    <Breadcrumbs
      steps={[
        { text: 'Families', href: '/families' },
        ...(contractId === undefined
          ? []
          : [{ text: service?.title ?? 'The service', href: `/contracts/${contractId}/families/list` }]),
        ...(family === undefined ? [] : [{ text: family.reference, href: family.href }]),
        ...(here === undefined ? [] : [{ text: here }]),
      ]}
    />
  );
}
