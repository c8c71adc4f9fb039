import { useQuery } from '@tanstack/react-query';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import {
  permissionTransitionsOpen,
  type PermissionScope,
  type PermissionTransition,
} from '#shared/cases/permission.ts';
import {
  permissionButtonWords,
  permissionScopeWords,
  permissionSentence,
  safeWaysWords,
} from '#shared/cases/permission-words.ts';
import { Button, ButtonGroup } from '../design/button.tsx';
import { Tag } from '../design/tag.tsx';
import { capital } from './case-words.ts';
import { dayQuery } from './cases.queries.ts';
import { PermissionForm } from './permission-form.tsx';

export interface PermissionPartProps {
  kept: CaseShown;
  scope: PermissionScope;
  /** what is being written down now */
  open?: PermissionTransition;
  onOpen: (transition: PermissionTransition | undefined) => void;
  onSaved: () => void;
}

/** One permission: where it stands, how it is safe, and what may have happened to it. */
export function PermissionPart({ kept, scope, open, onOpen, onSaved }: PermissionPartProps) {
  const { data: session } = useQuery(dayQuery);
  const { state, since, safe } = kept[scope];
  const headingId = `permission-${scope}`;
  return (
    <section aria-labelledby={headingId} className="govuk-!-margin-bottom-6">
      <h2 className="govuk-heading-m" id={headingId}>
        {permissionScopeWords[scope]}
      </h2>
      <p className="govuk-body">
        {permissionSentence(state, since)} {state === 'given' && safe ? safeWaysWords(safe) : null}{' '}
        {state === 'given' && safe && safe.rule !== 'as said' ? (
          <Tag colour="orange">{capital(safe.rule)}</Tag>
        ) : null}
      </p>
      {open === undefined || session === undefined ? (
        <ButtonGroup>
          {permissionTransitionsOpen(state).map((transition) => (
            <Button key={transition.act} small kind="secondary" onPress={() => onOpen(transition)}>
              {permissionButtonWords(transition, state, scope)}
              <span className="govuk-visually-hidden">: {permissionScopeWords[scope]}</span>
            </Button>
          ))}
        </ButtonGroup>
      ) : (
        <PermissionForm
          kept={kept}
          scope={scope}
          transition={open}
          today={session.today}
          onSaved={onSaved}
          onLeave={() => onOpen(undefined)}
        />
      )}
    </section>
  );
}
