import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AssessmentShown, CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import type { CompiledForm } from '#shared/questionnaires/compile-instrument.ts';
import type { FormPlace } from '#shared/questionnaires/wanted-forms.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { DateField } from '../design/date-field.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { boxIdOf } from './answer-grid.tsx';
import { AnswersPart, ScoresPart } from './given-parts.tsx';
import { LicenceNote } from './licence-note.tsx';
import { LiveScores } from './live-scores.tsx';
import { useKeepForm, useTakeFormAway } from './questionnaires.queries.ts';
import {
  formsOffered,
  formTyped,
  givenOf,
  scoredSoFar,
  typedFormOf,
  unreadable,
  type TypedForm,
} from './typed-form.ts';

export interface FormEntryProps {
  family: CaseQuestionnaires;
  place: FormPlace;
  there: AssessmentShown | undefined;
}

/** One form: the day, which printed form, its numbers, and the scores as they are typed. */
export function FormEntry({ family, place, there }: FormEntryProps) {
  const [typed, setTyped] = useState<TypedForm>(() => typedFormOf(there));
  const [attempts, setAttempts] = useState(0);
  const change = (part: Partial<TypedForm>) => setTyped((before) => ({ ...before, ...part }));
  const keep = useKeepForm(family.caseId);
  const away = useTakeFormAway();
  const navigate = useNavigate();
  const offered = formsOffered(family, place, typed.on);
  const form = formTyped(family, place, typed);
  const back = (saved: 'entered' | 'corrected' | 'away') =>
    void navigate({
      to: '/families/$caseId/questionnaires',
      params: { caseId: family.caseId },
      search: { saved },
    });
  if (form === undefined)
    return (
      <EmptyState heading="There is no form for this age">
        Choose somebody else who filled it in. If the age is wrong, correct it on{' '}
        <Link href={`/families/${family.caseId}`}>the family’s page</Link>.
      </EmptyState>
    );
  const problems = formProblems(keep.error ?? away.error, placesOf(form));
  const unread = attempts > 0 ? unreadable(typed) : [];
  const scored = scoredSoFar(typed, form);
  const save = () => {
    setAttempts((n) => n + 1);
    if (unreadable(typed).length > 0) return;
    const said = { formId: form.form.id, on: typed.on, given: givenOf(typed, form) };
    const body = there === undefined ? { ...place, ...said } : { ...said, revision: there.revision };
    keep.mutate(
      { there: there?.id, body },
      { onSuccess: () => back(there === undefined ? 'entered' : 'corrected') },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ErrorSummary
        problems={[
          ...unread.map((key) => ({
            sentence: 'Write a number here, or leave it empty.',
            fieldId: `${typed.kind}-${key}`,
          })),
          ...problems.summary,
        ]}
        attempt={attempts + keep.failureCount}
      />
      <div className="bo-entry">
        <div>
          <DateField
            id="on"
            label="When was it filled in?"
            labelSize="s"
            error={problems.at('on')}
            value={typed.on}
            onChange={(on) => change({ on })}
          />
          <WhichPrint
            offered={offered}
            form={form}
            error={problems.at('formId')}
            onChange={(formId) => change({ formId })}
          />
          <RadiosField
            id="kind"
            label="What do you have?"
            labelSize="s"
            inline
            small
            choices={[
              { value: 'answers', label: 'The paper form' },
              { value: 'scores', label: 'Scores already worked out' },
            ]}
            value={typed.kind}
            onChange={(kind) => change({ kind })}
          />
          {typed.kind === 'answers' ? (
            <AnswersPart form={form} typed={typed} at={problems.at} onChange={change} />
          ) : (
            <ScoresPart form={form} typed={typed} at={problems.at} onChange={change} />
          )}
        </div>
        <section aria-label="Scores so far" className="bo-entry__scores">
          {scored === undefined ? null : <LiveScores form={form} scored={scored} />}
        </section>
      </div>
      <ButtonGroup>
        <Button type="submit" busy={keep.isPending}>
          {there === undefined ? 'Save the questionnaire' : 'Save the correction'}
        </Button>
        <Link href={`/families/${family.caseId}/questionnaires`}>Leave it as it is</Link>
      </ButtonGroup>
      {there === undefined ? null : (
        <p className="govuk-body">
          <TextButton
            onPress={() =>
              away.mutate({ id: there.id, revision: there.revision }, { onSuccess: () => back('away') })
            }
          >
            It was entered by mistake: take it away
          </TextButton>
        </p>
      )}
      <LicenceNote definition={form.instrument} />
    </form>
  );
}

/** Every box of a form: where a problem can stand. */
const placesOf = ({ answers, scales, composites }: CompiledForm): string[] => [
  ...['on', 'formId', 'kind'],
  ...answers.map(({ item }) => boxIdOf(item)),
  ...[...scales, ...composites].map(({ id }) => `scores-${id}`),
];

interface WhichPrintProps {
  offered: readonly CompiledForm[];
  form: CompiledForm;
  error: string | undefined;
  onChange: (formId: string) => void;
}

/** Which printed form it is: those that are right for the age, and one that is there already. */
function WhichPrint({ offered, form, error, onChange }: WhichPrintProps) {
  const isOffered = offered.some((each) => each.form.id === form.form.id);
  const choices = isOffered ? offered : [form, ...offered];
  if (choices.length < 2)
    return (
      <p className="govuk-body">
        Printed form: <strong>{form.form.name}</strong>
      </p>
    );
  return (
    <RadiosField
      id="formId"
      label="Which printed form is it?"
      labelSize="s"
      inline
      small
      choices={choices.map((each) => ({ value: each.form.id, label: each.form.name }))}
      error={error}
      value={form.form.id}
      onChange={onChange}
    />
  );
}
