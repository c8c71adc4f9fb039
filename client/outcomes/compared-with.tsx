import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { Details } from '../design/details.tsx';
import type { OfPanelProps } from './choose-district.tsx';

/** Which districts it is held against, by name, and a choice of others such as statistical neighbours. */
export function ComparedWith({ shown: { areas }, panel }: OfPanelProps) {
  const { compare } = useSearch({ from: '/signed-in/outcomes/$indicatorId' });
  const compared = panel.quarterCompared ?? panel.yearCompared;
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const others = areas.filter(({ code }) => code !== panel.areaCode);
  if (others.length === 0) return null;
  const said = (compared?.comparators ?? []).map((code) => names.get(code) ?? code);
  return (
    <>
      {said.length === 0 ? null : (
        <p className="govuk-body">
          Compared with {compare === undefined ? 'every other district' : 'the districts chosen'}:{' '}
          {said.join(', ')}.
        </p>
      )}
      <Details summary="Compare with other districts">
        <ChooseOthers
          key={`${panel.areaCode} ${compare ?? ''}`}
          others={others}
          chosen={compare?.split(',')}
        />
      </Details>
    </>
  );
}

interface ChooseOthersProps {
  others: readonly { code: string; name: string }[];
  chosen: readonly string[] | undefined;
}

function ChooseOthers({ others, chosen }: ChooseOthersProps) {
  const navigate = useNavigate({ from: '/outcomes/$indicatorId' });
  const all = others.map(({ code }) => code);
  const [wanted, setWanted] = useState<readonly string[]>(chosen ?? all);
  const [none, setNone] = useState(false);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setNone(wanted.length === 0);
        if (wanted.length === 0) return;
        const compare = wanted.length === all.length ? undefined : wanted.join(',');
        void navigate({ search: (before) => ({ ...before, compare }), resetScroll: false });
      }}
    >
      <CheckboxesField
        id="compare"
        label="Districts to compare with"
        hint="Choose them for being alike, before looking at their figures."
        small
        choices={others.map(({ code, name }) => ({ value: code, label: name }))}
        value={wanted}
        error={none ? 'Choose at least one district.' : undefined}
        onChange={setWanted}
      />
      <Button type="submit" kind="secondary">
        Compare
      </Button>
    </form>
  );
}
