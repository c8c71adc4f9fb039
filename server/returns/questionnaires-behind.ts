import { agreementOfCases } from '#db/stores/case-agreements-store.ts';
import { assessmentsOfContract } from '#db/stores/assessments-store.ts';
import { instrumentsUploaded, licencesRecorded, questionnairesUsed } from '#db/stores/instruments-store.ts';
import type { CountedAssessment, Counting } from '#shared/questionnaires/count-assessments.ts';
import { shelveInstruments } from '#shared/questionnaires/instrument-shelf.ts';
import { readyInstrument } from '#shared/questionnaires/questionnaires-at-hand.ts';
import type { MeasureAsked } from '#shared/returns/measures-asked.ts';
import type { Counter } from '../platform/counter.ts';

/** The forms of one questionnaire in a contract, and what they are counted by. */
export interface FormsBehind {
  assessments: CountedAssessment[];
  counting: Counting;
}

/** The questionnaires that measures are taken from, by id; nothing is asked of the records where none is. */
export const questionnairesBehind = async (
  { db }: Counter,
  contractId: string,
  measures: readonly MeasureAsked[],
  areas: ReadonlyMap<string, string>,
): Promise<Map<string, FormsBehind>> => {
  const ids = new Set(
    measures.flatMap(({ version: { takenFrom } }) =>
      takenFrom?.source === 'instrument' ? [takenFrom.instrumentId] : [],
    ),
  );
  if (ids.size === 0) return new Map();
  const shelf = shelveInstruments(await instrumentsUploaded(db), await licencesRecorded(db));
  const { used } = await questionnairesUsed(db, contractId);
  const windowDays = (await agreementOfCases(db, contractId))?.terms.windowDays ?? 0;
  const behind = new Map<string, FormsBehind>();
  for (const id of ids) {
    const shelved = shelf.find(({ instrument }) => instrument.id === id);
    if (shelved === undefined) continue;
    const agreed = used.find(({ instrumentId }) => instrumentId === id)?.agreed ?? {};
    const assessments = await assessmentsOfContract(db, contractId, id);
    behind.set(id, {
      assessments: assessments.map((one) => Object.assign(one, { areaId: areas.get(one.caseId) ?? '' })),
      counting: { instrument: readyInstrument(shelved.instrument), agreed, windowDays },
    });
  }
  return behind;
};
