import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { may } from '#shared/access/may.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import { contractFacts, purposeSentence } from '#shared/contracts/contract-facts.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { Facts } from '../design/facts.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { TabLinks } from '../design/tab-links.tsx';
import { contractQuery } from './contracts.queries.ts';

const tabs = [
  { tab: 'overview', text: 'Overview', path: '' },
  { tab: 'measures', text: 'Measures', path: '/measures' },
  { tab: 'returns', text: 'Returns', path: '/returns' },
  { tab: 'families', text: 'Families', path: '/families' },
  { tab: 'agreement', text: 'Agreement', path: '/agreement' },
] as const;

export type ContractTab = (typeof tabs)[number]['tab'];

export interface ContractShellProps {
  contractId: string;
  /** the tab that is open */
  tab: ContractTab;
  /** a banner above the title, such as what was just saved */
  banner?: ReactNode;
  /** the page inside the tab; it may ask for its own figures at once */
  children: ReactNode;
}

/**
 * What stands above every page of one agreement: where it lies, its title, what it is for and who delivers
 * it, the line of facts, the tabs. A wide page; an agreement that may not be seen shows the page's problem.
 */
export function ContractShell({ contractId, tab, banner, children }: ContractShellProps) {
  const { data: contract } = useQuery({ ...contractQuery(contractId), throwOnError: true });
  const { user } = useRouteContext({ from: '/signed-in' });
  // Only the provider has a list of families to open.
  const holdsFamilies = may(user, 'ask families').yes;
  return (
    <PageBody banner={banner} breadcrumbs={<Breadcrumbs steps={stepsTo(contract)} />}>
      {contract === undefined ? (
        <LoadingFrame shapes={['text']} words="Loading the agreement" />
      ) : (
        <>
          <PageTitle title={contract.title} caption={purposeSentence(contract)} />
          <Facts
            facts={contractFacts(contract).map(({ name, value, more }) => ({
              name,
              value:
                more === undefined ? (
                  value
                ) : (
                  <>
                    {value} <span className="bo-facts__more">{more}</span>
                  </>
                ),
            }))}
          />
        </>
      )}
      <TabLinks
        label="Pages of this agreement"
        tabs={tabs
          .filter(({ tab: each }) => each !== 'families' || holdsFamilies)
          .map(({ tab: each, text, path }) => ({
            href: `/contracts/${contractId}${path}`,
            text,
            current: each === tab,
          }))}
      />
      {children}
    </PageBody>
  );
}

const stepsTo = (contract: Contract | undefined) => [
  { text: 'Contracts', href: '/contracts' },
  ...(contract === undefined || contract.directorate === ''
    ? []
    : [
        {
          text: contract.directorate,
          href: `/contracts?directorate=${encodeURIComponent(contract.directorate)}`,
        },
      ]),
  ...(contract === undefined ? [] : [{ text: contract.title }]),
];
