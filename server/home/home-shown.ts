import { contractsInRegister, portfolioContracts } from '#db/stores/portfolio-store.ts';
import { may } from '#shared/access/may.ts';
import { providerRoles, type Role, type User } from '#shared/access/roles.ts';
import { councilToDo } from '#shared/home/commissioner-home.ts';
import { decisionsComing } from '#shared/home/decisions-coming.ts';
import type { Home } from '#shared/home/home.api.ts';
import { neededFromCouncil, neededFromProvider } from '#shared/home/provider-home.ts';
import { londonDay } from '#shared/periods/calendar-day.ts';
import { canSaySentence } from '#shared/portfolio/can-say.ts';
import { releasesForPartners } from '../disclosure/released-figures.ts';
import type { Counter } from '../platform/counter.ts';
import { portfolioRows } from '../portfolio/portfolio-rows.ts';
import { administratorPart } from './administrator-part.ts';
import { contractsCommissionedWith, contractsDeliveredBy, contractsLookedAfter } from './contracts-of.ts';
import { familiesPart } from './families-part.ts';
import { homeFactsOf } from './home-facts-of.ts';

const idsOf = (contracts: readonly { id: string }[]): string[] => contracts.map(({ id }) => id);

const providerPart = async (counter: Counter, user: User): Promise<Home['provider']> => {
  const contracts = await contractsDeliveredBy(counter, user);
  const facts = await homeFactsOf(counter, contracts);
  return {
    fromYou: neededFromProvider(facts),
    fromUs: neededFromCouncil(facts),
    ...(await familiesPart(counter, user, contracts)),
    rows: await portfolioRows(counter, idsOf(contracts)),
  };
};

const commissionerPart = async (counter: Counter, user: User): Promise<Home['commissioner']> => {
  const contracts = await contractsLookedAfter(counter, user);
  return {
    toDo: councilToDo(await homeFactsOf(counter, contracts)),
    rows: await portfolioRows(counter, idsOf(contracts)),
    inRegister: await contractsInRegister(counter.db),
  };
};

/** A partner reads what it was told, and no figure as it is. */
const partnerPart = async (counter: Counter, user: User): Promise<Home['partner']> => {
  const contracts = await contractsCommissionedWith(counter, user);
  const releases = await releasesForPartners(counter, idsOf(contracts));
  return {
    contracts: contracts.map(({ id, title, providers, endsOn }) => {
      const release = releases.get(id);
      return {
        contractId: id,
        title,
        providers: providers.map(({ name }) => name),
        endsOn,
        told: release && { on: londonDay(release.madeAt), upTo: release.upTo },
      };
    }),
  };
};

const liveRows = async (counter: Counter) =>
  (await portfolioRows(counter, 'all')).filter(({ status }) => status === 'live');

const memberPart = async (counter: Counter): Promise<Home['member']> => {
  const rows = await liveRows(counter);
  const contracts = await portfolioContracts(counter.db, 'all');
  return {
    lead: canSaySentence(rows),
    rows,
    decisions: decisionsComing(contracts, rows, counter.clock.today()),
  };
};

const auditorPart = async (counter: Counter): Promise<Home['auditor']> => {
  const rows = await liveRows(counter);
  return { lead: canSaySentence(rows), rows };
};

/** What a person sees first: a part for each role they have. */
export const homeShown = async (counter: Counter, user: User): Promise<Home> => {
  const is = (...wanted: readonly Role[]) => wanted.some((role) => user.roles.includes(role));
  const seesAll = may(user, 'see the portfolio').yes;
  const commissions = is('commissioner');
  return {
    provider: is(...providerRoles) ? await providerPart(counter, user) : undefined,
    commissioner: seesAll && commissions ? await commissionerPart(counter, user) : undefined,
    partner:
      commissions && user.organisationKind === 'commissioning partner'
        ? await partnerPart(counter, user)
        : undefined,
    member: seesAll && is('board member', 'portfolio holder') ? await memberPart(counter) : undefined,
    auditor: seesAll && is('auditor') ? await auditorPart(counter) : undefined,
    administrator: may(user, 'see people').yes ? await administratorPart(counter) : undefined,
  };
};
