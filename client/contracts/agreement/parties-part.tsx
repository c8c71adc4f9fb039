import type { Contract, ContractParty } from '#shared/contracts/contract.ts';
import type { Agreement } from '#shared/contracts/contracts.api.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { schemeName } from '#shared/organisations/organisation-identifier.ts';
import { Table } from '../../design/table.tsx';

type Organisation = Agreement['organisations'][number];

const marks = ({ vcse, sme }: Organisation): string[] => [
  ...(vcse === true ? ['Charity or social enterprise'] : []),
  ...(sme === true ? ['Small or medium-sized'] : []),
];

/** Who is party to it, what each is and delivers, and by which public numbers they are known. */
export function PartiesPart({
  contract,
  agreement,
}: {
  contract: Contract;
  agreement: Agreement | undefined;
}) {
  if (contract.parties.length === 0) {
    return (
      <p className="govuk-body">
        {contract.kind === 'in-house service'
          ? 'The council delivers it itself.'
          : agreement?.may.change === true
            ? 'Nobody is named yet. Change the agreement to say who delivers it.'
            : 'Nobody is named yet.'}
      </p>
    );
  }
  const known = (id: string) => agreement?.organisations.find((organisation) => organisation.id === id);
  return (
    <Table<ContractParty>
      caption="Organisations"
      captionSize="hidden"
      stacks
      rows={contract.parties}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Organisation',
          rowHeader: true,
          cell: ({ organisationName }) => organisationName,
        },
        { key: 'role', header: 'Role', cell: ({ role }) => sentenceCase(role) },
        {
          key: 'delivers',
          header: 'What it delivers',
          cell: ({ delivers }) => (delivers === '' ? 'Not said' : delivers),
        },
        {
          key: 'identifiers',
          header: 'Known as',
          cell: ({ organisationId }) => {
            const organisation = known(organisationId);
            if (organisation === undefined) return null;
            const numbers = organisation.identifiers.map(
              ({ scheme, identifier }) => `${schemeName(scheme)} ${identifier}`,
            );
            const said = [...numbers, ...marks(organisation)];
            return said.length === 0 ? 'No public number' : said.join(' · ');
          },
        },
      ]}
    />
  );
}
