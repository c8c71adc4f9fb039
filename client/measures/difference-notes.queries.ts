import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DifferenceNoteDraft, DifferenceNotes } from '#shared/measures/difference-note.api.ts';
import type { DifferenceGround } from '#shared/measures/difference-note.ts';
import { fetchApi } from '../api/fetch-api.ts';

const addressOf = (contractId: string, measureId: string): string =>
  `/contracts/${contractId}/measures/${measureId}/difference-notes`;

/** What was said of the difference between a measure's areas, or its organisations. */
export const differenceNotesQuery = (contractId: string, measureId: string, between: DifferenceGround) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'difference notes', measureId, between],
    queryFn: () => fetchApi<DifferenceNotes>('GET', `${addressOf(contractId, measureId)}?between=${between}`),
  });

export const useNoteDifference = (contractId: string, measureId: string, between: DifferenceGround) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (
      draft: Omit<DifferenceNoteDraft, 'answer' | 'between'> & { answer: DifferenceNoteDraft['answer'] | '' },
    ) => fetchApi<DifferenceNotes>('POST', addressOf(contractId, measureId), { ...draft, between }),
    // whoever wrote meanwhile is shown above, beside what was typed here
    onError: () =>
      client.invalidateQueries({ queryKey: differenceNotesQuery(contractId, measureId, between).queryKey }),
    onSuccess: async (notes) => {
      client.setQueryData(differenceNotesQuery(contractId, measureId, between).queryKey, notes);
      await client.invalidateQueries({ queryKey: ['contracts', contractId, 'measure history', measureId] });
    },
  });
};
