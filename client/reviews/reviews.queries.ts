import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ActionOwner } from '#shared/reviews/action.ts';
import type { ActionActInput, ActionDraft, Actions } from '#shared/reviews/reviews.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** What was agreed about an agreement, and what became of it. */
export const actionsQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'actions'],
    queryFn: () => fetchApi<Actions>('GET', `/contracts/${contractId}/actions`),
  });

/** What came back is shown; the overview and the homes, which list actions too, are asked again. */
const useShowActions = (contractId: string) => {
  const client = useQueryClient();
  return async (actions: Actions) => {
    client.setQueryData(actionsQuery(contractId).queryKey, actions);
    await Promise.all([
      client.invalidateQueries({ queryKey: ['contracts', contractId, 'overview'] }),
      client.invalidateQueries({ queryKey: ['contracts', contractId, 'curves'] }),
      client.invalidateQueries({ queryKey: ['home'] }),
    ]);
  };
};

/** @param done told of it, also where the line that asked has moved meanwhile */
export const useAddAction = (contractId: string, done: (what: string) => void) => {
  const show = useShowActions(contractId);
  return useMutation({
    // Who does it may not be chosen yet: the counter says so as it says everything else.
    mutationFn: (draft: Omit<ActionDraft, 'owner'> & { owner: ActionOwner | '' }) =>
      fetchApi<Actions>('POST', `/contracts/${contractId}/actions`, draft),
    onSuccess: (actions, { what }) => {
      done(what);
      return show(actions);
    },
  });
};

export const useActOnAction = (contractId: string, done: (act: ActionActInput['act']) => void) => {
  const client = useQueryClient();
  const show = useShowActions(contractId);
  return useMutation({
    mutationFn: ({ actionId, ...input }: ActionActInput & { actionId: string }) =>
      fetchApi<Actions>('POST', `/contracts/${contractId}/actions/${actionId}/acts`, input),
    onSuccess: (actions, { act }) => {
      done(act);
      return show(actions);
    },
    // Somebody else was quicker: show what they did.
    onError: () => client.invalidateQueries({ queryKey: actionsQuery(contractId).queryKey }),
  });
};
