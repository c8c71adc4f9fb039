import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import type { ReleasedFigures } from '#shared/disclosure/released-figures.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

const address = (contractId: string): string => `/contracts/${contractId}/figures-to-publish`;

/** Where publishing an agreement's figures stands. */
export const figuresQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'figures-to-publish'],
    queryFn: () => fetchApi<FiguresToPublish>('GET', address(contractId)),
  });

/** What those read who commission it with the council. */
export const releasedFiguresQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'released-figures'],
    queryFn: () => fetchApi<ReleasedFigures>('GET', `/contracts/${contractId}/released-figures`),
  });

/** The same as a file. */
export const releasedFileHref = (contractId: string): string =>
  `/api/contracts/${contractId}/released-figures.csv`;

/** The page as the public would see it: the counter draws it. */
export const previewHref = (contractId: string): string => `/api${address(contractId)}/page`;

/** What can be done about the figures. */
export type FiguresAct =
  | { publish: { seen: string } }
  | { tellPartners: { seen: string } }
  | { say: { words: string; revision: number } }
  | { agree: { threshold: number; rounded: boolean; revision: number } };

const send = (contractId: string, act: FiguresAct): Promise<FiguresToPublish> => {
  if ('publish' in act) return fetchApi('POST', address(contractId), act.publish);
  if ('tellPartners' in act) return fetchApi('POST', `${address(contractId)}/partners`, act.tellPartners);
  if ('say' in act) return fetchApi('PUT', `${address(contractId)}/words`, act.say);
  return fetchApi('PUT', `${address(contractId)}/terms`, act.agree);
};

/** Does it, and shows at once what came of it; after a refusal what stands is asked again. */
export const useFiguresAct = (contractId: string) => {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (act: FiguresAct) => send(contractId, act),
    onSuccess: (figures) => {
      client.setQueryData(figuresQuery(contractId).queryKey, figures);
      return client.invalidateQueries({ queryKey: ['contracts', contractId] });
    },
    onError: () => client.invalidateQueries({ queryKey: figuresQuery(contractId).queryKey }),
  });
};
