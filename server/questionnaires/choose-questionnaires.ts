import { appendHistory } from '#db/stores/history-store.ts';
import { chooseQuestionnaires as chooseWrite, questionnairesUsed } from '#db/stores/instruments-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { Refusal } from '#shared/problems/problem.ts';
import { decideQuestionnairesUsed, scalesToAgree } from '#shared/questionnaires/choose-questionnaires.ts';
import type {
  ChooseQuestionnaires,
  QuestionnairesChosen,
} from '#shared/questionnaires/questionnaires.api.ts';
import type { QuestionnaireUsed } from '#shared/questionnaires/questionnaires-used.ts';
import type { ShelvedInstrument } from '#shared/questionnaires/instrument-shelf.ts';
import { calledHere } from '#shared/questionnaires/questionnaires-at-hand.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { shelfOf } from './questionnaires-at-hand.ts';

/** A questionnaire as it can be chosen. */
const available = ({ isOn, instrument }: ShelvedInstrument): QuestionnairesChosen['available'][number] => {
  const { id, name, shortName, namedBy, scales, composites } = instrument;
  const named = [...composites, ...scales];
  return {
    ...{ id, name, shortName, isOn },
    namedHere: namedBy === 'the contract',
    counted: named.map((scale) => ({ id: scale.id, name: scale.name })),
    scales: scalesToAgree({ instrument }).map((scale) => ({
      id: scale,
      name: named.find((each) => each.id === scale)?.name ?? scale,
    })),
  };
};

/** Which questionnaires an agreement uses, and which there are. */
export const questionnairesChosen = async (
  counter: Counter,
  user: User,
  contractId: string,
): Promise<QuestionnairesChosen> => {
  const stake = await insistOnContract(counter, user, 'see contract', contractId);
  const { used, revision } = await questionnairesUsed(counter.db, contractId);
  return {
    contractId,
    used,
    available: (await shelfOf(counter)).map(available),
    mayChange: may(user, 'change measures', stake).yes,
    revision,
  };
};

const inWords = (used: readonly QuestionnaireUsed[], shelf: readonly ShelvedInstrument[]): string =>
  used
    .map((each) => {
      const shelved = shelf.find(({ instrument }) => instrument.id === each.instrumentId);
      const agreed = Object.entries(each.agreed).map(([scale, { sd, r }]) => `${scale} SD ${sd}, r ${r}`);
      const name = shelved === undefined ? each.instrumentId : calledHere(shelved.instrument, each);
      return agreed.length === 0 ? name : `${name} (${agreed.join('; ')})`;
    })
    .join(', ');

/** Chooses them as a whole, over the revision that was seen. */
export const chooseQuestionnaires = async (
  counter: Counter,
  user: User,
  contractId: string,
  { used, revision }: ChooseQuestionnaires,
): Promise<QuestionnairesChosen> => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const { db, clock, id } = counter;
  const shelf = await shelfOf(counter);
  const problems = decideQuestionnairesUsed(used, shelf);
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const before = await questionnairesUsed(db, contractId);
  await db.writeAll([
    chooseWrite(db, contractId, used, revision),
    appendHistory(db, {
      id: id('his'),
      at: clock.now(),
      personId: user.personId,
      subject: 'contract',
      subjectId: contractId,
      contractId,
      what: 'Questionnaires',
      from: inWords(before.used, shelf),
      to: inWords(used, shelf),
      why: '',
    }),
  ]);
  return questionnairesChosen(counter, user, contractId);
};
