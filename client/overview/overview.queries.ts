import { queryOptions } from '@tanstack/react-query';
import type { Overview } from '#shared/overview/overview.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** The overview of an agreement, in one answer. */
export const overviewQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'overview'],
    queryFn: () => fetchApi<Overview>('GET', `/contracts/${contractId}/overview`),
  });
