import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { TextButton } from './button.tsx';
import { Link } from './link.tsx';

/** A link or an act at the end of a row; `about` says what it changes to those who listen ('Change end date'). */
export type RowAct = { text: string; about: string } & ({ href: string } | { onPress: () => void });

export interface SummaryRow {
  name: string;
  value: ReactNode;
  acts?: readonly RowAct[];
}

/** Facts as name and value, one below the other, with what can be changed at the right. */
export function SummaryList({ rows, borders = true }: { rows: readonly SummaryRow[]; borders?: boolean }) {
  const anyActs = rows.some((row) => (row.acts?.length ?? 0) > 0);
  return (
    <dl className={classNames('govuk-summary-list', !borders && 'govuk-summary-list--no-border')}>
      {rows.map((row) => {
        const acts = row.acts ?? [];
        return (
          <div
            key={row.name}
            className={classNames(
              'govuk-summary-list__row',
              anyActs && acts.length === 0 && 'govuk-summary-list__row--no-actions',
            )}
          >
            <dt className="govuk-summary-list__key">{row.name}</dt>
            <dd className="govuk-summary-list__value">{row.value}</dd>
            {acts.length === 0 ? null : (
              <dd className="govuk-summary-list__actions">
                {acts.length === 1 ? (
                  acts.map((act) => <Act key={act.text} act={act} />)
                ) : (
                  <ul className="govuk-summary-list__actions-list">
                    {acts.map((act) => (
                      <li key={act.text} className="govuk-summary-list__actions-list-item">
                        <Act act={act} />
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function Act({ act }: { act: RowAct }) {
  const words = (
    <>
      {act.text}
      <span className="govuk-visually-hidden"> {act.about}</span>
    </>
  );
  return 'href' in act ? (
    <Link href={act.href}>{words}</Link>
  ) : (
    <TextButton onPress={act.onPress}>{words}</TextButton>
  );
}
