import { useState } from 'react';
import { dayName } from '#shared/periods/calendar-day.ts';
import { curveQuestionWords } from '#shared/reviews/curve-question-words.ts';
import { curveQuestions, type CurveAnswers, type CurveQuestion } from '#shared/reviews/curve-questions.ts';
import type { TurnedCurves } from '#shared/reviews/curves.api.ts';
import { actionsOfCurve, findCurveProblems, openCurve } from '#shared/reviews/decide-curve.ts';
import { fieldIdOf, formProblems } from '../api/form-problems.ts';
import { MeasureChart } from '../charts/measure-chart.tsx';
import { Button, ButtonGroup } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { CurveActions } from './curve-actions.tsx';
import type { useAnswerCurve, useFinishCurve } from './curve.queries.ts';
import { KnownAbout } from './known-about.tsx';
import { KeptNote } from './kept-note.tsx';
import { isUnsaved, type KeptAnswers } from './use-kept-answers.ts';
import type { WhatIsKnown } from './what-is-known.ts';

export interface CurveFormProps {
  contractId: string;
  measureId: string;
  known: WhatIsKnown;
  curves: TurnedCurves['curves'];
  today: string;
  /** what became of keeping the answers, and of finishing: it outlives the form, which begins anew after both */
  answer: ReturnType<typeof useAnswerCurve>;
  finish: ReturnType<typeof useFinishCurve>;
  keeping: KeptAnswers;
}

const before: readonly CurveQuestion[] = ['customers', 'measured-by'];
const after: readonly CurveQuestion[] = ['story', 'partners', 'what-works', 'costs-nothing'];

/** The questions in their order: what is known stands by each, the answer below it. */
export function CurveForm(props: CurveFormProps) {
  const { contractId, measureId, known, curves, today, answer, finish, keeping } = props;
  const open = openCurve(curves);
  const finished = curves.filter(({ finishedOn }) => finishedOn !== undefined).toReversed();
  const kept = keeping.kept && isUnsaved(keeping.kept, open) ? keeping.kept : undefined;
  const goesOn = kept !== undefined && kept.revision === open?.revision;
  const [answers, setAnswers] = useState<CurveAnswers>({ ...open?.answers, ...(goesOn ? kept.answers : {}) });
  const { mayChange } = known.list;
  const fields = [...curveQuestions.map((question) => `answers-${question}`), 'actions'];
  const problems = formProblems(finish.error ?? answer.error, fields);
  // What was refused and is there now is no problem any more.
  const actions = actionsOfCurve(known.list.actions, measureId);
  const left = new Set(findCurveProblems(answers, actions).map(({ place = '' }) => fieldIdOf(place)));
  const summary = problems.summary.filter(({ fieldId }) => fieldId === undefined || left.has(fieldId));
  const at = (place: string) => (left.has(place) ? problems.at(place) : undefined);
  const sent = { answers, revision: open?.revision };
  const question = (asked: CurveQuestion) => (
    <section key={asked} aria-labelledby={`about-${asked}`}>
      <h2 className="govuk-heading-m" id={`about-${asked}`}>
        {curveQuestionWords[asked].label}
      </h2>
      <KnownAbout question={asked} known={known} />
      {mayChange ? (
        <TextAreaField
          id={`answers-${asked}`}
          label={curveQuestionWords[asked].label}
          labelHidden
          hint={curveQuestionWords[asked].hint}
          rows={3}
          limit={2000}
          error={at(`answers-${asked}`)}
          value={answers[asked] ?? ''}
          onChange={(text) => {
            const typed = { ...answers, [asked]: text };
            setAnswers(typed);
            keeping.keep({ answers: typed, revision: open?.revision });
          }}
        />
      ) : (
        <p className="govuk-body">
          {open?.answers[asked] ?? finished[0]?.answers[asked] ?? 'Not answered yet.'}
        </p>
      )}
    </section>
  );
  return (
    <>
      <ErrorSummary problems={summary} attempt={answer.failureCount + finish.failureCount} />
      {kept === undefined ? null : <KeptNote kept={kept} goesOn={goesOn} />}
      <p className="govuk-body">
        Seven questions, in this order, from the people it is for to what we will do. Go through them
        together: it takes about an hour. They end in actions, and at least one of them costs nothing.
      </p>
      {before.map(question)}
      <section aria-labelledby="curve">
        <h2 className="govuk-heading-m" id="curve">
          How are we doing, and where is it headed?
        </h2>
        <MeasureChart
          series={known.series}
          upTo={known.figures.upTo}
          dueThrough={known.figures.dueThrough}
          agreed={known.agreed}
          proposed={known.forecast}
          headingLevel={3}
        />
      </section>
      {after.map(question)}
      <CurveActions
        contractId={contractId}
        measureId={measureId}
        known={known}
        today={today}
        error={at('actions')}
      />
      {mayChange ? (
        <ButtonGroup>
          <Button
            busy={finish.isPending}
            onPress={() => {
              answer.reset();
              finish.mutate(sent);
            }}
          >
            Finish
          </Button>
          <Button
            kind="secondary"
            busy={answer.isPending}
            onPress={() => {
              finish.reset();
              answer.mutate(sent);
            }}
          >
            Save and come back later
          </Button>
          <span role="status">{answer.isSuccess && !finish.isPending ? 'Saved' : ''}</span>
        </ButtonGroup>
      ) : null}
      {finished.map((time) => (
        <Details key={time.id} summary={`Finished on ${dayName(time.finishedOn ?? '')}`}>
          {curveQuestions.map((asked) => (
            <div key={asked}>
              <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
                {curveQuestionWords[asked].label}
              </p>
              <p className="govuk-body">{time.answers[asked]}</p>
            </div>
          ))}
        </Details>
      ))}
    </>
  );
}
