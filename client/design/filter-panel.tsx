import { useId, useState, type ReactNode } from 'react';
import { Button, TextButton } from './button.tsx';
import { classNames } from './class-names.ts';

export interface FilterPanelProps {
  heading?: string;
  /** how many filters are set: said on the button that opens the panel where there is little room */
  active: number;
  onClear: () => void;
  /** the fields; each change is applied at once, so there is no button to apply them */
  children: ReactNode;
}

/** Filters beside a list; folded behind a button on a narrow screen. */
export function FilterPanel({ heading = 'Filter', active, onClear, children }: FilterPanelProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={classNames('bo-filter', open && 'bo-filter--open')} aria-label={heading}>
      <div className="bo-filter__toggle">
        <button
          type="button"
          className="govuk-button govuk-button--secondary bo-button--small"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide filters' : active === 0 ? 'Show filters' : `Show filters (${String(active)} set)`}
        </button>
      </div>
      <h2 className="bo-filter__heading">{heading}</h2>
      <div className="bo-filter__body" id={id}>
        {children}
        <div className="bo-filter__foot">
          {active === 0 ? null : <TextButton onPress={onClear}>Clear filters</TextButton>}
          <span className="bo-filter__done">
            <Button kind="secondary" small onPress={() => setOpen(false)}>
              Show the list
            </Button>
          </span>
        </div>
      </div>
    </section>
  );
}

/** Filters at the left, the list at the right; one below the other when narrow. */
export function Filtered({ filters, children }: { filters: ReactNode; children: ReactNode }) {
  return (
    <div className="bo-filtered">
      {filters}
      <div className="bo-filtered__list">{children}</div>
    </div>
  );
}
