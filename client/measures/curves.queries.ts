import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  BaselineDraft,
  CurvesShown,
  PartnersForecastDraft,
  RebaseDraft,
} from '#shared/reviews/curves.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** What people agreed about the curves of an agreement's measures. */
export const curvesQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'curves'],
    queryFn: () => fetchApi<CurvesShown>('GET', `/contracts/${contractId}/curves`),
  });

/** @param done told of it, also where the form that asked has gone meanwhile */
const useShowCurves = (contractId: string, measureId: string, done: () => void) => {
  const client = useQueryClient();
  return async (curves: CurvesShown) => {
    done();
    client.setQueryData(curvesQuery(contractId).queryKey, curves);
    await client.invalidateQueries({ queryKey: ['contracts', contractId, 'measure history', measureId] });
  };
};

export const useAgreeBaseline = (contractId: string, measureId: string, done: () => void) =>
  useMutation({
    mutationFn: (draft: BaselineDraft) =>
      fetchApi<CurvesShown>('POST', `/contracts/${contractId}/measures/${measureId}/baselines`, draft),
    onSuccess: useShowCurves(contractId, measureId, done),
  });

export const useKeepPartnersForecast = (contractId: string, measureId: string, done: () => void) =>
  useMutation({
    mutationFn: (
      draft: Omit<PartnersForecastDraft, 'values'> & {
        values: { quarter: string; value: number | string }[];
      },
    ) =>
      fetchApi<CurvesShown>(
        'POST',
        `/contracts/${contractId}/measures/${measureId}/partners-forecasts`,
        draft,
      ),
    onSuccess: useShowCurves(contractId, measureId, done),
  });

export const useRebase = (contractId: string, measureId: string, done: () => void) =>
  useMutation({
    mutationFn: (draft: Omit<RebaseDraft, 'reason'> & { reason: RebaseDraft['reason'] | '' }) =>
      fetchApi<CurvesShown>('POST', `/contracts/${contractId}/measures/${measureId}/rebases`, draft),
    onSuccess: useShowCurves(contractId, measureId, done),
  });

export const useTakeBackRebase = (contractId: string, measureId: string, done: () => void) =>
  useMutation({
    mutationFn: (rebaseId: string) =>
      fetchApi<CurvesShown>('DELETE', `/contracts/${contractId}/measures/${measureId}/rebases/${rebaseId}`),
    onSuccess: useShowCurves(contractId, measureId, done),
  });
