import type { Home } from '#shared/home/home.api.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { providerColumns } from '../portfolio/portfolio-columns.tsx';
import { PortfolioTable } from '../portfolio/portfolio-table.tsx';
import { FamiliesDueToGo, FamiliesHandedOver, LooksTold } from './provider-families.tsx';
import { ThingsToDo } from './things-to-do.tsx';

/** What we need from you, what you need from us, and your services with their three answers. */
export function ProviderHome(provider: NonNullable<Home['provider']>) {
  const { fromYou, fromUs, rows } = provider;
  if (rows.length === 0) {
    return (
      <>
        <LooksTold {...provider} />
        <EmptyState heading="No services yet">
          Your organisation is not named in any agreement here yet. Ask the council’s contract manager to put
          it there: your returns follow by themselves.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <LooksTold {...provider} />
      <section>
        <h2 className="govuk-heading-m">What we need from you</h2>
        {fromYou.length === 0 ? (
          <p className="govuk-body">
            Nothing just now. The next return is asked for when its period is over.
          </p>
        ) : (
          <ThingsToDo tasks={fromYou} />
        )}
      </section>
      <section>
        <h2 className="govuk-heading-m">What you need from us</h2>
        {fromUs.length === 0 ? (
          <p className="govuk-body">The council owes you no answer just now.</p>
        ) : (
          <ThingsToDo tasks={fromUs} />
        )}
      </section>
      <FamiliesHandedOver {...provider} />
      <FamiliesDueToGo {...provider} />
      <section>
        <h2 className="govuk-heading-m">Our services</h2>
        <PortfolioTable caption="Our services with where they stand" columns={providerColumns} rows={rows} />
      </section>
    </>
  );
}
