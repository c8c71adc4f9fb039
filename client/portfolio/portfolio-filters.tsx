import { contractStatuses } from '#shared/contracts/contract.ts';
import { standingWords } from '#shared/measures/standing-words.ts';
import type { PortfolioRow } from '#shared/portfolio/portfolio-row.ts';
import { filtersSet, type PortfolioAsked } from '#shared/portfolio/portfolio-view.ts';
import { returnStates } from '#shared/portfolio/return-words.ts';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { FilterPanel } from '../design/filter-panel.tsx';
import { SelectField } from '../design/select-field.tsx';
import { TextField } from '../design/text-field.tsx';

interface PortfolioFiltersProps {
  rows: readonly PortfolioRow[];
  asked: PortfolioAsked;
  /** whether the person may be a contract manager at all */
  mayLookAfter: boolean;
  onChange: (asked: PortfolioAsked) => void;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const options = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: capital(value) }));
const chosen = <Value extends string>(value: Value | ''): Value | undefined =>
  value === '' ? undefined : value;

/** The filters of the portfolio. Each change stands in the address at once. */
export function PortfolioFilters({ rows, asked, mayLookAfter, onChange }: PortfolioFiltersProps) {
  const change = (over: Partial<PortfolioAsked>) => onChange({ ...asked, ...over });
  const directorates = [...new Set(rows.map(({ directorate }) => directorate))].filter(Boolean).toSorted();
  return (
    <FilterPanel
      active={filtersSet(asked)}
      onClear={() => onChange({ sort: asked.sort, direction: asked.direction })}
    >
      <div className="bo-columns" style={{ gap: '0 24px', marginBottom: 0 }}>
        <TextField
          id="search"
          label="Find a service or provider"
          type="search"
          autoComplete="off"
          value={asked.search ?? ''}
          onChange={(search) => change({ search: chosen(search) })}
        />
        <SelectField
          id="delivery"
          label="Delivery"
          none="Any"
          options={options(standingWords)}
          value={asked.delivery ?? ''}
          onChange={(delivery) => change({ delivery: chosen(delivery) })}
        />
        <SelectField
          id="betterOff"
          label="Better off"
          none="Any"
          options={options(standingWords)}
          value={asked.betterOff ?? ''}
          onChange={(betterOff) => change({ betterOff: chosen(betterOff) })}
        />
        <SelectField
          id="return"
          label="Latest return"
          none="Any"
          options={options(returnStates)}
          value={asked.return ?? ''}
          onChange={(value) => change({ return: chosen(value) })}
        />
        {directorates.length < 2 ? null : (
          <SelectField
            id="directorate"
            label="Directorate"
            none="Any"
            options={directorates.map((directorate) => ({ value: directorate, label: directorate }))}
            value={asked.directorate ?? ''}
            onChange={(directorate) => change({ directorate: chosen(directorate) })}
          />
        )}
        <SelectField
          id="status"
          label="Status"
          options={[...options(contractStatuses), { value: 'all' as const, label: 'All' }]}
          value={asked.status ?? 'live'}
          onChange={(status) => change({ status: status === 'live' ? undefined : chosen(status) })}
        />
        {mayLookAfter ? (
          <CheckboxesField
            id="lookedAfterBy"
            label="Looked after by"
            labelHidden
            small
            choices={[{ value: 'mine', label: 'Only those I look after' }]}
            value={asked.lookedAfterBy === undefined ? [] : [asked.lookedAfterBy]}
            onChange={(value) => change({ lookedAfterBy: value[0] })}
          />
        ) : null}
      </div>
    </FilterPanel>
  );
}
