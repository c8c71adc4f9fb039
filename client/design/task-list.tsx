import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { BareLink } from './link.tsx';

export interface Task {
  key: string;
  text: string;
  /** absent when it cannot be started yet */
  href?: string;
  hint?: ReactNode;
  /** 'Done', a tag, or '6 days left' */
  status: ReactNode;
}

/** Things to do in an order, each with where it stands. The whole line leads there. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const base = useId();
  return (
    <ul className="govuk-task-list">
      {tasks.map(({ key, text, href, hint, status }) => {
        const statusId = `${base}-${key}-status`;
        const hintId = `${base}-${key}-hint`;
        return (
          <li
            key={key}
            className={classNames(
              'govuk-task-list__item',
              href !== undefined && 'govuk-task-list__item--with-link',
            )}
          >
            <div className="govuk-task-list__name-and-hint">
              {href === undefined ? (
                <div>{text}</div>
              ) : (
                <BareLink
                  className="govuk-link govuk-task-list__link"
                  href={href}
                  aria-describedby={classNames(hint !== undefined && hintId, statusId)}
                >
                  {text}
                </BareLink>
              )}
              {hint === undefined ? null : (
                <div id={hintId} className="govuk-task-list__hint">
                  {hint}
                </div>
              )}
            </div>
            <div
              className={classNames(
                'govuk-task-list__status',
                href === undefined && 'govuk-task-list__status--cannot-start-yet',
              )}
              id={statusId}
            >
              {status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
