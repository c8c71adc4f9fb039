import { useQuery } from '@tanstack/react-query';
import { caseCopyPage } from '#shared/cases/case-copy-page.ts';
import type { CaseCopy, CaseRights } from '#shared/cases/case-rights.api.ts';
import { holdReasonWords } from '#shared/cases/legal-hold.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { formProblems } from '../api/form-problems.ts';
import { saveText } from '../charts/save-file.ts';
import { Button, ButtonGroup, ButtonLink } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Note } from '../design/note.tsx';
import { useFocusOn } from '../design/use-focus-on.ts';
import { dayQuery } from './cases.queries.ts';
import { HoldForm } from './hold-form.tsx';
import { caseRightsQuery, useCopyCase } from './rights.queries.ts';

/** What is held about a family, and what can be done with it: copied, held fast, erased. */
export function RightsPart({ caseId }: { caseId: string }) {
  const { data: rights } = useQuery(caseRightsQuery(caseId));
  return (
    <section aria-labelledby="rights" className="govuk-!-margin-bottom-6">
      <h2 className="govuk-heading-m" id="rights" tabIndex={-1}>
        What we hold about them
      </h2>
      {rights === undefined ? null : (
        <>
          <HowLong rights={rights} />
          <TakeCopy rights={rights} />
          {rights.answers ? (
            <>
              <HoldForm rights={rights} />
              {rights.hold === undefined ? (
                <ButtonLink kind="warning" href={`/families/${caseId}/erase`}>
                  Erase this family
                </ButtonLink>
              ) : null}
            </>
          ) : (
            <p className="govuk-body">Only a manager of your organisation can erase it or have it kept.</p>
          )}
        </>
      )}
    </section>
  );
}

function HowLong({ rights: { hold, dueToGoOn } }: { rights: CaseRights }) {
  const { data: session } = useQuery(dayQuery);
  if (hold !== undefined) {
    return (
      <Note tone="asks">
        <p>
          Nothing of it may be erased: {holdReasonWords[hold.reason]}. {hold.setByName} said so on{' '}
          {dayName(hold.setOn)}.
        </p>
      </Note>
    );
  }
  if (dueToGoOn === undefined || session === undefined) return null;
  return (
    <p className="govuk-body">
      {dueToGoOn <= session.today
        ? `It has been kept as long as agreed, until ${dayName(dueToGoOn)}. Nothing needs it any more.`
        : `As agreed, it is kept until ${dayName(dueToGoOn)}.`}
    </p>
  );
}

/** A family may ask for everything that is held about it: one act, two files of the same. */
function TakeCopy({ rights: { caseId, reference } }: { rights: CaseRights }) {
  const copy = useCopyCase(caseId);
  const problems = formProblems(copy.error, []);
  const { data } = copy;
  return (
    <>
      <ErrorSummary problems={problems.summary} attempt={copy.failureCount} />
      {data === undefined ? (
        <ButtonGroup>
          <Button kind="secondary" busy={copy.isPending} onPress={() => copy.mutate()}>
            Take a copy of everything
          </Button>
        </ButtonGroup>
      ) : (
        <CopyTaken copy={data} reference={reference} />
      )}
    </>
  );
}

/** In place of the button that took it, and so with its focus: it is heard, and the next Tab saves it. */
function CopyTaken({ copy, reference }: { copy: CaseCopy; reference: string }) {
  useFocusOn('copy-taken');
  return (
    <>
      <p className="govuk-body" id="copy-taken" tabIndex={-1}>
        The copy is taken, and that stands in the history below. Save it, and give it to them in a safe way.
      </p>
      <ButtonGroup>
        <Button
          kind="secondary"
          onPress={() => saveText(`family ${reference}.html`, 'text/html', caseCopyPage(copy))}
        >
          Save it to read and print
        </Button>
        <Button
          kind="secondary"
          onPress={() =>
            saveText(`family ${reference}.json`, 'application/json', JSON.stringify(copy, null, 2))
          }
        >
          Save it for a computer
        </Button>
      </ButtonGroup>
    </>
  );
}
