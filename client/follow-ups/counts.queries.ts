import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CountsRead, CountsShown } from '#shared/follow-ups/counts.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

const address = (contractId: string): string => `/contracts/${contractId}/counts`;

export const countsQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['follow-ups', 'counts', contractId],
    queryFn: () => fetchApi<CountsShown>('GET', address(contractId)),
  });

export const countsTemplateHref = (contractId: string): string => `/api${address(contractId)}/template`;

/** Reads a CSV file of counts; nothing is written. */
export const useReadCounts = (contractId: string) =>
  useMutation({
    networkMode: 'always',
    mutationFn: (file: File) => fetchApi<CountsRead>('POST', `${address(contractId)}/read`, file),
  });

/** One quarter as it is sent; an empty box is left out and asked for. */
export interface SheetSent {
  quarter: string;
  rows: readonly Readonly<Record<string, string | number | undefined>>[];
  revision: number;
}

/** Keeps the counts of some quarters. Figures are asked again, and after a refusal the counts are. */
export const useKeepCounts = (contractId: string) => {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (sheets: readonly SheetSent[]) =>
      fetchApi<CountsShown>('PUT', address(contractId), { sheets }),
    onSettled: () => client.invalidateQueries({ queryKey: ['follow-ups'] }),
  });
};
