import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Contract } from '#shared/contracts/contract.ts';
import type { Agreement, ContractDraft, ContractHistory } from '#shared/contracts/contracts.api.ts';
import type { Register, RegisterAsked, RegisterChoices } from '#shared/contracts/register.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** What is asked of the register, as it stands behind the '?' of an address; '' where nothing is asked. */
export const registerQueryText = (asked: RegisterAsked & { audience?: 'public' }): string => {
  const words = new URLSearchParams();
  const said: [string, string | undefined][] = Object.entries(asked);
  for (const [name, value] of said) if (value !== undefined) words.set(name, value);
  return words.size === 0 ? '' : `?${words.toString()}`;
};

/** A view of the register; while another is fetched the one before stays, so that nothing jumps. */
export const registerQuery = (asked: RegisterAsked) =>
  queryOptions({
    queryKey: ['contracts', 'register', asked],
    queryFn: () => fetchApi<Register>('GET', `/contracts${registerQueryText(asked)}`),
    placeholderData: keepPreviousData,
  });

/** What filters and forms choose from. */
export const registerChoicesQuery = queryOptions({
  queryKey: ['contracts', 'choices'],
  queryFn: () => fetchApi<RegisterChoices>('GET', '/contracts/choices'),
});

/** One agreement, whole. Other rooms forget it by the start of its key: ['contracts', contractId]. */
export const contractQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'whole'],
    queryFn: () => fetchApi<Contract>('GET', `/contracts/${contractId}`),
  });

/** Duties, identifiers, who may act, and what an imported list said. */
export const agreementQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'agreement'],
    queryFn: () => fetchApi<Agreement>('GET', `/contracts/${contractId}/agreement`),
  });

export const contractHistoryQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'history'],
    queryFn: () => fetchApi<ContractHistory>('GET', `/contracts/${contractId}/history`),
  });

/** Without a network an act fails at once and says so, instead of waiting in silence; what was typed stays. */
const atOnce = { networkMode: 'always' } as const;

/** What came back is shown at once; lists, history and whatever hangs on the agreement are asked again. */
const useShowContract = () => {
  const client = useQueryClient();
  return async (contract: Contract) => {
    client.setQueryData(contractQuery(contract.id).queryKey, contract);
    await client.invalidateQueries({
      queryKey: ['contracts'],
      predicate: ({ queryKey }) => queryKey[2] !== 'whole',
    });
  };
};

export const useAddContract = () =>
  useMutation({
    ...atOnce,
    mutationFn: (draft: ContractDraft) => fetchApi<Contract>('POST', '/contracts', draft),
    onSuccess: useShowContract(),
  });

export const useChangeContract = (contractId: string) =>
  useMutation({
    ...atOnce,
    mutationFn: (change: { draft: ContractDraft; revision: number; why: string }) =>
      fetchApi<Contract>('PUT', `/contracts/${contractId}`, change),
    onSuccess: useShowContract(),
  });

export const useHandOver = (contractId: string) =>
  useMutation({
    ...atOnce,
    mutationFn: (handOver: { personId: string; revision: number; why: string }) =>
      fetchApi<Contract>('POST', `/contracts/${contractId}/contract-manager`, handOver),
    onSuccess: useShowContract(),
  });

export const useGive = (contractId: string) =>
  useMutation({
    ...atOnce,
    mutationFn: (given: { personId: string; revision: number }) =>
      fetchApi<Contract>('POST', `/contracts/${contractId}/given-to`, given),
    onSuccess: useShowContract(),
  });

export const useTakeBack = (contractId: string) =>
  useMutation({
    ...atOnce,
    mutationFn: (given: { personId: string; revision: number }) =>
      fetchApi<Contract>('DELETE', `/contracts/${contractId}/given-to`, given),
    onSuccess: useShowContract(),
  });

export const usePublish = (contractId: string) =>
  useMutation({
    ...atOnce,
    mutationFn: (publication: { published: boolean; revision: number; why: string }) =>
      fetchApi<Contract>('POST', `/contracts/${contractId}/publication`, publication),
    onSuccess: useShowContract(),
  });
