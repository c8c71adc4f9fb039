import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InTheArea } from '#shared/outcomes/in-the-area.api.ts';
import type { IndicatorMap, IndicatorPage, IndicatorsShown } from '#shared/outcomes/indicators.api.ts';
import type { SmallAreasShown } from '#shared/outcomes/small-areas.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** The indicators of the districts that a service works in. */
export const inTheAreaQuery = (contractId: string) =>
  queryOptions({
    queryKey: ['outcomes', 'area', contractId],
    queryFn: () => fetchApi<InTheArea>('GET', `/contracts/${contractId}/area`),
  });

export const indicatorsQuery = queryOptions({
  queryKey: ['outcomes', 'indicators'],
  queryFn: () => fetchApi<IndicatorsShown>('GET', '/indicators'),
});

/** What is asked of an indicator: in which district, held against which others. */
export interface AskedOfIndicator {
  area?: string;
  compare?: string;
}

const inAddress = (asked: object): string => {
  const words = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  ).toString();
  return words === '' ? '' : `?${words}`;
};

export const indicatorQuery = (indicatorId: string, { area, compare }: AskedOfIndicator) =>
  queryOptions({
    queryKey: ['outcomes', 'indicator', indicatorId, area ?? '', compare ?? ''],
    queryFn: () =>
      fetchApi<IndicatorPage>('GET', `/indicators/${indicatorId}${inAddress({ area, compare })}`),
    // Another district is another answer: the one before stays until it comes, so that nothing jumps.
    placeholderData: (before: IndicatorPage | undefined) =>
      before?.indicator.id === indicatorId ? before : undefined,
  });

export const mapQuery = (indicatorId: string, quarter?: string) =>
  queryOptions({
    queryKey: ['outcomes', 'map', indicatorId, quarter ?? ''],
    queryFn: () => fetchApi<IndicatorMap>('GET', `/indicators/${indicatorId}/map${inAddress({ quarter })}`),
    placeholderData: (before: IndicatorMap | undefined) =>
      before?.indicator.id === indicatorId ? before : undefined,
  });

export const smallAreasQuery = (district: string) =>
  queryOptions({
    queryKey: ['outcomes', 'small-areas', district],
    queryFn: () => fetchApi<SmallAreasShown>('GET', `/small-areas?district=${encodeURIComponent(district)}`),
  });

/** Says which indicators the service is meant to help move. */
export const useContributions = (contractId: string) => {
  const client = useQueryClient();
  return useMutation({
    // Without a network it fails at once and says so; what was chosen stays.
    networkMode: 'always',
    mutationFn: (indicatorIds: readonly string[]) =>
      fetchApi<InTheArea>('PUT', `/contracts/${contractId}/indicators`, { indicatorIds }),
    onSuccess: async (shown) => {
      client.setQueryData(inTheAreaQuery(contractId).queryKey, shown);
      await client.invalidateQueries({ queryKey: ['outcomes', 'indicator'] });
    },
  });
};
