import type { RegisterChoices } from '#shared/contracts/register.api.ts';
import { bases, contractKinds, contractStatuses } from '#shared/contracts/contract.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { isCalendarDay } from '#shared/periods/calendar-day.ts';
import { needs, themes } from '#shared/contracts/needs.ts';
import { DateField } from '../design/date-field.tsx';
import { FilterPanel } from '../design/filter-panel.tsx';
import { SelectField } from '../design/select-field.tsx';
import { filtersSet, type RegisterSearch } from './register-search.ts';
import { useState } from 'react';

export interface RegisterFiltersProps {
  search: RegisterSearch;
  choices: RegisterChoices | undefined;
  /** whether the person is one of the council's, who looks after agreements */
  council: boolean;
  onChange: (change: RegisterSearch) => void;
  onClear: () => void;
}

const said = <Value extends string>(value: Value | ''): Value | undefined =>
  value === '' ? undefined : value;
const worded = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: sentenceCase(value) }));
const named = (list: readonly { id: string; name: string }[] | undefined) =>
  (list ?? []).map(({ id, name }) => ({ value: id, label: name }));

const needOptions = themes.flatMap((theme) =>
  needs
    .filter((need) => need.theme === theme)
    .map(({ code, name }) => ({ value: code, label: `${theme}: ${name}` })),
);

/** What leaves agreements out of the view; each change is in the address at once. */
export function RegisterFilters({ search, choices, council, onChange, onClear }: RegisterFiltersProps) {
  const providers = choices?.organisations.filter(({ kind }) => kind === 'provider');
  return (
    <FilterPanel active={filtersSet(search)} onClear={onClear}>
      <SelectField
        id="filter-status"
        label="Status"
        none="Any"
        options={worded(contractStatuses)}
        value={search.status ?? ''}
        onChange={(status) => onChange({ status: said(status) })}
      />
      <SelectField
        id="filter-kind"
        label="Kind"
        none="Any"
        options={worded(contractKinds)}
        value={search.kind ?? ''}
        onChange={(kind) => onChange({ kind: said(kind) })}
      />
      <SelectField
        id="filter-need"
        label="Need"
        none="Any"
        options={needOptions}
        value={search.need ?? ''}
        onChange={(need) => onChange({ need: said(need) })}
      />
      <SelectField
        id="filter-area"
        label="Area"
        none="Any"
        options={named(choices?.areas)}
        value={search.area ?? ''}
        onChange={(area) => onChange({ area: said(area) })}
      />
      {council ? (
        <SelectField
          id="filter-contract-manager"
          label="Looked after by"
          none="Anybody"
          options={[
            { value: 'mine', label: 'Me' },
            { value: 'nobody', label: 'Nobody yet' },
            ...named(choices?.commissioners),
          ]}
          value={search.contractManager ?? ''}
          onChange={(contractManager) => onChange({ contractManager: said(contractManager) })}
        />
      ) : null}
      {council ? (
        <SelectField
          id="filter-provider"
          label="Provider"
          none="Any"
          options={named(providers)}
          value={search.provider ?? ''}
          onChange={(provider) => onChange({ provider: said(provider) })}
        />
      ) : null}
      <SelectField
        id="filter-directorate"
        label="Directorate"
        none="Any"
        options={(choices?.directorates ?? []).map((directorate) => ({
          value: directorate,
          label: directorate,
        }))}
        value={search.directorate ?? ''}
        onChange={(directorate) => onChange({ directorate: said(directorate) })}
      />
      <SelectField
        id="filter-basis"
        label="Basis"
        none="Any"
        options={worded([...bases, 'not known'] as const)}
        value={search.basis ?? ''}
        onChange={(basis) => onChange({ basis: said(basis) })}
      />
      <EndsBefore endsBefore={search.endsBefore ?? ''} onChange={onChange} />
    </FilterPanel>
  );
}

/** Typed in three boxes: it filters once it is a date, or once it is empty again. */
function EndsBefore({
  endsBefore,
  onChange,
}: { endsBefore: string } & Pick<RegisterFiltersProps, 'onChange'>) {
  const [typed, setTyped] = useState(endsBefore);
  return (
    <DateField
      id="filter-ends-before"
      label="Ends before"
      value={typed}
      onChange={(day) => {
        setTyped(day);
        if (day === '' || isCalendarDay(day)) onChange({ endsBefore: day === '' ? undefined : day });
      }}
    />
  );
}
