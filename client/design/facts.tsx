import type { ReactNode } from 'react';

/** A line of short facts under a title: 'Value £186,000 a year   Ends 31 March 2028'. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="bo-facts">
      {facts.map((fact) => (
        <div key={fact.name} className="bo-facts__fact">
          <dt className="bo-facts__name">{fact.name}</dt>
          <dd className="bo-facts__value">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
