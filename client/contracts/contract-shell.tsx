import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { may } from '#shared/access/may.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import { contractFacts, purposeSentence } from '#shared/contracts/contract-facts.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { Facts } from '../design/facts.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageLinks } from '../design/page-links.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { TabLinks } from '../design/tab-links.tsx';
import { contractQuery } from './contracts.queries.ts';

/** Pages of exact figures are for those who may see them; a partner reads what was released. */
const tabs = [
  { tab: 'overview', text: 'Overview', path: '', exact: false },
  { tab: 'measures', text: 'Measures', path: '/measures', exact: true },
  { tab: 'returns', text: 'Returns', path: '/returns', exact: true },
  { tab: 'families', text: 'Families', path: '/families', exact: true },
  { tab: 'area', text: 'In the area', path: '/area', exact: false },
  { tab: 'agreement', text: 'Agreement', path: '/agreement', exact: false },
] as const;

export type ContractTab = (typeof tabs)[number]['tab'];

/** The pages inside the tab of families. The list is the provider's own: nobody else has one to open. */
const familyPages = [
  { page: 'figures', text: 'Figures', path: '' },
  { page: 'questionnaires', text: 'Questionnaires', path: '/questionnaires' },
  { page: 'sample', text: 'Whom we ask', path: '/sample' },
  { page: 'list', text: 'Families we hold', path: '/list' },
] as const;

export type FamilyPage = (typeof familyPages)[number]['page'];

export interface ContractShellProps {
  contractId: string;
  /** the tab that is open */
  tab: ContractTab;
  /** the page inside the tab of families that is open */
  familyPage?: FamilyPage;
  /** a banner above the title, such as what was just saved */
  banner?: ReactNode;
  /** the page inside the tab; it may ask for its own figures at once */
  children: ReactNode;
}

/**
 * What stands above every page of one agreement: where it lies, its title, what it is for and who delivers
 * it, the line of facts, the tabs. A wide page; an agreement that may not be seen shows the page's problem.
 */
export function ContractShell({ contractId, tab, familyPage, banner, children }: ContractShellProps) {
  const { data: contract } = useQuery({ ...contractQuery(contractId), throwOnError: whenNothingIsShown });
  const { user } = useRouteContext({ from: '/signed-in' });
  const seesExact = may(user, 'see exact figures').yes;
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
          .filter(({ exact }) => seesExact || !exact)
          .map(({ tab: each, text, path }) => ({
            href: `/contracts/${contractId}${path}`,
            text,
            current: each === tab,
          }))}
      />
      {familyPage === undefined ? null : <FamilyPages contractId={contractId} open={familyPage} />}
      {children}
    </PageBody>
  );
}

/** Where somebody may open one page alone there is nothing to choose from. */
function FamilyPages({ contractId, open }: { contractId: string; open: FamilyPage }) {
  const { user } = useRouteContext({ from: '/signed-in' });
  const holdsFamilies = may(user, 'ask families').yes;
  return (
    <PageLinks
      label="Pages about families"
      links={familyPages
        .filter(({ page }) => page !== 'list' || holdsFamilies)
        .map(({ page, text, path }) => ({
          href: `/contracts/${contractId}/families${path}`,
          text,
          current: page === open,
        }))}
    />
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
