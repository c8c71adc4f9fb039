import { referenceKey, type Case, type CasePerson, type HandedTo } from '#shared/cases/case.ts';
import type { PermissionEvent } from '#shared/cases/permission.ts';
import type { Tables } from '../schema/define-tables.ts';
import { known } from './return-rows.ts';

export type CaseRow = Tables['cases']['$inferSelect'];
type PersonRow = Tables['casePeople']['$inferSelect'];
type EventRow = Tables['permissionEvents']['$inferSelect'];

/** Rows by the case they hang off, each list in the order it came. */
export const byCase = <Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> => {
  const lists = new Map<string, Row[]>();
  for (const row of rows) {
    const list = lists.get(row.caseId);
    if (list) list.push(row);
    else lists.set(row.caseId, [row]);
  }
  return lists;
};

const personFrom = (row: PersonRow): CasePerson => ({
  id: row.id,
  number: row.number,
  ageAtStart: known(row.ageAtStart),
  characteristics: {
    sex: row.sex,
    ethnicGroup: row.ethnicGroup,
    disability: row.disability,
    educationalNeed: row.educationalNeed,
  },
});

/** The columns that say who a person of a case is. */
export const columnsOfPerson = (caseId: string, person: CasePerson): PersonRow => ({
  id: person.id,
  caseId,
  number: person.number,
  ageAtStart: person.ageAtStart ?? null,
  ...person.characteristics,
});

const handedToFrom = (row: CaseRow): HandedTo | undefined => {
  if (row.handedToContractId !== null) {
    return {
      kind: 'agreement',
      contractId: row.handedToContractId,
      knownAs: row.knownAs,
      arrivedOn: known(row.arrivedOn),
      notArrivedOn: known(row.notArrivedOn),
    };
  }
  return row.handedElsewhere === '' ? undefined : { kind: 'elsewhere', where: row.handedElsewhere };
};

/** A case, whole, from its row and its people in the order of their numbers. */
export const caseFrom = (row: CaseRow, people: readonly PersonRow[]): Case => ({
  id: row.id,
  contractId: row.contractId,
  organisationId: row.organisationId,
  reference: row.reference,
  areaId: row.areaId,
  ageBand: known(row.ageBand),
  need: row.need,
  route: row.route,
  people: people.map(personFrom),
  referredOn: row.referredOn,
  assessedOn: known(row.assessedOn),
  startedOn: known(row.startedOn),
  plannedEndOn: known(row.plannedEndOn),
  endedOn: known(row.endedOn),
  howEnded: known(row.howEnded),
  whyInappropriate: row.whyInappropriate,
  handedTo: handedToFrom(row),
  cameBack:
    row.cameBackOn === null ? undefined : { on: row.cameBackOn, sameNeed: row.cameBackSameNeed === true },
  notToAsk:
    row.notToAskReason === null || row.notToAskFrom === null
      ? undefined
      : { reason: row.notToAskReason, from: row.notToAskFrom },
  sessions: known(row.sessions),
  concerns: row.concerns,
  revision: row.revision,
});

const columnsOfHandOver = (handedTo: HandedTo | undefined) => ({
  handedToContractId: handedTo?.kind === 'agreement' ? handedTo.contractId : null,
  knownAs: handedTo?.kind === 'agreement' ? handedTo.knownAs : '',
  arrivedOn: handedTo?.kind === 'agreement' ? (handedTo.arrivedOn ?? null) : null,
  notArrivedOn: handedTo?.kind === 'agreement' ? (handedTo.notArrivedOn ?? null) : null,
  handedElsewhere: handedTo?.kind === 'elsewhere' ? handedTo.where : '',
});

/** What a person may say of a case. Which agreement and whose it is never changes. */
export type CaseSaid = Omit<Case, 'id' | 'contractId' | 'organisationId' | 'people' | 'revision'>;

/** The columns that say it. */
export const columnsOfCase = (said: CaseSaid) => ({
  reference: said.reference,
  referenceKey: referenceKey(said.reference),
  areaId: said.areaId,
  ageBand: said.ageBand ?? null,
  need: said.need,
  route: said.route,
  referredOn: said.referredOn,
  assessedOn: said.assessedOn ?? null,
  startedOn: said.startedOn ?? null,
  plannedEndOn: said.plannedEndOn ?? null,
  endedOn: said.endedOn ?? null,
  howEnded: said.howEnded ?? null,
  whyInappropriate: said.whyInappropriate,
  ...columnsOfHandOver(said.handedTo),
  cameBackOn: said.cameBack?.on ?? null,
  cameBackSameNeed: said.cameBack?.sameNeed ?? null,
  notToAskReason: said.notToAsk?.reason ?? null,
  notToAskFrom: said.notToAsk?.from ?? null,
  sessions: said.sessions ?? null,
  concerns: said.concerns,
});

/** Something that happened to the permission of a case. */
export interface PermissionEventKept extends PermissionEvent {
  id: string;
  caseId: string;
}

export const permissionEventFrom = (row: EventRow): PermissionEventKept => ({
  id: row.id,
  caseId: row.caseId,
  scope: row.scope,
  act: row.act,
  on: row.on,
  givenBy: known(row.givenBy),
  askedBy: known(row.askedBy),
  privacyNotice: row.privacyNotice,
  safe: known(row.safe),
});
