import type { ContractStake } from '#shared/access/may.ts';
import {
  deliveringRoles,
  type Area,
  type Contract,
  type PartyRole,
  type ReturnBox,
} from '#shared/contracts/contract.ts';
import type { RegisterRow } from '#shared/contracts/register-row.ts';
import type { Tables } from '../schema/define-tables.ts';

/** A column that may be empty, as the domain says it. */
export const known = <T>(value: T | null): T | undefined => value ?? undefined;

/** Whether the role fills a part of the return. */
export const isDelivering = (role: PartyRole): role is (typeof deliveringRoles)[number] =>
  deliveringRoles.some((delivering) => delivering === role);

/** Rows by the contract they hang off, each list in the order it came. */
export const byContract = <Row extends { contractId: string }>(rows: readonly Row[]): Map<string, Row[]> => {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.contractId);
    if (list) list.push(row);
    else lists.set(row.contractId, [row]);
  }
  return lists;
};

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect'];

export type PartyRow = Row<'contractParties'> & { organisationName: string };

/** What authority on a contract is answered from. */
export const stakeFrom = (
  parties: readonly Pick<PartyRow, 'organisationId' | 'role'>[],
  manager: { personId: string | null } | undefined,
  given: readonly { personId: string }[],
): ContractStake => ({
  deliveringOrganisationIds: parties
    .filter(({ role }) => isDelivering(role))
    .map(({ organisationId }) => organisationId),
  leadOrganisationId: parties.find(({ role }) => role === 'lead')?.organisationId,
  partnerOrganisationIds: parties
    .filter(({ role }) => role === 'commissioning partner')
    .map(({ organisationId }) => organisationId),
  contractManagerId: manager?.personId ?? undefined,
  givenToIds: given.map(({ personId }) => personId),
});

/** Everything that hangs off one contract's row. */
export interface ContractLists {
  needs: readonly string[];
  areas: readonly Area[];
  parties: readonly PartyRow[];
  managers: readonly Row<'contractManagers'>[];
  extensions: readonly Row<'contractExtensions'>[];
  documents: readonly Row<'contractDocuments'>[];
}

/** An agreement, whole, from its row and what hangs off it. */
export const contractFrom = (c: Row<'contracts'>, buyerName: string, lists: ContractLists): Contract => ({
  id: c.id,
  reference: c.reference,
  kind: c.kind,
  title: c.title,
  purpose: c.purpose,
  outcomeStatements: c.outcomeStatements,
  needs: [...lists.needs],
  ageFrom: known(c.ageFrom),
  ageTo: known(c.ageTo),
  areas: [...lists.areas],
  parties: lists.parties.map(({ id, organisationId, organisationName, role, delivers }) => ({
    id,
    organisationId,
    organisationName,
    role,
    delivers,
  })),
  buyerId: c.buyerId,
  buyerName,
  directorate: c.directorate,
  framework: c.framework,
  lot: c.lot,
  regime: known(c.regime),
  lightTouch: known(c.lightTouch),
  basis: known(c.basis),
  startsOn: known(c.startsOn),
  endsOn: known(c.endsOn),
  noticeOn: known(c.noticeOn),
  reviewOn: known(c.reviewOn),
  extensions: lists.extensions.map(({ id, months, untilOn, takenOn }) => ({
    id,
    months,
    untilOn,
    takenOn: known(takenOn),
  })),
  yearlyPence: known(c.yearlyPence),
  totalPence: known(c.totalPence),
  supportWeeks: known(c.supportWeeks),
  followUpMonths: c.followUpMonths,
  followUpWindowDays: c.followUpWindowDays,
  followUpAttempts: known(c.followUpAttempts),
  followUpQuestions: known(c.followUpQuestions),
  retentionMonths: known(c.retentionMonths),
  returnFrequency: c.returnFrequency,
  returnDueWorkingDays: c.returnDueWorkingDays,
  // The column's words are those of returnBoxes: every write goes through contractDraftShape.
  returnBoxes: c.returnBoxes as ReturnBox[],
  documents: lists.documents.map(({ id, title, url }) => ({ id, title, url })),
  notForPublication: c.notForPublication,
  placeWithheld: c.placeWithheld,
  status: c.status,
  publishedAt: known(c.publishedAt),
  contractManagers: lists.managers.map(({ id, personId, name, fromOn, toOn }) => ({
    id,
    personId: known(personId),
    name,
    fromOn,
    toOn: known(toOn),
  })),
  revision: c.revision,
});

/** An agreement as the register lists it. */
export const registerRowFrom = (
  c: Row<'contracts'>,
  buyerName: string,
  lists: {
    needs: readonly string[];
    areas: readonly { id: string; name: string }[];
    parties: readonly PartyRow[];
    managers: readonly Row<'contractManagers'>[];
  },
): RegisterRow => {
  const now = lists.managers.filter(({ toOn }) => toOn === null).at(-1);
  const providers = lists.parties.flatMap(({ organisationId, organisationName: name, role }) =>
    isDelivering(role) ? [{ organisationId, name, role }] : [],
  );
  return {
    id: c.id,
    reference: c.reference,
    kind: c.kind,
    title: c.title,
    purpose: c.purpose,
    needs: [...lists.needs],
    areas: [...lists.areas],
    providers: [
      ...providers.filter(({ role }) => role === 'lead'),
      ...providers.filter(({ role }) => role !== 'lead'),
    ],
    buyerId: c.buyerId,
    buyerName,
    directorate: c.directorate,
    basis: known(c.basis),
    status: c.status,
    startsOn: known(c.startsOn),
    endsOn: known(c.endsOn),
    noticeOn: known(c.noticeOn),
    reviewOn: known(c.reviewOn),
    yearlyPence: known(c.yearlyPence),
    totalPence: known(c.totalPence),
    contractManager: now && { personId: known(now.personId), name: now.name, fromOn: now.fromOn },
    notForPublication: c.notForPublication,
    placeWithheld: c.placeWithheld,
    publishedAt: known(c.publishedAt),
  };
};
