import { dayName } from '#shared/periods/calendar-day.ts';
import type { DecisionComing, Home } from '#shared/home/home.api.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { StandingMark } from '../design/standing-mark.tsx';
import type { Column } from '../design/table-column.tsx';
import { Table } from '../design/table.tsx';
import { memberColumns } from '../portfolio/portfolio-columns.tsx';
import { PortfolioTable } from '../portfolio/portfolio-table.tsx';

const decisionColumns: readonly Column<DecisionComing>[] = [
  {
    key: 'title',
    header: 'Service',
    rowHeader: true,
    cell: ({ contractId, title }) => <Link href={`/contracts/${contractId}`}>{title}</Link>,
  },
  { key: 'on', header: 'Decide by', cell: ({ on }) => dayName(on) },
  { key: 'ifNothing', header: 'If nothing is decided', cell: ({ ifNothing }) => ifNothing },
  {
    key: 'delivery',
    header: 'Delivery',
    cell: ({ delivery }) => <StandingMark standing={delivery.word} words={delivery.words} />,
  },
  {
    key: 'betterOff',
    header: 'Better off',
    cell: ({ betterOff }) => <StandingMark standing={betterOff.word} words={betterOff.words} />,
  },
];

/** For members of the board and portfolio holders: where each service stands, and what is to be decided. */
export function MemberHome({ lead, rows, decisions }: NonNullable<Home['member']>) {
  if (rows.length === 0) return <NoServices />;
  return (
    <>
      <p className="bo-lead">{lead}</p>
      <section>
        <h2 className="govuk-heading-m">Decisions coming in the next 12 months</h2>
        {decisions.length === 0 ? (
          <p className="govuk-body">No decision is due in the next 12 months.</p>
        ) : (
          <Table
            caption="Decisions coming in the next 12 months"
            captionSize="hidden"
            stacks
            columns={decisionColumns}
            rows={decisions}
            rowKey={({ contractId }) => contractId}
          />
        )}
      </section>
      <Services rows={rows} />
    </>
  );
}

/** For auditors: the same table, without decisions that are not theirs. */
export function AuditorHome({ lead, rows }: NonNullable<Home['auditor']>) {
  if (rows.length === 0) return <NoServices />;
  return (
    <>
      <p className="bo-lead">{lead}</p>
      <Services rows={rows} />
    </>
  );
}

function Services({ rows }: Pick<NonNullable<Home['member']>, 'rows'>) {
  return (
    <section>
      <h2 className="govuk-heading-m">All services</h2>
      <PortfolioTable caption="Services with where they stand" columns={memberColumns} rows={rows} />
      <p className="govuk-body">
        <Link href="/portfolio">Sort and filter them in the portfolio</Link>
      </p>
    </section>
  );
}

function NoServices() {
  return (
    <EmptyState heading="No services yet">
      They appear here as soon as the council has put its agreements into the register.
    </EmptyState>
  );
}
