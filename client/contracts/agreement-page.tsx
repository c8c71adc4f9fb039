import { useQuery } from '@tanstack/react-query';
import { useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { may } from '#shared/access/may.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import type { Agreement } from '#shared/contracts/contracts.api.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { sentencesOf } from '../api/fetch-api.ts';
import { ButtonLink } from '../design/button.tsx';
import { HistoryLines } from '../design/history-lines.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { factsOf, sections } from './agreement/agreement-facts.ts';
import { ImportedPart } from './agreement/imported-part.tsx';
import { LookedAfterPart } from './agreement/looked-after-part.tsx';
import { PartiesPart } from './agreement/parties-part.tsx';
import { PublicationPart } from './agreement/publication-part.tsx';
import { ContractShell } from './contract-shell.tsx';
import { agreementQuery, contractHistoryQuery, contractQuery } from './contracts.queries.ts';

/** The agreement itself: who, how much, when, under which rules, and every change. */
export function AgreementPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/agreement' });
  const { saved } = useSearch({ from: '/signed-in/contracts/$contractId/agreement' });
  const { data: contract } = useQuery(contractQuery(contractId));
  const { data: agreement } = useQuery(agreementQuery(contractId));
  return (
    <ContractShell
      contractId={contractId}
      tab="agreement"
      banner={
        saved === true ? <NotificationBanner tone="success" heading="The changes are saved." /> : undefined
      }
    >
      {contract === undefined || agreement === undefined ? (
        <LoadingFrame shapes={['table', 'text']} words="Loading the agreement" />
      ) : (
        <Sections contract={contract} agreement={agreement} />
      )}
    </ContractShell>
  );
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="govuk-heading-m">{heading}</h2>
      {children}
    </section>
  );
}

function Sections({ contract, agreement }: { contract: Contract; agreement: Agreement }) {
  const { user } = useRouteContext({ from: '/signed-in' });
  return (
    <>
      {agreement.may.change ? (
        <ButtonLink href={`/contracts/${contract.id}/change`}>Change the agreement</ButtonLink>
      ) : null}
      <Section heading="Who delivers and commissions it">
        <PartiesPart contract={contract} agreement={agreement} />
      </Section>
      <div className="bo-two-thirds">
        <Section heading="Who looks after it for the council">
          <LookedAfterPart contract={contract} agreement={agreement} />
        </Section>
        <Section heading="What it is">
          <SummaryList rows={factsOf(contract, sections.what)} />
        </Section>
        <Section heading="Money and rules">
          <SummaryList
            rows={[{ name: 'Buyer', value: contract.buyerName }, ...factsOf(contract, sections.money)]}
          />
        </Section>
        <Section heading="Duties that follow from this">
          <SummaryList
            rows={agreement.duties.map(({ name, answer, sentence }) => ({
              name,
              value: `${sentenceCase(answer)}. ${sentence}`,
            }))}
          />
          <p className="govuk-hint">These are the rules of England.</p>
        </Section>
        <Section heading="Dates">
          <SummaryList rows={factsOf(contract, sections.dates)} />
        </Section>
        <Section heading="Returns and follow-ups">
          <SummaryList rows={factsOf(contract, sections.returns)} />
        </Section>
        <Section heading="Documents">
          <Documents contract={contract} />
        </Section>
        <Section heading="What the public sees">
          <PublicationPart contract={contract} agreement={agreement} />
        </Section>
        {agreement.imported === undefined ? null : (
          <Section heading="What the imported list said">
            <ImportedPart imported={agreement.imported} />
          </Section>
        )}
        {may(user, 'see exact figures').yes ? (
          <Section heading="History">
            <History contractId={contract.id} />
          </Section>
        ) : null}
      </div>
    </>
  );
}

function Documents({ contract: { documents } }: { contract: Contract }) {
  if (documents.length === 0) return <p className="govuk-body">No documents are linked.</p>;
  return (
    <ul className="govuk-list">
      {documents.map(({ id, title, url }) => (
        <li key={id}>
          <Link href={url} rel="noreferrer">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function History({ contractId }: { contractId: string }) {
  const { data, error } = useQuery(contractHistoryQuery(contractId));
  if (data !== undefined) return <HistoryLines lines={data.lines} />;
  return error === null ? (
    <LoadingFrame shapes={['text']} />
  ) : (
    <p className="govuk-body">{sentencesOf(error).join(' ')}</p>
  );
}
