import { agreementOfCases } from '#db/stores/case-agreements-store.ts';
import { assessmentsOfCases, casesByReferenceKeys } from '#db/stores/case-import-store.ts';
import { permissionEventsOfCases } from '#db/stores/cases-store.ts';
import { areasKnown } from '#db/stores/contracts-store.ts';
import { quartersCounted } from '#db/stores/counts-store.ts';
import { agreementsNamed } from '#db/stores/hand-over-agreements-store.ts';
import { followUpsOfCases } from '#db/stores/follow-ups-store.ts';
import { characteristicsAsked } from '#db/stores/settings-store.ts';
import { instrumentsUploaded, licencesRecorded, questionnairesUsed } from '#db/stores/instruments-store.ts';
import type { User } from '#shared/access/roles.ts';
import { referenceKey } from '#shared/cases/case.ts';
import type { AgreementKnown } from '#shared/cases/import-family-column.ts';
import { agreementHeading } from '#shared/cases/import-hand-over-columns.ts';
import type { ImportGround, ImportRows, KnownFamily } from '#shared/cases/import-plan.ts';
import { isDrawnOf } from '#shared/follow-ups/is-drawn-of.ts';
import { shelveInstruments } from '#shared/questionnaires/instrument-shelf.ts';
import { quarterOf } from '#shared/periods/quarter.ts';
import { questionnairesAtHand } from '#shared/questionnaires/questionnaires-at-hand.ts';
import type { Counter } from '../platform/counter.ts';
import { noSuchCase } from './case-at-hand.ts';
import { takingFrom } from './taking-from.ts';

/** The families that a file is about and that are here already, by reference key. */
const familiesKnown = async (
  { db }: Counter,
  holding: { contractId: string; organisationId: string },
  rows: ImportRows,
): Promise<Map<string, KnownFamily>> => {
  const references = Object.values(rows).flatMap((list) => list.map(({ cells }) => cells['Reference'] ?? ''));
  const keys = [...new Set(references.map(referenceKey))].filter((key) => key !== '');
  const cases = await casesByReferenceKeys(db, holding, keys);
  const ids = cases.map(({ id }) => id);
  const events = await permissionEventsOfCases(db, ids);
  const followUps = await followUpsOfCases(db, ids);
  const assessments = await assessmentsOfCases(db, ids);
  return new Map(
    cases.map((kept) => [
      referenceKey(kept.reference),
      {
        kept,
        events: events.get(kept.id) ?? [],
        followUps: followUps.get(kept.id) ?? [],
        assessments: assessments.get(kept.id) ?? [],
      },
    ]),
  );
};

/** The agreements that families of a file go to, or are at: those open to the person, and where a family is already. */
const agreementsKnown = async (
  counter: Counter,
  user: User,
  rows: ImportRows,
  known: ReadonlyMap<string, KnownFamily>,
): Promise<AgreementKnown[]> => {
  const stood = [...known.values()].flatMap(({ kept: { handedTo } }) =>
    handedTo?.kind === 'agreement' ? [handedTo.contractId] : [],
  );
  const isAsked = rows.Families.some(({ cells }) => (cells[agreementHeading] ?? '') !== '');
  const named = await agreementsNamed(counter.db, isAsked ? undefined : stood);
  const open = new Set(await takingFrom(counter, user, named));
  return named
    .map((each) => ({ id: each.id, reference: each.reference, isOpen: open.has(each) }))
    .filter(({ id, isOpen }) => isOpen || stood.includes(id));
};

/** What is here already, as far as planning these rows needs it. */
export const importGround = async (
  counter: Counter,
  user: User,
  contractId: string,
  rows: ImportRows,
): Promise<ImportGround> => {
  const { db, clock, id } = counter;
  const { organisationId } = user;
  const agreement = await agreementOfCases(db, contractId);
  if (!agreement) throw noSuchCase();
  const shelf = shelveInstruments(await instrumentsUploaded(db), await licencesRecorded(db));
  const known = await familiesKnown(counter, { contractId, organisationId }, rows);
  const counted = await quartersCounted(db, { contractId, organisationId });
  return {
    ...{ contractId, organisationId, today: clock.today(), terms: agreement.terms, newId: id },
    questions: agreement.questions,
    areas: (await areasKnown(db)).filter((area) => agreement.areaIds.has(area.id)),
    known,
    agreements: await agreementsKnown(counter, user, rows, known),
    questionnaires: questionnairesAtHand((await questionnairesUsed(db, contractId)).used, shelf),
    drawn: (caseId, endedOn) => isDrawnOf(agreement.draws, { id: caseId, endedOn }),
    characteristicsAsked: await characteristicsAsked(db),
    countedElsewhere: (endedOn) => counted.has(quarterOf(endedOn)),
  };
};
