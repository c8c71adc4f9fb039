import { useEffect, useRef, type MouseEvent } from 'react';

export interface SummaryProblem {
  sentence: string;
  fieldId?: string;
  /** where it is mended, away from the form: opens apart, so that the form stays */
  link?: { href: string; words: string };
}

export interface ErrorSummaryProps {
  /** the sentences, each with the id of the field it stands by (absent when about the whole form) */
  problems: readonly SummaryProblem[];
  /** counts the attempts to send: a new attempt takes focus again even when the problems are the same */
  attempt?: number;
  title?: string;
}

const goToField = (event: MouseEvent, fieldId: string): void => {
  const field = document.getElementById(fieldId);
  if (field === null) return;
  event.preventDefault();
  // The label or the question is brought into view, not only the box below it.
  const named =
    field.closest('fieldset') ?? document.querySelector(`label[for="${CSS.escape(fieldId)}"]`) ?? field;
  named.scrollIntoView({ block: 'start' });
  field.focus({ preventScroll: true });
};

/** What stops the form from being sent. It takes focus when it appears and after each attempt. */
export function ErrorSummary({ problems, attempt = 0, title = 'There is a problem' }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const sentences = problems.map((problem) => problem.sentence).join('\n');
  useEffect(() => {
    if (sentences !== '') box.current?.focus();
  }, [sentences, attempt]);
  if (problems.length === 0) return null;
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map(({ sentence, fieldId, link }) => (
              <li key={`${fieldId ?? ''} ${sentence}`}>
                {fieldId === undefined ? (
                  <>
                    {sentence} {link === undefined ? null : <LinkApart {...link} />}
                  </>
                ) : (
                  <a href={`#${fieldId}`} onClick={(event) => goToField(event, fieldId)}>
                    {sentence}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function LinkApart({ href, words }: { href: string; words: string }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {words}
    </a>
  );
}
