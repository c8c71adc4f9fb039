import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CurveAnswers } from '#shared/reviews/curve-questions.ts';
import type { TurnedCurves } from '#shared/reviews/curves.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

const addressOf = (contractId: string, measureId: string): string =>
  `/contracts/${contractId}/measures/${measureId}/curve`;

/** How the questions of turning a measure's curve were answered, each time. */
export const turnedCurvesQuery = (contractId: string, measureId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'turned curves', measureId],
    queryFn: () => fetchApi<TurnedCurves>('GET', addressOf(contractId, measureId)),
  });

interface Answers {
  answers: CurveAnswers;
  /** of the time that is being worked on; absent before its first answers */
  revision?: number;
}

const useShowCurve = (contractId: string, measureId: string) => {
  const client = useQueryClient();
  const { queryKey } = turnedCurvesQuery(contractId, measureId);
  return {
    onSuccess: (curves: TurnedCurves) => client.setQueryData(queryKey, curves),
    // Somebody else was quicker, or the answers were kept and the rest was not: show what is there.
    onError: () => client.invalidateQueries({ queryKey }),
  };
};

export const useAnswerCurve = (contractId: string, measureId: string) =>
  useMutation({
    mutationFn: (sent: Answers) => fetchApi<TurnedCurves>('PUT', addressOf(contractId, measureId), sent),
    ...useShowCurve(contractId, measureId),
  });

/** Keeps the answers as they stand, then finishes. */
export const useFinishCurve = (contractId: string, measureId: string) =>
  useMutation({
    mutationFn: async (sent: Answers) => {
      const address = addressOf(contractId, measureId);
      const kept = await fetchApi<TurnedCurves>('PUT', address, sent);
      const revision = kept.curves.at(-1)?.revision ?? 0;
      return fetchApi<TurnedCurves>('POST', `${address}/finish`, { revision });
    },
    ...useShowCurve(contractId, measureId),
  });
