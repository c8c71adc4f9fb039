import { useParams } from '@tanstack/react-router';
import { ContractShell } from './contract-shell.tsx';

export function AgreementPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/agreement' });
  return (
    <ContractShell contractId={contractId} tab="agreement">
      <p className="govuk-body">Agreement</p>
    </ContractShell>
  );
}
