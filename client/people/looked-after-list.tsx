import type { PersonPage } from '#shared/people/people.api.ts';
import { plural } from '#shared/values/format.ts';
import { Link } from '../design/link.tsx';
import { LineList } from '../design/line-list.tsx';

interface LookedAfterListProps {
  person: PersonPage['person'];
  contracts: PersonPage['looksAfter'];
}

/** The agreements a person is the contract manager of, each leading to where it is handed over. */
export function LookedAfterList({ person, contracts }: LookedAfterListProps) {
  if (contracts.length === 0) return null;
  const many = plural(contracts.length, 'agreement', 'agreements');
  return (
    <section aria-labelledby="looks-after">
      <h2 className="govuk-heading-m" id="looks-after">
        {person.status === 'left' ? `${many} to hand over` : `Looks after ${many}`}
      </h2>
      {person.status === 'left' ? (
        <p className="govuk-body">
          {person.name} has left and is still named as the contract manager here. Open each and hand it over.
        </p>
      ) : null}
      <LineList
        lines={contracts.map(({ contractId, reference, title }) => ({
          key: contractId,
          text: <Link href={`/contracts/${contractId}/agreement`}>{title}</Link>,
          more: reference,
        }))}
      />
    </section>
  );
}
