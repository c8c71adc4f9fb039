import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { MeasuresShown, SeriesShown } from '#shared/charts/measures-shown.api.ts';
import type { MeasureDraft } from '#shared/measures/measures.api.ts';
import type { QuestionnairesChosen } from '#shared/questionnaires/questionnaires.api.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { fetchApi } from '../api/fetch-api.ts';

const addressOf = (contractId: string): string => `/contracts/${contractId}/measures`;

/** An agreement's measures with every version, and what to think about. */
export const measuresQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'measures'],
    queryFn: () => fetchApi<MeasuresShown>('GET', addressOf(contractId)),
  });

/** The accepted figures of its measures. */
export const seriesQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'series'],
    queryFn: () => fetchApi<SeriesShown>('GET', `/contracts/${contractId}/series`),
  });

export const measureHistoryQuery = (contractId: string, measureId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'measure history', measureId],
    queryFn: () => fetchApi<{ lines: HistoryLine[] }>('GET', `${addressOf(contractId)}/${measureId}/history`),
  });

/** Which questionnaires the agreement uses: a measure can be taken from them. */
export const questionnairesUsedQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'used', contractId],
    queryFn: () => fetchApi<QuestionnairesChosen>('GET', `/contracts/${contractId}/questionnaires-used`),
  });

/** After a change everything that is worked out from the agreement's measures is asked again. */
const useForgetContract = (contractId: string) => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['contracts', contractId] });
};

export const useAddMeasure = (contractId: string) =>
  useMutation({
    mutationFn: (draft: MeasureDraft) => fetchApi('POST', addressOf(contractId), { draft }),
    onSuccess: useForgetContract(contractId),
  });

export const useChangeMeasure = (contractId: string, measureId: string) =>
  useMutation({
    mutationFn: (change: { draft: MeasureDraft; versionSeen: number }) =>
      fetchApi('PUT', `${addressOf(contractId)}/${measureId}`, change),
    onSuccess: useForgetContract(contractId),
  });

export const useEndMeasure = (contractId: string, measureId: string) =>
  useMutation({
    mutationFn: (end: { fromQuarter: string; why: string }) =>
      fetchApi('PUT', `${addressOf(contractId)}/${measureId}/end`, end),
    onSuccess: useForgetContract(contractId),
  });

export const useAskAgain = (contractId: string, measureId: string) =>
  useMutation({
    mutationFn: () => fetchApi('DELETE', `${addressOf(contractId)}/${measureId}/end`),
    onSuccess: useForgetContract(contractId),
  });

export const useOrderMeasures = (contractId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (measureIds: readonly string[]) =>
      fetchApi<MeasuresShown>('PUT', `${addressOf(contractId)}/order`, { measureIds }),
    onSuccess: async (shown) => {
      client.setQueryData(measuresQuery(contractId).queryKey, shown);
      await client.invalidateQueries({ queryKey: seriesQuery(contractId).queryKey });
    },
  });
};
