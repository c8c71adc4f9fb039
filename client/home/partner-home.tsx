import type { Home } from '#shared/home/home.api.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';

type Commissioned = NonNullable<Home['partner']>['contracts'][number];

const toldWords = ({ told }: Commissioned): string => {
  if (told === undefined) return 'No figures from the council yet.';
  const upTo = told.upTo === undefined ? 'without figures' : `up to ${quarterName(told.upTo)}`;
  return `Figures ${upTo}, given on ${dayName(told.on)}.`;
};

const factsOf = ({ providers, endsOn }: Commissioned): string =>
  [
    providers.length === 0 ? '' : `Run by ${providers.join(', ')}.`,
    endsOn === undefined ? '' : `Until ${dayName(endsOn)}.`,
  ]
    .filter((each) => each !== '')
    .join(' ');

/** What somebody of a commissioning partner sees first: their agreements, and what they were told of each. */
export function PartnerHome({ contracts }: NonNullable<Home['partner']>) {
  if (contracts.length === 0) {
    return (
      <EmptyState heading="No agreements yet">
        Your organisation is not named in any agreement here yet. Ask the council’s contract manager to put it
        there.
      </EmptyState>
    );
  }
  return (
    <LineList
      lines={contracts.map((contract) => ({
        key: contract.contractId,
        text: <Link href={`/contracts/${contract.contractId}`}>{contract.title}</Link>,
        more: `${toldWords(contract)} ${factsOf(contract)}`.trim(),
      }))}
    />
  );
}
