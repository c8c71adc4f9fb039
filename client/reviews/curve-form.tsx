import { useState } from 'react';
import { dayName } from '#shared/periods/calendar-day.ts';
import { curveQuestionWords } from '#shared/reviews/curve-question-words.ts';
import { curveQuestions, type CurveAnswers, type CurveQuestion } from '#shared/reviews/curve-questions.ts';
import type { TurnedCurves } from '#shared/reviews/curves.api.ts';
import { actionsOfCurve, openCurve } from '#shared/reviews/decide-curve.ts';
import { formProblems } from '../api/form-problems.ts';
import { MeasureChart } from '../charts/measure-chart.tsx';
import { Button, ButtonGroup } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Note } from '../design/note.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import { CurveActions } from './curve-actions.tsx';
import type { useAnswerCurve, useFinishCurve } from './curve.queries.ts';
import { KnownAbout } from './known-about.tsx';
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
}

const before: readonly CurveQuestion[] = ['customers', 'measured-by'];
const after: readonly CurveQuestion[] = ['story', 'partners', 'what-works', 'costs-nothing'];

/** The questions in their order: what is known stands by each, the answer below it. */
export function CurveForm(props: CurveFormProps) {
  const { contractId, measureId, known, curves, today, answer, finish } = props;
  const open = openCurve(curves);
  const finished = curves.filter(({ finishedOn }) => finishedOn !== undefined).toReversed();
  const [answers, setAnswers] = useState<CurveAnswers>(open?.answers ?? {});
  const { mayChange } = known.list;
  const fields = [...curveQuestions.map((question) => `answers-${question}`), 'actions'];
  const problems = formProblems(finish.error ?? answer.error, fields);
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
          error={problems.at(`answers-${asked}`)}
          value={answers[asked] ?? ''}
          onChange={(text) => setAnswers({ ...answers, [asked]: text })}
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
      <ErrorSummary problems={problems.summary} attempt={answer.failureCount + finish.failureCount} />
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
        error={problems.at('actions')}
      />
      {mayChange ? (
        <ButtonGroup>
          <Button busy={finish.isPending} onPress={() => finish.mutate(sent)}>
            Finish
          </Button>
          <Button kind="secondary" busy={answer.isPending} onPress={() => answer.mutate(sent)}>
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
      {finish.isSuccess ? (
        <Note>
          <p role="status" className="govuk-body govuk-!-margin-bottom-0">
            Finished. {String(actionsOfCurve(known.list.actions, measureId).length)} actions stand on the
            curve from the day they were agreed.
          </p>
        </Note>
      ) : null}
    </>
  );
}
