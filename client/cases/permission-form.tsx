import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKey } from '#shared/cases/case-query.ts';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import {
  askers,
  permissionGivers,
  type Asker,
  type PermissionGiver,
  type PermissionScope,
  type PermissionTransition,
  type SafeContact,
} from '#shared/cases/permission.ts';
import { permissionButtonWords } from '#shared/cases/permission-words.ts';
import { formProblems } from '../api/form-problems.ts';
import { AskedAt, AskedButtons, AskedSummary, useAskedFirst } from '../design/asked-first.tsx';
import { ButtonGroup, TextButton } from '../design/button.tsx';
import { DateField } from '../design/date-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { useFocusOn } from '../design/use-focus-on.ts';
import { capital } from './case-words.ts';
import { caseQuery, useNotePermission } from './cases.queries.ts';
import { SafeFields, type TypedSafe } from './safe-fields.tsx';

const ids = ['on', 'givenBy', 'askedBy', 'privacyNotice', 'safe', 'safe-days', 'safe-times', 'safe-channels'];

export interface PermissionFormProps {
  kept: CaseShown;
  scope: PermissionScope;
  transition: PermissionTransition;
  today: string;
  onSaved: () => void;
  onLeave: () => void;
}

const namesOf = (given: readonly string[]) => given.map((value) => ({ value, label: capital(value) }));

/** The safe ways as they were said last; nothing chosen where they never were. */
const typedSafe = (safe: SafeContact | undefined): TypedSafe => ({
  rule: safe?.rule ?? '',
  days: safe?.days ?? [],
  times: safe?.times ?? [],
  channels: safe?.channels ?? [],
});

/** The notice that was used last for this family: mostly the one that is used again. */
const lastNotice = ({ permissionEvents }: CaseShown): string =>
  permissionEvents.findLast(({ privacyNotice }) => privacyNotice !== '')?.privacyNotice ?? '';

/** Writes down what happened to a permission: what is asked comes from the table of its workflow. */
export function PermissionForm({ kept, scope, transition, today, onSaved, onLeave }: PermissionFormProps) {
  // What stood there when the form was opened: a no that somebody wrote down meanwhile is told first.
  const [revision, setRevision] = useState(kept.revision);
  const client = useQueryClient();
  const [on, setOn] = useState(today);
  const [givenBy, setGivenBy] = useState<PermissionGiver | ''>('');
  const [askedBy, setAskedBy] = useState<Asker | ''>('');
  const [privacyNotice, setNotice] = useState(() => lastNotice(kept));
  const [safe, setSafe] = useState(() => typedSafe(kept.contact.safe));
  const asked = useAskedFirst();
  const note = useNotePermission(kept.id);
  const problems = formProblems(note.error, ids);
  const wants = (detail: PermissionTransition['wants'][number]) =>
    transition.wants.includes(detail) && (detail !== 'safe' || scope === 'contact');
  useFocusOn('on');
  const send = (confirmed: string[]) => {
    const event = {
      scope,
      act: transition.act,
      on,
      givenBy: givenBy === '' ? undefined : givenBy,
      askedBy: askedBy === '' ? undefined : askedBy,
      privacyNotice: wants('privacyNotice') ? privacyNotice : '',
      safe: wants('safe') && safe.rule !== '' ? safe : undefined,
    };
    note.mutate(
      { event, confirmed, revision },
      {
        onSuccess: (saved) => (saved.kind === 'asks' ? asked.ask(saved.queries) : onSaved()),
        onError: () => setRevision(client.getQueryData(caseQuery(kept.id).queryKey)?.revision ?? revision),
      },
    );
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send([]);
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={note.failureCount} />
      {problems.refused ? null : <AskedSummary asked={asked} known={ids} />}
      <DateField
        id="on"
        label={`${permissionButtonWords(transition, kept[scope].state, scope)}: when?`}
        error={problems.at('on')}
        value={on}
        onChange={setOn}
      />
      {wants('givenBy') ? (
        <RadiosField
          id="givenBy"
          label="Who gave it?"
          hint="A young person where they understand what they agree to, as you judge it."
          inline
          small
          choices={namesOf(permissionGivers)}
          error={problems.at('givenBy')}
          value={givenBy}
          onChange={(value) => setGivenBy(permissionGivers.find((giver) => giver === value) ?? '')}
        />
      ) : null}
      {wants('askedBy') ? (
        <RadiosField
          id="askedBy"
          label="Who asked?"
          inline
          small
          choices={namesOf(askers)}
          error={problems.at('askedBy')}
          value={askedBy}
          onChange={(value) => setAskedBy(askers.find((asker) => asker === value) ?? '')}
        />
      ) : null}
      {wants('privacyNotice') ? (
        <TextField
          id="privacyNotice"
          label="Which privacy notice were they given?"
          hint="By its name or version, such as ‘Families, version 4’."
          error={problems.at('privacyNotice')}
          value={privacyNotice}
          onChange={setNotice}
        />
      ) : null}
      <AskedAt asked={asked} place="privacyNotice" />
      {wants('safe') ? <SafeFields safe={safe} onChange={setSafe} problems={problems} /> : null}
      <ButtonGroup>
        <AskedButtons
          asked={asked}
          busy={note.isPending}
          sendText="Save what they said"
          onConfirm={() => send(asked.queries.map(queryKey))}
        />
        <TextButton onPress={onLeave}>Leave it as it is</TextButton>
      </ButtonGroup>
    </form>
  );
}
