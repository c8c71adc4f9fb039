import { assessmentsOfContract } from '#db/stores/assessments-store.ts';
import { questionnairesUsed } from '#db/stores/instruments-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { ShelvedInstrument } from '#shared/questionnaires/instrument-shelf.ts';
import type { ContractQuestionnaires } from '#shared/questionnaires/questionnaire-figures.api.ts';
import { questionnaireFigures, type Looking } from '#shared/questionnaires/questionnaire-figures.ts';
import { questionnairesAtHand } from '#shared/questionnaires/questionnaires-at-hand.ts';
import type { QuestionnaireUsed } from '#shared/questionnaires/questionnaires-used.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { shelfOf } from './questionnaires-at-hand.ts';

type OneOfThem = ContractQuestionnaires['questionnaires'][number];

const licenceOf = ({ instrument, licence }: ShelvedInstrument): OneOfThem['licence'] => {
  const { holder, statement, link } = instrument.licence;
  return { holder, statement, link, recorded: licence?.licence ?? '' };
};

const figuresOf = async (
  { db }: Counter,
  contractId: string,
  used: QuestionnaireUsed,
  shelf: readonly ShelvedInstrument[],
  looking: Looking,
): Promise<OneOfThem[]> => {
  const [atHand] = questionnairesAtHand([used], shelf);
  const shelved = shelf.find(({ instrument }) => instrument.id === used.instrumentId);
  if (atHand === undefined || shelved === undefined) return [];
  const { id, name, version } = shelved.instrument;
  const assessments = await assessmentsOfContract(db, contractId, id);
  const figures = questionnaireFigures(atHand, assessments, used.agreed, looking);
  return [
    {
      ...{ id, name: atHand.name, fullName: name, version, isOn: shelved.isOn },
      licence: licenceOf(shelved),
      ...figures,
    },
  ];
};

/** What became of the children of an agreement by its questionnaires, for all who may see figures of families. */
export const contractQuestionnaires = async (
  counter: Counter,
  user: User,
  contractId: string,
): Promise<ContractQuestionnaires> => {
  const stake = await insistOnContract(counter, user, 'see family figures', contractId);
  const { db, clock } = counter;
  const holdsFamilies = may(user, 'see cases', stake).yes;
  const looking = { today: clock.today(), ownId: holdsFamilies ? user.organisationId : undefined };
  const { used } = await questionnairesUsed(db, contractId);
  const shelf = await shelfOf(counter);
  const questionnaires: OneOfThem[] = [];
  for (const each of used)
    questionnaires.push(...(await figuresOf(counter, contractId, each, shelf, looking)));
  return {
    contractId,
    today: looking.today,
    questionnaires,
    holdsFamilies,
    mayChoose: may(user, 'change measures', stake).yes,
  };
};
