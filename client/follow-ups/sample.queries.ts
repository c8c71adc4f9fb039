import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProposeSample, SampleShown } from '#shared/follow-ups/sample.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

const address = (contractId: string): string => `/contracts/${contractId}/sample`;

/** Whom an agreement asks: everybody, or a sample. */
export const sampleQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['follow-ups', 'sample', contractId],
    queryFn: () => fetchApi<SampleShown>('GET', address(contractId)),
  });

/** A proposal as it is typed: a box that is no number is left out, and the counter asks for it. */
export type SampleProposed = { [Name in keyof ProposeSample]: ProposeSample[Name] | undefined };

/** What can be done about a sample; afterwards it is asked again, after a refusal too. */
export const useSample = (contractId: string) => {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (act: { propose: SampleProposed } | { name: 'agree' | 'end'; revision: number }) =>
      'propose' in act
        ? fetchApi<SampleShown>('POST', address(contractId), act.propose)
        : fetchApi<SampleShown>('POST', `${address(contractId)}/${act.name}`, { revision: act.revision }),
    onSettled: () => client.invalidateQueries({ queryKey: ['follow-ups'] }),
  });
};
