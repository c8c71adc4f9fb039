import { contractKinds } from '#shared/contracts/contract.ts';
import { draftFields } from '#shared/contracts/draft-fields.ts';
import { needs, themes } from '#shared/contracts/needs.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { CheckboxesField } from '../../design/checkboxes-field.tsx';
import { NumberField } from '../../design/number-field.tsx';
import { RadiosField } from '../../design/radios-field.tsx';
import { TextAreaField } from '../../design/text-area-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { FormPartProps } from './form-part.ts';
import { RepeatedRows } from './repeated-rows.tsx';

/** What it is and what it is for. */
export function WhatPart({ typed, change, problems }: FormPartProps) {
  return (
    <>
      <RadiosField
        id="kind"
        label="What kind of agreement is it?"
        choices={contractKinds.map((kind) => ({ value: kind, label: sentenceCase(kind) }))}
        error={problems.at('kind')}
        value={typed.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        id="reference"
        label={draftFields.reference.name}
        hint="As in the council’s own papers"
        width={20}
        autoComplete="off"
        error={problems.at('reference')}
        value={typed.reference}
        onChange={(reference) => change({ reference })}
      />
      <TextField
        id="title"
        label={draftFields.title.name}
        hint="Short, in words that families would use: ‘Family mediation, East’"
        autoComplete="off"
        error={problems.at('title')}
        value={typed.title}
        onChange={(title) => change({ title })}
      />
      <TextAreaField
        id="purpose"
        label="What is it for? One sentence."
        rows={3}
        limit={400}
        error={problems.at('purpose')}
        value={typed.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <RepeatedRows
        id="outcomeStatements"
        legend={draftFields.outcomeStatements.name}
        hint="What should be better for people: ‘Families stay together safely’"
        error={problems.at('outcomeStatements')}
        rows={typed.outcomeStatements.map((line) => ({ line }))}
        onChange={(rows) => change({ outcomeStatements: rows.map(({ line }) => line) })}
        empty={{ line: '' }}
        addText="Add an outcome"
        removeText="Take this outcome out"
        nameOf={({ line }, place) => line || `outcome ${String(place + 1)}`}
      >
        {({ line }, place, changeRow) => (
          <TextField
            id={`outcomeStatements-${String(place)}`}
            label={`Outcome ${String(place + 1)}`}
            error={problems.at(`outcomeStatements-${String(place)}`)}
            value={line}
            onChange={(words) => changeRow({ line: words })}
          />
        )}
      </RepeatedRows>
      {themes.map((theme, place) => (
        <NeedsOfTheme
          key={theme}
          theme={theme}
          id={place === 0 ? 'needs' : `needs-${String(place)}`}
          typed={typed}
          change={change}
          problems={problems}
        />
      ))}
      <div className="bo-field-row">
        <NumberField
          id="ageFrom"
          label={draftFields.ageFrom.name}
          width={3}
          error={problems.at('ageFrom')}
          value={typed.ageFrom}
          onChange={(ageFrom) => change({ ageFrom })}
        />
        <NumberField
          id="ageTo"
          label={draftFields.ageTo.name}
          width={3}
          error={problems.at('ageTo')}
          value={typed.ageTo}
          onChange={(ageTo) => change({ ageTo })}
        />
      </div>
    </>
  );
}

type NeedsProps = Pick<FormPartProps, 'typed' | 'change' | 'problems'> & {
  theme: (typeof themes)[number];
  id: string;
};

/** The needs under one theme; ticking one leaves those of other themes as they are. */
function NeedsOfTheme({ theme, id, typed, change, problems }: NeedsProps) {
  const own = needs.filter((need) => need.theme === theme);
  return (
    <CheckboxesField
      id={id}
      label={`Needs: ${theme.toLowerCase()}`}
      small
      choices={own.map(({ code, name }): { value: string; label: string } => ({ value: code, label: name }))}
      error={id === 'needs' ? problems.at('needs') : undefined}
      value={typed.needs}
      onChange={(ticked) =>
        change({
          needs: [...typed.needs.filter((code) => !own.some((need) => need.code === code)), ...ticked],
        })
      }
    />
  );
}
