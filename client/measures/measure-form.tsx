import { useEffect, useState } from 'react';
import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { decideMeasureVersion } from '#shared/measures/decide-measure-version.ts';
import { measureDraftShape, type MeasureDraft } from '#shared/measures/measures.api.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { Quarter } from '#shared/periods/quarter.ts';
import { problem, type Problem } from '#shared/problems/problem.ts';
import { ApiProblem } from '../api/fetch-api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { ComparableFields } from './comparable-fields.tsx';
import { CountedFields } from './counted-fields.tsx';
import { DataFields } from './data-fields.tsx';
import type { CountedQuestionnaire } from './instrument-fields.tsx';
import { PurposeFields } from './purpose-fields.tsx';
import { SourceFields } from './source-fields.tsx';
import { TargetFields } from './target-fields.tsx';
import { readTyped, type TypedMeasure } from './typed-measure.ts';
import { WhatFields } from './what-fields.tsx';

export interface MeasureFormProps {
  start: TypedMeasure;
  /** the versions it has had: none for a new measure */
  existing: readonly MeasureVersion[];
  lastSentQuarter?: Quarter;
  quarters: readonly Quarter[];
  areas: MeasuresShown['areas'];
  /** which the agreement uses: a measure can be taken from them */
  questionnaires: readonly CountedQuestionnaire[];
  /** what its sending ended in */
  error: unknown;
  attempt: number;
  busy: boolean;
  sendText: string;
  /** told whether what was sent last was not taken */
  onRefused: (refused: boolean) => void;
  onSend: (draft: MeasureDraft) => void;
}

/** What a part of the form gets: the boxes, how to change some, and the sentence by a place. */
export interface MeasureFieldsProps {
  typed: TypedMeasure;
  change: (some: Partial<TypedMeasure>) => void;
  at: (fieldId: string) => string | undefined;
}

const fields = [
  'fromQuarter',
  'kind',
  'question',
  'name',
  'purpose',
  'chosenBy',
  'chosenSaid',
  'numeratorMeans',
  'denominatorMeans',
  'whoCounts',
  'whoDoesNot',
  'unit',
  'steps',
  'polarity',
  'rangeLow',
  'rangeHigh',
  'tolerancePercent',
  'target',
  'target-value',
  'target-profile',
  'target-profile-0',
  'target-profile-1',
  'target-profile-2',
  'target-profile-3',
  'splitAreas',
  'source',
  'takenFrom',
  'dataStatus',
  'dataFrom',
  'standsIn',
  'comparable',
  'comparable-why',
  'comparable-withPrevious',
];

const shapeProblems = (draft: MeasureDraft): Problem[] => {
  const read = measureDraftShape.safeParse(draft);
  return read.success
    ? []
    : read.error.issues.map(({ message, path }) => problem('not-as-expected', message, path.join('/')));
};

/** What the rules, which the counter asks again, say of the boxes before anything is sent. */
const checked = (typed: TypedMeasure, { existing, lastSentQuarter }: MeasureFormProps) => {
  const read = readTyped(typed, existing.length > 0);
  if ('problems' in read) return read;
  const shape = shapeProblems(read.draft);
  const decided = decideMeasureVersion(read.draft, existing, { lastSentQuarter });
  const problems = 'problems' in decided ? decided.problems : [];
  // the same box may be wrong by its shape and by the rule: one sentence is enough
  const places = new Set(problems.map(({ place }) => place));
  const all = [...problems, ...shape.filter(({ place }) => !places.has(place))];
  return all.length > 0 ? { problems: all } : read;
};

/** The whole definition of a measure, for a new one and for a change. */
export function MeasureForm(props: MeasureFormProps) {
  const { start, existing, quarters, areas, questionnaires, error, attempt, busy, sendText } = props;
  const { onRefused, onSend } = props;
  const [typed, setTyped] = useState(start);
  const [found, setFound] = useState<{ problems: readonly Problem[]; tries: number }>({
    problems: [],
    tries: 0,
  });
  const change = (some: Partial<TypedMeasure>): void => setTyped((before) => ({ ...before, ...some }));
  const known = [...fields, ...typed.splitAreas.map((areaId) => `areaTargets-${areaId}-value`)];
  const own = new ApiProblem({ status: 422, title: '', detail: '', problems: [...found.problems] });
  const problems = formProblems(found.problems.length > 0 ? own : error, known);
  const { refused } = problems;
  useEffect(() => onRefused(refused), [refused, onRefused]);
  const parts: MeasureFieldsProps = { typed, change, at: problems.at };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const read = checked(typed, props);
        setFound({ problems: 'problems' in read ? read.problems : [], tries: found.tries + 1 });
        if ('draft' in read) onSend(read.draft);
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={attempt + found.tries} />
      <WhatFields {...parts} quarters={quarters} />
      <PurposeFields {...parts} />
      <h2 className="govuk-heading-m">What is counted</h2>
      <SourceFields {...parts} questionnaires={questionnaires} />
      <CountedFields {...parts} />
      <h2 className="govuk-heading-m">What is aimed for</h2>
      <TargetFields {...parts} areas={areas} />
      <h2 className="govuk-heading-m">Figures</h2>
      <DataFields {...parts} />
      {existing.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">The change</h2>
          <ComparableFields {...parts} />
        </>
      ) : null}
      <Button type="submit" busy={busy}>
        {sendText}
      </Button>
    </form>
  );
}
