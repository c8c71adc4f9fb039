import type { Home } from '#shared/home/home.api.ts';
import { ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { ownContractColumns } from '../portfolio/portfolio-columns.tsx';
import { PortfolioTable } from '../portfolio/portfolio-table.tsx';
import { ThingsToDo } from './things-to-do.tsx';

/** Things to do, the oldest first, and the agreements a person looks after. */
export function CommissionerHome({ toDo, rows, inRegister }: NonNullable<Home['commissioner']>) {
  if (rows.length === 0) return <NothingToLookAfter inRegister={inRegister} />;
  return (
    <>
      <section>
        <h2 className="govuk-heading-m">Things to do</h2>
        {toDo.length === 0 ? (
          <p className="govuk-body">Nothing waits for you. Returns appear here as soon as they are sent.</p>
        ) : (
          <ThingsToDo tasks={toDo} />
        )}
      </section>
      <section>
        <h2 className="govuk-heading-m">Contracts I look after</h2>
        <PortfolioTable
          caption="Contracts I look after, with where they stand"
          columns={ownContractColumns}
          rows={rows}
        />
        <p className="govuk-body">
          <Link href="/portfolio?lookedAfterBy=mine">Sort and filter them in the portfolio</Link>
        </p>
      </section>
    </>
  );
}

/** The first run, or a commissioner who has just come: what to do next. */
function NothingToLookAfter({ inRegister }: { inRegister: number }) {
  return inRegister === 0 ? (
    <EmptyState
      heading="The register is empty"
      act={<ButtonLink href="/contracts">Go to the register</ButtonLink>}
    >
      Import the list of agreements the council has, or add one by hand. Then choose what each will measure,
      and the returns are asked for by themselves.
    </EmptyState>
  ) : (
    <EmptyState
      heading="You look after no agreement yet"
      act={<ButtonLink href="/contracts">Go to the register</ButtonLink>}
    >
      Open an agreement that nobody looks after and take it on, or ask a colleague to hand one over.
    </EmptyState>
  );
}
