import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  OrganisationDraft,
  OrganisationList,
  OrganisationPage,
  OrganisationSearch,
} from '#shared/organisations/organisations.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** Organisations, or those that half a word of a name or an identifier finds. */
export const organisationsQuery = (search: OrganisationSearch) =>
  queryOptions({
    queryKey: ['organisations', 'list', search],
    queryFn: () => {
      const asked = new URLSearchParams();
      if (search.search !== undefined) asked.set('search', search.search);
      if (search.kind !== undefined) asked.set('kind', search.kind);
      return fetchApi<OrganisationList>('GET', `/organisations?${asked.toString()}`);
    },
    placeholderData: (before) => before,
  });

export const organisationQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', 'one', organisationId],
    queryFn: () => fetchApi<OrganisationPage>('GET', `/organisations/${organisationId}`),
  });

/** What came back is shown; lists, and whatever names organisations, are asked again. */
const useShowOrganisation = () => {
  const client = useQueryClient();
  return async (page: OrganisationPage) => {
    client.setQueryData(organisationQuery(page.organisation.id).queryKey, page);
    await Promise.all([
      client.invalidateQueries({ queryKey: ['organisations', 'list'] }),
      client.invalidateQueries({ queryKey: ['people'] }),
      client.invalidateQueries({ queryKey: ['contracts'] }),
    ]);
  };
};

export const useAddOrganisation = () =>
  useMutation({
    mutationFn: (draft: OrganisationDraft) => fetchApi<OrganisationPage>('POST', '/organisations', draft),
    onSuccess: useShowOrganisation(),
  });

export const useChangeOrganisation = (organisationId: string) =>
  useMutation({
    mutationFn: (change: { draft: OrganisationDraft; revision: number }) =>
      fetchApi<OrganisationPage>('PUT', `/organisations/${organisationId}`, change),
    onSuccess: useShowOrganisation(),
  });
