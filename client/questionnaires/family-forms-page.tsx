import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { informantWords } from '#shared/questionnaires/informant-words.ts';
import { formAt } from '#shared/questionnaires/offered-forms.ts';
import { scoreGiven } from '#shared/questionnaires/decide-assessment.ts';
import type { AssessmentShown, CaseQuestionnaires } from '#shared/questionnaires/questionnaires.api.ts';
import { bandOf, scoreOf } from '#shared/questionnaires/scored-assessment.ts';
import { timePointTitle } from '#shared/questionnaires/time-points.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { formatUpTo } from '#shared/values/format.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { ButtonGroup, ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { enterAddress } from '../design/enter-address.ts';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { Table } from '../design/table.tsx';
import { LicenceNote } from './licence-note.tsx';
import { familyFormsQuery } from './questionnaires.queries.ts';
import { instrumentAt } from './typed-form.ts';

const savedWords = {
  entered: 'The questionnaire was saved.',
  corrected: 'The correction was saved.',
  away: 'The questionnaire was taken away.',
} as const;

/** The completed questionnaires of one family, person by person, with what came of each in words. */
export function FamilyFormsPage() {
  const { caseId } = useParams({ from: '/signed-in/families/$caseId/questionnaires' });
  const { saved } = useSearch({ from: '/signed-in/families/$caseId/questionnaires' });
  const { data: family } = useQuery({ ...familyFormsQuery(caseId), throwOnError: whenNothingIsShown });
  return (
    <PageBody
      busy={family === undefined}
      breadcrumbs={
        <Breadcrumbs
          steps={[
            { text: 'Families', href: '/families' },
            { text: family?.reference ?? 'The family', href: `/families/${caseId}` },
            { text: 'Questionnaires' },
          ]}
        />
      }
      banner={
        saved === undefined ? undefined : <NotificationBanner tone="success" heading={savedWords[saved]} />
      }
    >
      {family === undefined ? (
        <LoadingFrame shapes={['text', 'table']} words="Loading the questionnaires" />
      ) : (
        <>
          <PageTitle title="Questionnaires" over={family.reference} />
          {family.questionnaires.some(({ isOn }) => isOn) ? (
            <ButtonGroup>
              <ButtonLink href={enterAddress(caseId, {})}>Enter a questionnaire</ButtonLink>
            </ButtonGroup>
          ) : (
            <NoneToEnter family={family} />
          )}
          {family.people.map(({ number }) => (
            <FormsOfOne key={number} family={family} person={number} />
          ))}
          {family.questionnaires.map(({ definition }) => (
            <LicenceNote key={definition.id} definition={definition} />
          ))}
        </>
      )}
    </PageBody>
  );
}

/** What must happen before one can be entered. */
function NoneToEnter({ family }: { family: CaseQuestionnaires }) {
  const off = family.questionnaires.map(({ name }) => name).join(', ');
  return off === '' ? (
    <EmptyState heading="This service uses no questionnaires yet">
      The contract manager chooses them, on the page of figures of this service.
    </EmptyState>
  ) : (
    <EmptyState heading={`Switched off: ${off}`}>
      An administrator of the council switches it on once its licence is recorded.
    </EmptyState>
  );
}

function FormsOfOne({ family, person }: { family: CaseQuestionnaires; person: number }) {
  const forms = family.assessments.filter((each) => each.person === person);
  if (forms.length === 0)
    return (
      <>
        <h2 className="govuk-heading-m">Child {person}</h2>
        <p className="govuk-body">No questionnaire yet.</p>
      </>
    );
  const nameOf = ({ instrumentId }: AssessmentShown): string =>
    family.questionnaires.find(({ definition }) => definition.id === instrumentId)?.name ?? instrumentId;
  return (
    <Table<AssessmentShown>
      caption={`Child\u00a0${person}`}
      captionSize="m"
      stacks
      rows={forms}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          header: 'Questionnaire',
          rowHeader: true,
          cell: (form) => `${nameOf(form)}, ${informantWords[form.informant].toLowerCase()}`,
        },
        { key: 'point', header: 'When', cell: ({ point }) => timePointTitle(point) },
        { key: 'on', header: 'Filled in', nowrap: true, cell: ({ on }) => dayName(on) },
        { key: 'score', header: 'Score', cell: (form) => scoreInWords(family, form) },
        {
          key: 'act',
          header: 'Change',
          cell: (form) => (
            <Link href={enterAddress(family.caseId, form)}>
              Look or correct
              <span className="govuk-visually-hidden">
                : {nameOf(form)}, {timePointTitle(form.point)}, child {person}
              </span>
            </Link>
          ),
        },
      ]}
    />
  );
}

/** The score that people ask for first, and its band in words. */
const scoreInWords = (family: CaseQuestionnaires, form: AssessmentShown): string => {
  const instrument = instrumentAt(family, form.instrumentId);
  const compiled = instrument && formAt(instrument, form.formId, form.point);
  const outcome = compiled && scoreGiven(compiled, form.given);
  if (compiled === undefined || outcome === undefined || outcome.problems !== undefined)
    return 'cannot be scored by the definition in use';
  // Totals first; but internalising and externalising are no headline.
  const headline =
    compiled.composites.find(({ id }) => id === 'total') ?? compiled.composites[0] ?? compiled.scales[0];
  if (headline === undefined) return '';
  const score = scoreOf(outcome.scored, headline.id);
  const [scheme] = compiled.form.bandSchemes;
  const band = scheme === undefined ? undefined : bandOf(outcome.scored, scheme, headline.id);
  if (score === undefined) return `${headline.name}: not scored`;
  return [`${headline.name} ${formatUpTo(score, 2)}`, band].filter((each) => each !== undefined).join(', ');
};
