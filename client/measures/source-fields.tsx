import { referralRoutes } from '#shared/cases/case.ts';
import type { MeasureSource } from '#shared/measures/measure-version.ts';
import { definitionOfTaken } from '#shared/measures/taken-from.ts';
import {
  caseFigures,
  followUpFigures,
  type CaseFigure,
  type FollowUpFigure,
  type TakenFrom,
} from '#shared/measures/what-is-taken.ts';
import { plural } from '#shared/values/format.ts';
import { Inset } from '../design/inset.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { firstOf, InstrumentFields, type CountedQuestionnaire } from './instrument-fields.tsx';
import type { MeasureFieldsProps } from './measure-form.tsx';
import { sourceWords } from './measure-words.ts';

const offered = ['typed in', 'cases', 'follow-ups', 'instrument'] as const satisfies readonly MeasureSource[];

const hints: Readonly<Record<(typeof offered)[number], string>> = {
  'typed in': 'The provider counts, and types the figure in its return.',
  cases: 'From the days and the end of support of the families that the provider keeps here.',
  'follow-ups': 'From asking families again at the end of support and months after.',
  instrument: 'From questionnaires of the same people at the start and later.',
};

/** What is offered first where several figures are of one sort. */
const firstRoute = 'self';
const daysOffered = [5, 10, 14, 20, 28, 42, 56, 84];
const firstDays = 10;
const monthsOffered = [0, 3, 6, 9];
const firstMonths = 6;

const caseFigureOf = (what: CaseFigure): TakenFrom => {
  if (what === 'by route') return { source: 'cases', what, route: firstRoute };
  return what === 'started within' ? { source: 'cases', what, days: firstDays } : { source: 'cases', what };
};

const caseFigureWords = (what: CaseFigure): string => {
  if (what === 'by route') return 'Families referred by one route';
  return what === 'started within'
    ? 'Support started within so many days'
    : definitionOfTaken(caseFigureOf(what)).name;
};

const followUpFigureWords: Readonly<Record<FollowUpFigure, string>> = {
  'better off': 'Families better off',
  reached: 'Families reached',
};

const atMonths = (months: number): string =>
  months === 0 ? 'At the end of support' : `${plural(months, 'month', 'months')} after support ended`;

/** Where figures come from, and what is counted where they come from families: its definition is written here. */
export function SourceFields({
  typed,
  change,
  at,
  questionnaires,
}: MeasureFieldsProps & { questionnaires: readonly CountedQuestionnaire[] }) {
  const { takenFrom } = typed;
  const take = (next: TakenFrom): void => {
    const definition = definitionOfTaken(next);
    const before = takenFrom === undefined ? '' : definitionOfTaken(takenFrom).name;
    change({
      ...definition,
      // A name in the service's own words stays.
      name: typed.name === '' || typed.name === before ? definition.name : typed.name,
      source: next.source,
      takenFrom: next,
      countsPeople: true,
      steps: undefined,
    });
  };
  const [first] = questionnaires.flatMap((one) => firstOf(one) ?? []);
  // A questionnaire is offered where the agreement uses one, or the measure is taken from one already.
  const choices = offered.filter(
    (value) => value !== 'instrument' || first !== undefined || typed.source === 'instrument',
  );
  const from = (source: string): void => {
    if (source === 'cases') take({ source, what: 'finished' });
    else if (source === 'follow-ups') take({ source, what: 'better off', months: firstMonths });
    else if (source === 'instrument' && first) take(first);
    else change({ source: 'typed in', takenFrom: undefined });
  };
  return (
    <>
      <RadiosField
        id="source"
        label="Where do the figures come from?"
        labelSize="s"
        small
        choices={choices.map((value) => ({ value, label: sourceWords[value], hint: hints[value] }))}
        error={at('source')}
        value={typed.source}
        onChange={from}
      />
      {takenFrom?.source === 'cases' ? (
        <CaseFields taken={takenFrom} take={take} error={at('takenFrom')} />
      ) : null}
      {takenFrom?.source === 'follow-ups' ? (
        <FollowUpFields taken={takenFrom} take={take} error={at('takenFrom')} />
      ) : null}
      {takenFrom?.source === 'instrument' ? (
        <InstrumentFields
          taken={takenFrom}
          take={take}
          questionnaires={questionnaires}
          error={at('takenFrom')}
        />
      ) : null}
      {takenFrom === undefined ? null : <Written taken={takenFrom} />}
    </>
  );
}

interface TakenFieldsProps<Taken extends TakenFrom> {
  taken: Taken;
  take: (next: TakenFrom) => void;
  error: string | undefined;
}

function CaseFields({ taken, take, error }: TakenFieldsProps<Extract<TakenFrom, { source: 'cases' }>>) {
  return (
    <>
      <SelectField<CaseFigure>
        id="takenFrom"
        label="What is counted?"
        labelSize="s"
        options={caseFigures.map((value) => ({ value, label: caseFigureWords(value) }))}
        error={error}
        value={taken.what}
        onChange={(what) => (what === '' ? undefined : take(caseFigureOf(what)))}
      />
      {taken.what === 'by route' ? (
        <SelectField
          id="takenFrom-route"
          label="Which route?"
          options={referralRoutes.map((value) => ({ value, label: value }))}
          value={taken.route}
          onChange={(route) => (route === '' ? undefined : take({ ...taken, route }))}
        />
      ) : null}
      {taken.what === 'started within' ? (
        <SelectField
          id="takenFrom-days"
          label="Within how many days of the referral?"
          options={[...new Set([...daysOffered, taken.days])]
            .toSorted((a, b) => a - b)
            .map((days) => ({ value: String(days), label: plural(days, 'day', 'days') }))}
          value={String(taken.days)}
          onChange={(days) => (days === '' ? undefined : take({ ...taken, days: Number(days) }))}
        />
      ) : null}
    </>
  );
}

function FollowUpFields({
  taken,
  take,
  error,
}: TakenFieldsProps<Extract<TakenFrom, { source: 'follow-ups' }>>) {
  return (
    <>
      <SelectField<FollowUpFigure>
        id="takenFrom"
        label="What is counted?"
        labelSize="s"
        options={followUpFigures.map((value) => ({ value, label: followUpFigureWords[value] }))}
        error={error}
        value={taken.what}
        onChange={(what) => (what === '' ? undefined : take({ ...taken, what }))}
      />
      <SelectField
        id="takenFrom-months"
        label="When are families asked?"
        options={[...new Set([...monthsOffered, taken.months])]
          .toSorted((a, b) => a - b)
          .map((months) => ({ value: String(months), label: atMonths(months) }))}
        value={String(taken.months)}
        onChange={(months) => (months === '' ? undefined : take({ ...taken, months: Number(months) }))}
      />
    </>
  );
}

/** The definition, which nobody has to word. */
function Written({ taken }: { taken: TakenFrom }) {
  const { numeratorMeans, denominatorMeans } = definitionOfTaken(taken);
  return (
    <Inset>
      <p className="govuk-body">
        It counts {numeratorMeans}
        {denominatorMeans === '' ? '' : `, of ${denominatorMeans}`}. It fills itself in, and is kept as it
        stands when the return is sent.
      </p>
    </Inset>
  );
}
