import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** what is not there yet: 'No measures yet' */
  heading: string;
  headingLevel?: 2 | 3;
  /** what to do next, in a sentence */
  children: ReactNode;
  /** the button or link that does it */
  act?: ReactNode;
}

/** Stands where something will be, and says what to do next. */
export function EmptyState({ heading, headingLevel = 2, children, act }: EmptyStateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className="bo-empty">
      <Heading className="bo-empty__heading">{heading}</Heading>
      <p className="bo-empty__text">{children}</p>
      {act === undefined ? null : <div className="bo-empty__act">{act}</div>}
    </div>
  );
}
