import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A part of a screen as HTML, with what the counter has answered so far. */
export const drawn = (
  part: ReactNode,
  answered: readonly (readonly [readonly unknown[], unknown])[] = [],
) => {
  const client = new QueryClient();
  for (const [key, answer] of answered) client.setQueryData(key, answer);
  return renderToStaticMarkup(<QueryClientProvider client={client}>{part}</QueryClientProvider>);
};
