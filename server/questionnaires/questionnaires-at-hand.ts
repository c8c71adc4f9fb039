import { instrumentsUploaded, licencesRecorded, questionnairesUsed } from '#db/stores/instruments-store.ts';
import { shelveInstruments, type ShelvedInstrument } from '#shared/questionnaires/instrument-shelf.ts';
import { questionnairesAtHand } from '#shared/questionnaires/questionnaires-at-hand.ts';
import type { QuestionnaireAtHand } from '#shared/questionnaires/decide-assessment.ts';
import type { Counter } from '../platform/counter.ts';

/** Every questionnaire there is, ours and those that were added, each with its licence. */
export const shelfOf = async ({ db }: Counter): Promise<ShelvedInstrument[]> =>
  shelveInstruments(await instrumentsUploaded(db), await licencesRecorded(db));

/** The questionnaires that an agreement uses, made ready. */
export const usedIn = async (counter: Counter, contractId: string): Promise<QuestionnaireAtHand[]> =>
  questionnairesAtHand((await questionnairesUsed(counter.db, contractId)).used, await shelfOf(counter));
