import type { ReactNode } from 'react';
import { ContractBreadcrumbs } from '../contracts/contract-breadcrumbs.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';

export interface MeasureFormPageProps {
  contractId: string;
  title: string;
  /** the measure it is about */
  over?: string;
  /** the form was sent and not taken: said in the tab's name */
  refused?: boolean;
  children: ReactNode;
}

/** A form about one measure, in its own column, with the way back to the measures. */
export function MeasureFormPage({ contractId, title, over, refused, children }: MeasureFormPageProps) {
  return (
    <PageBody
      width="form"
      breadcrumbs={
        <ContractBreadcrumbs
          contractId={contractId}
          steps={[{ text: 'Measures', href: `/contracts/${contractId}/measures` }, { text: title }]}
        />
      }
    >
      <div className="bo-two-thirds">
        <PageTitle title={title} over={over} refused={refused} />
        {children}
      </div>
    </PageBody>
  );
}
