import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DifferenceNoteDraft, DifferenceNotes } from '#shared/measures/difference-note.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

const addressOf = (contractId: string, measureId: string): string =>
  `/contracts/${contractId}/measures/${measureId}/difference-notes`;

/** What was said of the difference between a measure's areas. */
export const differenceNotesQuery = (contractId: string, measureId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'difference notes', measureId],
    queryFn: () => fetchApi<DifferenceNotes>('GET', addressOf(contractId, measureId)),
  });

export const useNoteDifference = (contractId: string, measureId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (
      draft: Omit<DifferenceNoteDraft, 'answer'> & { answer: DifferenceNoteDraft['answer'] | '' },
    ) => fetchApi<DifferenceNotes>('POST', addressOf(contractId, measureId), draft),
    onSuccess: async (notes) => {
      client.setQueryData(differenceNotesQuery(contractId, measureId).queryKey, notes);
      await client.invalidateQueries({ queryKey: ['contracts', contractId, 'measure history', measureId] });
    },
  });
};
