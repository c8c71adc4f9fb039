import type { ReactNode } from 'react';

/** Text set apart from what surrounds it. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}
