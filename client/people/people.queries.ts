import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { OrganisationList } from '#shared/organisations/organisations.api.ts';
import type {
  DemoPeople,
  LinkShown,
  NewLink,
  OwnAccount,
  PeopleList,
  PeopleSearch,
  PersonDraft,
  PersonPage,
  Session,
  SetUp,
} from '#shared/people/people.api.ts';
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

/** The people of a demo, for its sign-in buttons. */
export const demoPeopleQuery = queryOptions({
  queryKey: ['demo people'],
  queryFn: () => fetchApi<DemoPeople>('GET', '/demo/people'),
});

export const useDemoSignIn = () => {
  const forget = useForgetEverything();
  return useMutation({
    mutationFn: (personId: string) => fetchApi('POST', '/demo/session', { personId }),
    onSuccess: forget,
  });
};

/** Whom a link is for. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: () => fetchApi<LinkShown>('GET', `/invitations/${encodeURIComponent(token)}`),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useAcceptLink = (token: string) => {
  const forget = useForgetEverything();
  return useMutation({
    mutationFn: (password: string) =>
      fetchApi('POST', `/invitations/${encodeURIComponent(token)}`, { password }),
    onSuccess: forget,
  });
};

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => fetchApi<OwnAccount>('GET', '/account'),
  staleTime: 0,
});

/** What is known of oneself is asked again after one changed it. */
const useAskAboutOneself = () => {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: accountQuery.queryKey }),
      client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      client.invalidateQueries({ queryKey: ['people'] }),
    ]);
};

export const useChangeOwnName = () =>
  useMutation({
    mutationFn: (input: { name: string; revision: number }) => fetchApi('PATCH', '/account', input),
    onSuccess: useAskAboutOneself(),
  });

export const useChangeOwnPassword = () =>
  useMutation({
    mutationFn: (input: { current: string; password: string }) => fetchApi('PUT', '/account/password', input),
    onSuccess: useAskAboutOneself(),
  });

export const useEndOwnSession = () =>
  useMutation({
    mutationFn: (sessionId: string) => fetchApi('DELETE', `/account/sessions/${sessionId}`),
    onSettled: useAskAboutOneself(),
  });

export const useSignOutEverywhere = () => {
  const forget = useForgetEverything();
  return useMutation({ mutationFn: () => fetchApi('DELETE', '/account/sessions'), onSuccess: forget });
};

/** Everybody with an account, or those that half a word finds. */
export const peopleQuery = (search: PeopleSearch) =>
  queryOptions({
    queryKey: ['people', 'list', search],
    queryFn: () => {
      const asked = new URLSearchParams();
      if (search.search !== undefined) asked.set('search', search.search);
      if (search.status !== undefined) asked.set('status', search.status);
      return fetchApi<PeopleList>('GET', `/people?${asked.toString()}`);
    },
    placeholderData: (before) => before,
  });

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', 'one', personId],
    queryFn: () => fetchApi<PersonPage>('GET', `/people/${personId}`),
  });

/** The organisations a person can belong to; forgotten with every other list of organisations. */
export const organisationChoicesQuery = queryOptions({
  queryKey: ['organisations', 'list', {}],
  queryFn: () => fetchApi<OrganisationList>('GET', '/organisations'),
});

/** After an administrator's act: what came back is shown, lists are asked again. */
const useShowPerson = () => {
  const client = useQueryClient();
  return async (page: PersonPage) => {
    client.setQueryData(personQuery(page.person.id).queryKey, page);
    await client.invalidateQueries({ queryKey: ['people', 'list'] });
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
};

const useAskAboutPeople = () => {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['people'] });
};

export const useInvitePerson = () =>
  useMutation({
    mutationFn: (draft: PersonDraft) => fetchApi<NewLink>('POST', '/people', draft),
    onSuccess: useAskAboutPeople(),
  });

export const useChangePerson = (personId: string) =>
  useMutation({
    mutationFn: (change: { draft: PersonDraft; revision: number }) =>
      fetchApi<PersonPage>('PUT', `/people/${personId}`, change),
    onSuccess: useShowPerson(),
  });

/** Makes a link: an invitation again, or a new password. */
export const useGiveLink = (personId: string) =>
  useMutation({
    mutationFn: (purpose: NewLink['purpose']) =>
      fetchApi<NewLink>('POST', `/people/${personId}/${purpose.replace(' ', '-')}`),
    onSuccess: useAskAboutPeople(),
  });

export const useWithdrawLink = (personId: string) =>
  useMutation({
    mutationFn: () => fetchApi<PersonPage>('DELETE', `/people/${personId}/link`),
    onSuccess: useShowPerson(),
  });

export const useSignOutPerson = (personId: string) =>
  useMutation({
    mutationFn: () => fetchApi<PersonPage>('DELETE', `/people/${personId}/sessions`),
    onSuccess: useShowPerson(),
  });

export const useCloseAccount = (personId: string) =>
  useMutation({
    mutationFn: (input: { revision: number; why: string }) =>
      fetchApi<PersonPage>('POST', `/people/${personId}/leave`, input),
    onSuccess: useShowPerson(),
  });
