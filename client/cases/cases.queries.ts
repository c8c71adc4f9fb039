import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  CaseList,
  CaseListQuery,
  CaseSaved,
  CaseShown,
  HandOverAgreements,
  HandOvers,
  SayArrival,
} from '#shared/cases/cases.api.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import type { Register, RegisterChoices } from '#shared/contracts/register.api.ts';
import type { CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import type { Session } from '#shared/people/people.api.ts';
import type { HistoryLine } from '#shared/values/history.ts';
import { fetchApi } from '../api/fetch-api.ts';
import { rethrowReworded } from '../api/reworded.ts';

/** One family, whole. */
export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'whole'],
    queryFn: () => fetchApi<CaseShown>('GET', `/cases/${caseId}`),
  });

export const caseHistoryQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'history'],
    queryFn: () => fetchApi<{ lines: HistoryLine[] }>('GET', `/cases/${caseId}/history`),
  });

const queryText = (asked: CaseListQuery): string => {
  const words = new URLSearchParams();
  const said: [string, string | undefined][] = Object.entries(asked);
  for (const [name, value] of said) if (value !== undefined) words.set(name, value);
  return words.size === 0 ? '' : `?${words.toString()}`;
};

/** A page of the list; while another is fetched the one before stays, so that nothing jumps. */
export const caseListQuery = (contractId: string, asked: CaseListQuery) =>
  queryOptions({
    queryKey: ['cases', 'of', contractId, asked],
    queryFn: () => fetchApi<CaseList>('GET', `/contracts/${contractId}/cases${queryText(asked)}`),
    placeholderData: keepPreviousData,
  });

/** The service a family is supported by: its title and its areas. */
export const serviceQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'whole'],
    queryFn: () => fetchApi<Contract>('GET', `/contracts/${contractId}`),
  });

/** The areas there are, for services that name none. */
export const choicesQuery = queryOptions({
  queryKey: ['contracts', 'choices'],
  queryFn: () => fetchApi<RegisterChoices>('GET', '/contracts/choices'),
});

/** The services that the person can see. */
export const servicesQuery = queryOptions({
  queryKey: ['contracts', 'register', {}],
  queryFn: () => fetchApi<Register>('GET', '/contracts'),
});

/** The services a family may be handed over to; while others are looked for those before stay. */
export const handOverAgreementsQuery = (contractId: string, find: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'hand-over-agreements', find],
    queryFn: () =>
      fetchApi<HandOverAgreements>(
        'GET',
        `/contracts/${contractId}/hand-over-agreements${queryText({ find: find === '' ? undefined : find })}`,
      ),
    placeholderData: keepPreviousData,
  });

/** The families that others handed over to a service: no rows, only the hand-overs. */
export const handOversQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['cases', 'handed-to', contractId],
    queryFn: () => fetchApi<HandOvers>('GET', `/contracts/${contractId}/hand-overs`),
  });

/** The questionnaires of a family: what is entered, and all it takes to say what is wanted. */
export const familyFormsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'of', caseId],
    queryFn: () => fetchApi<CaseQuestionnaires>('GET', `/cases/${caseId}/questionnaires`),
  });

/** What day it is for the council. */
export const dayQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => fetchApi<Session>('GET', '/session'),
  staleTime: 60_000,
});

/** Without a network an act fails at once and says so; what was typed stays. */
const atOnce = { networkMode: 'always' } as const;

/** What was saved is shown at once; lists, histories and what is due are asked again. */
const useShowCase = () => {
  const client = useQueryClient();
  return async (saved: CaseSaved) => {
    if (saved.kind !== 'saved') return;
    client.setQueryData(caseQuery(saved.case.id).queryKey, saved.case);
    await Promise.all([
      client.invalidateQueries({
        queryKey: ['cases'],
        predicate: ({ queryKey }) => queryKey[2] !== 'whole',
      }),
      client.invalidateQueries({ queryKey: ['follow-ups'] }),
    ]);
  };
};

const refused = rethrowReworded({
  sameNeed: 'Choose whether it was for the same need.',
  on: 'Enter the day.',
});

/** Adds a family, as its form has it: what does not fit is said by the counter, box by box. */
export const useAddCase = (contractId: string) =>
  useMutation({
    ...atOnce,
    mutationFn: (body: { draft: unknown; confirmed: string[] }) =>
      fetchApi<CaseSaved>('POST', `/contracts/${contractId}/cases`, body).catch(refused),
    onSuccess: useShowCase(),
  });

export const useChangeCase = (caseId: string) =>
  useMutation({
    ...atOnce,
    mutationFn: (body: { draft: unknown; confirmed: string[]; revision: number }) =>
      fetchApi<CaseSaved>('PUT', `/cases/${caseId}`, body).catch(refused),
    onSuccess: useShowCase(),
  });

/** An act of a family's page: after a refusal the page is asked again, because somebody may have been quicker. */
const useCaseAct = (caseId: string, path: 'end' | 'permission-events') => {
  const client = useQueryClient();
  return useMutation({
    ...atOnce,
    mutationFn: (body: object) =>
      fetchApi<CaseSaved>('POST', `/cases/${caseId}/${path}`, body).catch(refused),
    onSuccess: useShowCase(),
    onError: () => client.invalidateQueries({ queryKey: caseQuery(caseId).queryKey }),
  });
};

export const useEndCase = (caseId: string) => useCaseAct(caseId, 'end');
export const useNotePermission = (caseId: string) => useCaseAct(caseId, 'permission-events');

/** Says whether a family that was handed over has arrived; after a refusal too the list is asked again. */
export const useSayArrival = (contractId: string) => {
  const client = useQueryClient();
  const { queryKey } = handOversQuery(contractId);
  return useMutation({
    ...atOnce,
    mutationFn: ({ caseId, said }: { caseId: string; said: SayArrival }) =>
      fetchApi<HandOvers>('POST', `/contracts/${contractId}/hand-overs/${caseId}/arrival`, said),
    onSuccess: (handOvers) => {
      client.setQueryData(queryKey, handOvers);
      return client.invalidateQueries({ queryKey: ['home'] });
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
};
