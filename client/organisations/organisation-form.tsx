import { useState } from 'react';
import type { OrganisationDraft } from '#shared/organisations/organisations.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { IdentifierFields, identifierFieldIds } from './identifier-fields.tsx';
import { kindWords } from './kind-words.ts';

export interface OrganisationFormProps {
  start: OrganisationDraft;
  /** the council itself: its name is changed in the settings, its kind never */
  isCouncil: boolean;
  error: unknown;
  attempt: number;
  busy: boolean;
  sendText: string;
  onSend: (draft: OrganisationDraft) => void;
  onLeave?: () => void;
}

type Flag = 'yes' | 'no' | 'not known';
const flagOf = (value: boolean | undefined): Flag =>
  value === undefined ? 'not known' : value ? 'yes' : 'no';
const fromFlag = (flag: Flag): boolean | undefined => (flag === 'not known' ? undefined : flag === 'yes');
const flagChoices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not known', label: 'Not known' },
] as const;

/** What is said of an organisation, when it is added and when it is changed. */
export function OrganisationForm(props: OrganisationFormProps) {
  const { start, isCouncil, error, attempt, busy, sendText, onSend, onLeave } = props;
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<OrganisationDraft>) => setDraft((before) => ({ ...before, ...part }));
  const ids = ['name', 'kind', 'website', 'identifiers', ...identifierFieldIds(draft.identifiers.length)];
  const problems = formProblems(error, ids);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(draft);
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={attempt} />
      <TextField
        id="name"
        label="Name"
        hint={isCouncil ? 'The name of the council is changed in the settings.' : undefined}
        autoComplete="off"
        disabled={isCouncil}
        error={problems.at('name')}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      {isCouncil ? null : (
        <RadiosField
          id="kind"
          label="What is it to the council?"
          choices={[
            {
              value: 'provider',
              label: kindWords.provider,
              hint: 'Delivers services under a contract or grant; an in-house service too.',
            },
            {
              value: 'commissioning partner',
              label: kindWords['commissioning partner'],
              hint: 'Commissions together with the council, such as an NHS board.',
            },
          ]}
          error={problems.at('kind')}
          value={draft.kind === 'council' ? '' : draft.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <RadiosField<Flag>
        id="vcse"
        label="Is it a voluntary organisation, community group or social enterprise?"
        inline
        small
        choices={flagChoices}
        value={flagOf(draft.vcse)}
        onChange={(flag) => change({ vcse: fromFlag(flag) })}
      />
      <RadiosField<Flag>
        id="sme"
        label="Is it small or medium-sized (fewer than 250 people)?"
        inline
        small
        choices={flagChoices}
        value={flagOf(draft.sme)}
        onChange={(flag) => change({ sme: fromFlag(flag) })}
      />
      <TextField
        id="website"
        label="Website (you may leave it empty)"
        type="url"
        hint="Starts with https://"
        error={problems.at('website')}
        value={draft.website}
        onChange={(website) => change({ website })}
      />
      <IdentifierFields
        identifiers={draft.identifiers}
        onChange={(identifiers) => change({ identifiers })}
        problems={problems}
      />
      <ButtonGroup>
        <Button type="submit" busy={busy}>
          {sendText}
        </Button>
        {onLeave === undefined ? null : <TextButton onPress={onLeave}>Leave it as it is</TextButton>}
      </ButtonGroup>
    </form>
  );
}
