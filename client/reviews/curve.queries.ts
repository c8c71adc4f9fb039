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

const useShowCurve = (contractId: string, measureId: string, saved: () => void) => {
  const client = useQueryClient();
  const { queryKey } = turnedCurvesQuery(contractId, measureId);
  return {
    onSuccess: (curves: TurnedCurves) => {
      saved();
      client.setQueryData(queryKey, curves);
    },
    // Somebody else was quicker, or the answers were kept and the rest was not: show what is there.
    onError: () => client.invalidateQueries({ queryKey }),
  };
};

/** @param saved told of it, also where the form that asked has gone meanwhile */
export const useAnswerCurve = (contractId: string, measureId: string, saved: () => void) =>
  useMutation({
    mutationFn: (sent: Answers) => fetchApi<TurnedCurves>('PUT', addressOf(contractId, measureId), sent),
    ...useShowCurve(contractId, measureId, saved),
  });

/**
 * Keeps the answers as they stand, then finishes.
 * @param kept told that the answers are saved, whatever becomes of finishing
 */
export const useFinishCurve = (
  contractId: string,
  measureId: string,
  { kept, finished }: { kept: () => void; finished: () => void },
) =>
  useMutation({
    mutationFn: async (sent: Answers) => {
      const address = addressOf(contractId, measureId);
      const { curves } = await fetchApi<TurnedCurves>('PUT', address, sent);
      kept();
      const revision = curves.at(-1)?.revision ?? 0;
      return fetchApi<TurnedCurves>('POST', `${address}/finish`, { revision });
    },
    ...useShowCurve(contractId, measureId, finished),
  });
