import { describe, expect, it } from 'vitest';
import { contractKinds } from '#shared/contracts/contract.ts';
import { decideContract } from '#shared/contracts/decide-contract.ts';
import { contractDraftShape } from '#shared/contracts/contracts.api.ts';
import { roles } from '#shared/access/roles.ts';
import { decideRoles } from '#shared/access/decide-roles.ts';
import { decideMeasureVersion } from '#shared/measures/decide-measure-version.ts';
import { measureDraftShape } from '#shared/measures/measures.api.ts';
import { numbersAsked } from '#shared/returns/numbers-asked.ts';
import { daysBetween } from '#shared/periods/calendar-day.ts';
import { quarterEnd } from '#shared/periods/quarter.ts';
import { contractDraft, monthEndAfter } from '#db/seed/demo/contract-draft.ts';
import { demoAreas } from '#db/seed/demo/demo-areas.ts';
import { demoAgreements } from '#db/seed/demo/demo-county.ts';
import { demoOrganisations } from '#db/seed/demo/demo-organisations.ts';
import { demoPeople, emailOf, type DemoPerson } from '#db/seed/demo/demo-people.ts';
import { shareOfWork } from '#db/seed/demo/make-figures.ts';
import { changedDrafts, firstDraft } from '#db/seed/demo/measure-drafts.ts';
import { periodsOf } from '#db/seed/demo/plan-returns.ts';

const newest = '2026-Q2';
const ids = {
  organisation: (key: string) => `org_${key.replaceAll('-', '').padEnd(20, '0')}`,
  area: (key: string) => `are_${key.replaceAll('-', '').padEnd(20, '0')}`,
};
const people: readonly DemoPerson[] = demoPeople;
const named = (key: string) => {
  const found = demoAgreements.find((agreement) => agreement.key === key);
  if (!found) throw new Error(`no agreement ${key}`);
  return found;
};
const measures = demoAgreements.flatMap((agreement) =>
  agreement.measures.map((measure) => ({ agreement, measure, name: `${agreement.title}: ${measure.name}` })),
);

describe('the demo county', () => {
  it('has 24 agreements of all four kinds', () => {
    expect(demoAgreements).toHaveLength(24);
    expect(new Set(demoAgreements.map(({ kind }) => kind))).toEqual(new Set(contractKinds));
  });

  it('has ten providers and a team of its own, each with an agreement', () => {
    const providers = demoOrganisations.filter(({ kind }) => kind === 'provider').map(({ key }) => key);
    expect(providers).toHaveLength(11);
    const working = new Set<string>(
      demoAgreements.flatMap((agreement) => shareOfWork(agreement).map(({ organisation }) => organisation)),
    );
    expect(providers.filter((key) => !working.has(key))).toEqual([]);
    expect(named('school-readiness')).toMatchObject({ kind: 'in-house service', lead: 'early-help' });
  });

  it('has six districts, the county and a ward', () => {
    const of = (kind: string) => demoAreas.filter((area) => area.kind === kind).length;
    expect([of('county'), of('district'), of('ward')]).toEqual([1, 6, 1]);
  });

  it('has somebody to sign in as for every role', () => {
    const offered = people.filter(({ signsIn }) => signsIn === true);
    expect(new Set(offered.flatMap((person) => person.roles))).toEqual(new Set(roles));
    expect(offered.every((person) => emailOf(person).endsWith('@demo.invalid'))).toBe(true);
  });

  it('gives nobody an address that could be real', () => {
    expect(people.map(emailOf).filter((email) => !/@([a-z-]+\.)?(invalid|example)$/.test(email))).toEqual([]);
    expect(new Set(people.map(emailOf)).size).toBe(people.length);
  });

  it('gives nobody a role that their organisation cannot have', () => {
    const kindOf = (key: string) => demoOrganisations.find((one) => one.key === key)?.kind ?? 'council';
    expect(
      people.flatMap(({ organisation, roles: held }) => decideRoles(kindOf(organisation), held)),
    ).toEqual([]);
  });

  it('has somebody who sends the returns of each provider', () => {
    const leads = new Set(demoAgreements.map(({ lead }) => lead));
    const without = [...leads].filter(
      (lead) => !people.some((one) => one.organisation === lead && one.roles.includes('provider manager')),
    );
    expect(without).toEqual([]);
  });

  it('has three commissioners', () => {
    const council = people.filter(({ organisation }) => organisation === 'council');
    expect(council.filter((person) => person.roles.includes('commissioner'))).toHaveLength(3);
  });

  it('uses identifiers that no register gives out', () => {
    const all = demoOrganisations.flatMap(({ identifiers }) =>
      identifiers.map(({ identifier }) => identifier),
    );
    expect(all.filter((identifier) => !identifier.startsWith('999'))).toEqual([]);
  });

  it('has 12 quarters of returns, and 16 for eight agreements or more', () => {
    const quarters = demoAgreements.map(
      (agreement) =>
        periodsOf(agreement, newest).length *
        { quarterly: 1, 'half-yearly': 2, yearly: 4 }[agreement.frequency ?? 'quarterly'],
    );
    expect(Math.min(...quarters)).toBe(12);
    expect(quarters.filter((n) => n === 16).length).toBeGreaterThanOrEqual(8);
  });

  it('has a grant that sends three boxes a year, and one that reports by half-year', () => {
    const small = named('toy-library');
    expect(small).toMatchObject({ kind: 'grant', frequency: 'yearly', yearlyPounds: 2_000 });
    expect(small.measures.length + (small.boxes?.length ?? 0)).toBe(3);
    expect(named('bereavement').frequency).toBe('half-yearly');
  });

  it('has a consortium of three', () => {
    expect(shareOfWork(named('care-leavers')).map(({ weight }) => weight)).toEqual([0.5, 0.3, 0.2]);
  });

  it('has one agreement not for publication, and one whose place is withheld', () => {
    expect(demoAgreements.filter((one) => one.notForPublication).map(({ key }) => key)).toEqual([
      'placement',
    ]);
    expect(demoAgreements.filter((one) => one.placeWithheld).map(({ key }) => key)).toEqual(['refuge']);
  });

  it('splits figures by district on two agreements', () => {
    const split = demoAgreements.filter((one) => one.measures.some(({ byDistrict }) => byDistrict));
    expect(split.map(({ key }) => key)).toEqual(['counselling', 'short-breaks']);
  });

  it('has a contract whose notice date comes before the next quarter is over', () => {
    const { noticeAfterMonths = 99 } = named('youth-club');
    expect(daysBetween(quarterEnd(newest), monthEndAfter(newest, noticeAfterMonths))).toBeLessThanOrEqual(92);
  });

  it('has one agreement with three new contract managers in six months', () => {
    const days = (named('drug-and-alcohol').handOvers ?? []).map(({ afterDays }) => afterDays);
    expect(days).toHaveLength(3);
    expect(Math.max(...days) - Math.min(...days)).toBeLessThan(183);
  });

  it('has a challenged target that is answered and one that is not', () => {
    const flags = demoAgreements.flatMap((one) => one.flags ?? []);
    expect(flags.map(({ answer }) => answer !== undefined).toSorted()).toEqual([false, true]);
  });

  it('has a varied target, and a definition after which figures are not comparable', () => {
    const changes = measures.flatMap(({ measure }) => measure.changes);
    expect(changes.some(({ target, comparable }) => target !== undefined && comparable.withPrevious)).toBe(
      true,
    );
    expect(changes.some(({ comparable }) => !comparable.withPrevious)).toBe(true);
  });

  it('leaves the youth club without a headline that says whether anyone is better off', () => {
    const betterOff = named('youth-club').measures.filter(({ question }) => question === 'better off');
    expect(betterOff.filter(({ headline, wanted }) => headline || wanted === undefined)).toEqual([]);
  });

  it.each(demoAgreements)('can be typed in: $title', (agreement) => {
    const draft = contractDraft(agreement, newest, ids);
    expect(contractDraftShape.parse(draft)).toEqual(draft);
    expect(decideContract(draft)).toEqual([]);
  });

  it.each(measures)('can be typed in: $name', ({ agreement, measure }) => {
    const periods = periodsOf(agreement, newest);
    const first = firstDraft(measure, periods[0]?.first ?? '', new Map());
    expect(() => measureDraftShape.parse(first)).not.toThrow();
    expect(decideMeasureVersion(first, [])).toMatchObject({ warnings: [] });
    expect(
      changedDrafts(measure, first, periods).map(({ draft }) => measureDraftShape.safeParse(draft).success),
    ).toEqual(measure.changes.map(() => true));
    expect(measure.newest.every((figure) => figure.length <= numbersAsked(measure).length)).toBe(true);
  });
});
