import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/fetch-api.ts';

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal stays a refusal; only silence is worth asking again.
        retry: (tries, error) => !(error instanceof ApiProblem) && tries < 3,
      },
      mutations: { retry: false },
    },
  });
