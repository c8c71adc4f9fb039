import { useState } from 'react';
import { characteristicNames } from '#shared/cases/characteristics.ts';
import { characteristicWords } from '#shared/cases/characteristics-asked.ts';
import { londonTime } from '#shared/periods/calendar-day.ts';
import { decideBrandColour } from '#shared/settings/council.ts';
import type { SettingsDraft, SettingsPage } from '#shared/settings/settings.api.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { SavedNote } from '../design/saved-note.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { ColourField } from './colour-field.tsx';
import { showBrandColour } from './show-brand-colour.ts';
import { useChangeSettings } from './settings.queries.ts';

const ids = ['councilName', 'brandColour', 'email', 'phone', 'website', 'characteristicsAsked'] as const;

/** Name, colour and contact of the council. */
export function CouncilForm({ page }: { page: SettingsPage }) {
  const { councilName, brandColour, email, phone, website, characteristicsAsked } = page;
  const [draft, setDraft] = useState<SettingsDraft>({
    ...{ councilName, brandColour, email, phone, website, characteristicsAsked },
  });
  const save = useChangeSettings();
  const change = (part: Partial<SettingsDraft>) => setDraft((before) => ({ ...before, ...part }));
  const problems = formProblems(save.error, ids);
  const colourProblem = problems.at('brandColour') ?? decideBrandColour(draft.brandColour)[0]?.sentence;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(
          { draft, revision: page.revision },
          { onSuccess: (saved) => showBrandColour(saved.brandColour) },
        );
      }}
    >
      <ErrorSummary problems={problems.summary} attempt={save.failureCount} />
      <TextField
        id="councilName"
        label="What is the council called?"
        error={problems.at('councilName')}
        value={draft.councilName}
        onChange={(name) => change({ councilName: name })}
      />
      <ColourField
        id="brandColour"
        label="Colour of the bar, buttons and links"
        error={colourProblem}
        value={draft.brandColour}
        onChange={(colour) => change({ brandColour: colour })}
      />
      <h2 className="govuk-heading-m">How the public reaches you</h2>
      <p className="govuk-body">Shown on the privacy and accessibility pages.</p>
      <TextField
        id="email"
        label="Contact email"
        type="email"
        autoComplete="off"
        error={problems.at('email')}
        value={draft.email}
        onChange={(text) => change({ email: text })}
      />
      <TextField
        id="phone"
        label="Contact phone (you may leave it empty)"
        type="tel"
        autoComplete="off"
        width={20}
        error={problems.at('phone')}
        value={draft.phone}
        onChange={(text) => change({ phone: text })}
      />
      <TextField
        id="website"
        label="Website of the council (you may leave it empty)"
        hint="Starts with https://"
        type="url"
        error={problems.at('website')}
        value={draft.website}
        onChange={(text) => change({ website: text })}
      />
      <h2 className="govuk-heading-m">What families are asked about equality</h2>
      <p className="govuk-body">
        Only ever shown as splits of figures. ‘Not asked’ and ‘prefer not to say’ can always be answered.
      </p>
      <CheckboxesField
        id="characteristicsAsked"
        label="Which equality characteristics do providers ask about?"
        hint="What you leave out is on no form and in no figure. Answers that were given stay with their families."
        small
        choices={characteristicNames.map((name) => ({ value: name, label: characteristicWords[name] }))}
        error={problems.at('characteristicsAsked')}
        value={draft.characteristicsAsked ?? []}
        onChange={(asked) => change({ characteristicsAsked: [...asked] })}
      />
      <ButtonGroup>
        <Button type="submit" busy={save.isPending}>
          Save the settings
        </Button>
        <SavedNote
          save={
            save.isSuccess
              ? { state: 'saved', time: londonTime(new Date(save.submittedAt).toISOString()) }
              : { state: 'nothing yet' }
          }
        />
      </ButtonGroup>
    </form>
  );
}
