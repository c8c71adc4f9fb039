import type { Home } from '#shared/home/home.api.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { SummaryList, type SummaryRow } from '../design/summary-list.tsx';

type Administrator = NonNullable<Home['administrator']>;

const agreements = ({ inRegister, lookedAfterByNobody }: Administrator): SummaryRow[] => [
  {
    name: 'Agreements',
    value: inRegister === 0 ? 'None yet' : `${formatCount(inRegister)} in the register`,
    acts: [{ text: 'See', about: 'the agreements', href: '/contracts' }],
  },
  {
    name: 'Looked after by nobody',
    value:
      lookedAfterByNobody === 0 ? 'None' : plural(lookedAfterByNobody, 'live agreement', 'live agreements'),
    acts:
      lookedAfterByNobody === 0
        ? []
        : [
            {
              text: 'See',
              about: 'the agreements that nobody looks after',
              href: '/contracts?status=live&contractManager=nobody',
            },
          ],
  },
];

const lastList = ({ lastImport }: Administrator): SummaryRow => ({
  name: 'Last list imported',
  value:
    lastImport === undefined
      ? 'None yet'
      : `${lastImport.fileName}, ${plural(lastImport.rows, 'row', 'rows')}, on ${dayName(lastImport.on)}`,
});

const settings = ({ areas, contactIsKnown }: Administrator): SummaryRow[] => [
  {
    name: 'Places',
    value: areas === 0 ? 'None yet: agreements cannot say where they are' : plural(areas, 'place', 'places'),
    acts: [{ text: 'Change', about: 'the places', href: '/settings' }],
  },
  {
    name: 'How to reach the council',
    value: contactIsKnown ? 'On the public pages' : 'Not set: the public pages cannot say it',
    acts: [{ text: 'Change', about: 'how to reach the council', href: '/settings' }],
  },
];

/** What stands so far and what does not, each with the page where it can be changed. */
export function WhatIsSetUp(administrator: Administrator) {
  const people: SummaryRow = {
    name: 'People',
    value: `${formatCount(administrator.accounts)} with an account`,
    acts: [{ text: 'See', about: 'the people', href: '/people' }],
  };
  return (
    <section>
      <h2 className="govuk-heading-m">What is set up</h2>
      <SummaryList
        rows={[people, ...agreements(administrator), lastList(administrator), ...settings(administrator)]}
      />
    </section>
  );
}
