import { lookReasonWords } from '#shared/cases/emergency-look.ts';
import type { Home } from '#shared/home/home.api.ts';
import { dayName, londonDay, londonTime } from '#shared/periods/calendar-day.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';

type Provider = NonNullable<Home['provider']>;

/** Somebody of the council saw a family's page: told first, because the family may have to know. */
export function LooksTold({ looks }: Pick<Provider, 'looks'>) {
  if (looks.length === 0) return null;
  return (
    <NotificationBanner
      title="The council looked in an emergency"
      heading={`An administrator of the council saw ${looks.length === 1 ? 'the page of one of your families' : `pages of your families ${formatCount(looks.length)} times`}.`}
    >
      <LineList
        lines={looks.map(({ id, caseId, reference, at, personName, reason, more }) => ({
          key: id,
          text: <Link href={`/families/${caseId}`}>{reference}</Link>,
          more: `${personName}, ${dayName(londonDay(at))} at ${londonTime(at)}, because ${lookReasonWords[reason]}: ${more}`,
        }))}
      />
    </NotificationBanner>
  );
}

/** Families that others handed over, service by service: whether they arrived only this provider can say. */
export function FamiliesHandedOver({ handedOver }: Pick<Provider, 'handedOver'>) {
  if (handedOver.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">Handed over to you</h2>
      <LineList
        lines={handedOver.map(({ contractId, title, families }) => ({
          key: contractId,
          text: (
            <Link href={`/contracts/${contractId}/families/list`}>
              {plural(families, 'family was', 'families were')} handed over to this service: did{' '}
              {families === 1 ? 'it' : 'they'} arrive?
            </Link>
          ),
          more: title,
        }))}
      />
    </section>
  );
}

/** Families that nothing keeps any more, service by service. */
export function FamiliesDueToGo({ dueToGo }: Pick<Provider, 'dueToGo'>) {
  if (dueToGo.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">Kept as long as agreed</h2>
      <p className="govuk-body">Nothing needs what you hold about these families any more. Erase it.</p>
      <LineList
        lines={dueToGo.map(({ contractId, title, families }) => ({
          key: contractId,
          text: (
            <Link href={`/contracts/${contractId}/families/due-to-go`}>
              {plural(families, 'family', 'families')}
            </Link>
          ),
          more: title,
        }))}
      />
    </section>
  );
}
