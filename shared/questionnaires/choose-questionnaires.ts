import { problem, type Problem } from '../problems/problem.ts';
import type { ShelvedInstrument } from './instrument-shelf.ts';
import type { QuestionnaireUsed } from './questionnaires-used.ts';

/** Scales of a questionnaire whose clear change is worked out from an SD and a reliability: those can be agreed. */
export const scalesToAgree = ({ instrument }: Pick<ShelvedInstrument, 'instrument'>): string[] => [
  ...new Set(instrument.changeRules.flatMap((rule) => (rule.kind === 'reliable change' ? [rule.scale] : []))),
];

const problemsOfOne = (
  { instrumentId, calledAs, agreed }: QuestionnaireUsed,
  at: number,
  shelf: readonly ShelvedInstrument[],
): Problem[] => {
  const place = `used/${at}`;
  const shelved = shelf.find(({ instrument }) => instrument.id === instrumentId);
  if (shelved === undefined)
    return [
      problem(
        'questionnaire-unknown',
        'There is no such questionnaire. Choose one of the list.',
        `${place}/instrumentId`,
      ),
    ];
  const { namedBy, name } = shelved.instrument;
  if (namedBy === 'the contract' && calledAs === '')
    return [
      problem(
        'name-needed',
        'Say what the ladder is about, such as How safe home feels.',
        `${place}/calledAs`,
      ),
    ];
  if (namedBy === 'its author' && calledAs !== '')
    return [
      problem('name-fixed', `${name} goes by its own name. Take the other one out.`, `${place}/calledAs`),
    ];
  const known = scalesToAgree(shelved);
  return Object.keys(agreed)
    .filter((scale) => !known.includes(scale))
    .map((scale) =>
      problem(
        'scale-without-rule',
        `No SD and reliability can be agreed for '${scale}' of ${name}. Take it out.`,
        `${place}/agreed/${scale}`,
      ),
    );
};

/** Whether an agreement can use these questionnaires: each once, each known, a ladder with a name of its own. */
export const decideQuestionnairesUsed = (
  used: readonly QuestionnaireUsed[],
  shelf: readonly ShelvedInstrument[],
): Problem[] => {
  const ids = used.map(({ instrumentId }) => instrumentId);
  const twice = ids.flatMap((id, at) =>
    ids.indexOf(id) < at
      ? [
          problem(
            'questionnaire-twice',
            'This questionnaire is there already. Take one out.',
            `used/${at}/instrumentId`,
          ),
        ]
      : [],
  );
  return [...twice, ...used.flatMap((each, at) => problemsOfOne(each, at, shelf))];
};
