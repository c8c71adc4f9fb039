import type { ContractStatus } from '#shared/contracts/contract.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { Tag } from '../design/tag.tsx';

const colours = { 'being prepared': 'turquoise', live: 'blue', ended: 'quiet' } as const;

/** The status of an agreement as a word with a pale colour. */
export function StatusTag({ status }: { status: ContractStatus }) {
  return <Tag colour={colours[status]}>{sentenceCase(status)}</Tag>;
}
