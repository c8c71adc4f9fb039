import { queryOptions } from '@tanstack/react-query';
import type { Portfolio } from '#shared/portfolio/portfolio.api.ts';
import { fetchApi } from '../api/fetch-api.ts';

/** Every agreement with where it stands. */
export const portfolioQuery = queryOptions({
  queryKey: ['portfolio'],
  queryFn: () => fetchApi<Portfolio>('GET', '/portfolio'),
});
