import { queryOptions } from '@tanstack/react-query';
import type { FiguresByOrganisation } from '#shared/measures/by-organisation.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** What each organisation that delivers reported of a measure. */
export const byOrganisationQuery = (contractId: string, measureId: string) =>
  queryOptions({
    queryKey: ['contracts', contractId, 'by organisation', measureId],
    queryFn: () =>
      fetchApi<FiguresByOrganisation>(
        'GET',
        `/contracts/${contractId}/measures/${measureId}/by-organisation`,
      ),
  });
