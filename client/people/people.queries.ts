import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Session, SetUp } from '#shared/people/people.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** Who is signed in, what the council is called, and the day. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => fetchApi<Session>('GET', '/session'),
  staleTime: 60_000,
});

/** After somebody came or went nothing that was asked before holds any longer. */
const useForgetEverything = () => {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    await client.refetchQueries({ queryKey: sessionQuery.queryKey });
  };
};

export const useSignIn = () => {
  const forget = useForgetEverything();
  return useMutation({
    mutationFn: (input: { email: string; password: string }) => fetchApi('POST', '/session', input),
    onSuccess: forget,
  });
};

export const useSignOut = () => {
  const forget = useForgetEverything();
  return useMutation({ mutationFn: () => fetchApi('DELETE', '/session'), onSuccess: forget });
};

export const useSetUp = () => {
  const forget = useForgetEverything();
  return useMutation({
    mutationFn: (input: SetUp) => fetchApi('POST', '/set-up', input),
    onSuccess: forget,
  });
};
