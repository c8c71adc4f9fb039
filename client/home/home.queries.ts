import { queryOptions } from '@tanstack/react-query';
import type { Home } from '#shared/home/home.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** What there is to do, by what a person is. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: () => fetchApi<Home>('GET', '/home'),
});
