import { useQuery } from '@tanstack/react-query';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { formWords } from '#shared/questionnaires/form-words.ts';
import { timePointInWords, timePointTitle } from '#shared/questionnaires/time-points.ts';
import { formsOfFamily, type FormStanding } from '#shared/questionnaires/wanted-forms.ts';
import { enterAddress } from '../design/enter-address.ts';
import { Link } from '../design/link.tsx';
import { Tag, type TagProps } from '../design/tag.tsx';
import { TaskList } from '../design/task-list.tsx';
import { capital } from './case-words.ts';
import { familyFormsQuery } from './cases.queries.ts';

const colours: Partial<Record<FormStanding, TagProps['colour']>> = {
  entered: 'turquoise',
  'wanted now': 'orange',
};

/** The questionnaires of a family: what is entered, what is wanted now, and what is still to come. */
export function QuestionnairesPart({ kept }: { kept: Pick<CaseShown, 'id' | 'followUps'> }) {
  const { data: family } = useQuery(familyFormsQuery(kept.id));
  const forms = family === undefined ? [] : formsOfFamily(family, kept.followUps);
  const now = forms.filter(({ standing }) => standing !== 'to come');
  const toCome = [
    ...new Set(forms.filter(({ standing }) => standing === 'to come').map(({ point }) => point)),
  ];
  return (
    <section aria-labelledby="questionnaires" className="govuk-!-margin-bottom-6">
      <h2 className="govuk-heading-m" id="questionnaires">
        Questionnaires
      </h2>
      {now.length === 0 ? null : (
        <TaskList
          tasks={now.map((form) => ({
            key: [form.person, form.instrumentId, form.informant, form.point].join(' '),
            text: capital(formWords(form)),
            hint: timePointTitle(form.point),
            href: enterAddress(kept.id, form),
            status: <Tag colour={colours[form.standing]}>{capital(form.standing)}</Tag>,
          }))}
        />
      )}
      {toCome.length === 0 ? null : (
        <p className="govuk-body">Still to come: {toCome.map(timePointInWords).join('; ')}.</p>
      )}
      <p className="govuk-body">
        <Link href={`/families/${kept.id}/questionnaires`}>Questionnaires of this family</Link>
      </p>
    </section>
  );
}
