import type { TimePoint } from '#shared/questionnaires/assessment.ts';
import { informantWords } from '#shared/questionnaires/informant-words.ts';
import { informants, type Informant } from '#shared/questionnaires/instrument.ts';
import type { QuestionnairesChosen } from '#shared/questionnaires/questionnaires.api.ts';
import { timePointsOf, timePointTitle } from '#shared/questionnaires/time-points.ts';
import { instrumentFigures, type InstrumentFigure, type TakenFrom } from '#shared/measures/what-is-taken.ts';
import { SelectField } from '../design/select-field.tsx';

type FromInstrument = Extract<TakenFrom, { source: 'instrument' }>;
type LaterPoint = Exclude<TimePoint, 'start'>;

/** A questionnaire that the agreement uses, with what can be counted from it. */
export type CountedQuestionnaire = Pick<
  QuestionnairesChosen['available'][number],
  'id' | 'shortName' | 'counted'
>;

/** The questionnaires that an agreement uses, as a measure can be taken from them. */
export const questionnairesCounted = ({ used, available }: QuestionnairesChosen): CountedQuestionnaire[] =>
  used.flatMap(({ instrumentId, calledAs }) =>
    available
      .filter(({ id, counted }) => id === instrumentId && counted.length > 0)
      .map(({ namedHere, ...one }) => ({
        ...one,
        shortName: namedHere && calledAs !== '' ? calledAs : one.shortName,
      })),
  );

const figureWords: Readonly<Record<InstrumentFigure, string>> = {
  'clearly better': 'People clearly better',
  'points better': 'Points better, on average',
};

const isLater = (point: TimePoint): point is LaterPoint => point !== 'start';
const laterPoints = timePointsOf([3, 6, 9]).filter(isLater);

/** The first figure that a questionnaire offers; undefined where nothing of it can be counted. */
export const firstOf = ({ id, shortName, counted }: CountedQuestionnaire): FromInstrument | undefined => {
  const [scale] = counted;
  return (
    scale && {
      source: 'instrument',
      what: 'clearly better',
      instrumentId: id,
      scale: scale.id,
      informant: 'parent',
      point: 'end',
      called: shortName,
      scaleCalled: scale.name,
    }
  );
};

/** Which questionnaire, which of its scores, by whom, when, and what of it is counted. */
export function InstrumentFields({
  taken,
  take,
  questionnaires,
  error,
}: {
  taken: FromInstrument;
  take: (next: TakenFrom) => void;
  questionnaires: readonly CountedQuestionnaire[];
  error: string | undefined;
}) {
  const here = questionnaires.find(({ id }) => id === taken.instrumentId);
  const scales = here?.counted ?? [{ id: taken.scale, name: taken.scaleCalled }];
  const choose = (id: string) => {
    const chosen = questionnaires.find((each) => each.id === id);
    const first = chosen && firstOf(chosen);
    if (first) take({ ...first, what: taken.what, informant: taken.informant, point: taken.point });
  };
  const chooseScale = (id: string) => {
    const scale = scales.find((each) => each.id === id);
    if (scale) take({ ...taken, scale: scale.id, scaleCalled: scale.name });
  };
  return (
    <>
      <SelectField
        id="takenFrom"
        label="Which questionnaire?"
        labelSize="s"
        options={
          here === undefined
            ? [{ value: taken.instrumentId, label: taken.called }]
            : questionnaires.map(({ id, shortName }) => ({ value: id, label: shortName }))
        }
        error={error}
        value={taken.instrumentId}
        onChange={choose}
      />
      <SelectField
        id="takenFrom-scale"
        label="Which of its scores?"
        options={scales.map(({ id, name }) => ({ value: id, label: name }))}
        value={taken.scale}
        onChange={chooseScale}
      />
      <SelectField<InstrumentFigure>
        id="takenFrom-what"
        label="What is counted?"
        options={instrumentFigures.map((value) => ({ value, label: figureWords[value] }))}
        value={taken.what}
        onChange={(what) => (what === '' ? undefined : take({ ...taken, what }))}
      />
      <SelectField<Informant>
        id="takenFrom-informant"
        label="Filled in by whom?"
        options={informants.map((value) => ({ value, label: informantWords[value] }))}
        value={taken.informant}
        onChange={(informant) => (informant === '' ? undefined : take({ ...taken, informant }))}
      />
      <SelectField<LaterPoint>
        id="takenFrom-point"
        label="Compared with the start, when?"
        options={[...new Set([...laterPoints, taken.point])].map((value) => ({
          value,
          label: timePointTitle(value),
        }))}
        value={taken.point}
        onChange={(point) => (point === '' ? undefined : take({ ...taken, point }))}
      />
    </>
  );
}
