import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '#shared/contracts/contract.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** One agreement, whole. Other rooms forget it by the start of its key: ['contracts', contractId]. */
export const contractQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'whole'],
    queryFn: () => fetchApi<Contract>('GET', `/contracts/${contractId}`),
  });
