import { useState } from 'react';
import { quarterShortName } from '#shared/periods/quarter.ts';
import { periodsAsked } from '#shared/reviews/decide-forecast.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { DateField } from '../design/date-field.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { NumberField } from '../design/number-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { useKeepPartnersForecast } from './curves.queries.ts';
import type { Curve } from './use-curve.ts';

const nothing = { author: '', saidOn: '', why: '' };

/** A figure as it was typed, in the unit of the axis; text where it is not a number: the counter says so. */
const figureFrom = (typed: string, inPounds: boolean): number | string => {
  const plain = typed.replaceAll(/[,%£\s]/g, '');
  const figure = Number(plain);
  if (Number.isNaN(figure)) return typed;
  return inPounds ? Math.round(figure * 100) : figure;
};

export interface PartnersForecastFormProps {
  contractId: string;
  measureId: string;
  curve: Curve;
  onDone: () => void;
}

/** What those who know the causes expect, in their own numbers. */
export function PartnersForecastForm({ contractId, measureId, curve, onDone }: PartnersForecastFormProps) {
  const [draft, setDraft] = useState(nothing);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const keep = useKeepPartnersForecast(contractId, measureId, onDone);
  const { readings, series, version } = curve;
  const latest = readings.findLast(({ rate }) => rate !== undefined)?.period.quarter;
  if (latest === undefined) return null;
  const asked = periodsAsked(latest, series.quartersPerValue ?? 1);
  const unit = version.kind === 'share' ? 'In percent' : version.kind === 'money' ? 'In pounds' : undefined;
  const given = asked.filter((quarter) => (typed[quarter] ?? '').trim() !== '');
  // the box of a quarter is named by its place among those that are sent; the first stands for all
  const idOf = (quarter: string): string =>
    given.includes(quarter)
      ? `values-${String(given.indexOf(quarter))}-value`
      : given.length === 0 && quarter === asked[0]
        ? 'values'
        : `empty-${quarter}`;
  const problems = formProblems(keep.error, ['author', 'saidOn', 'why', ...asked.map(idOf)]);
  const startAgain = () => {
    setDraft(nothing);
    setTyped({});
  };
  return (
    <section aria-labelledby="partners">
      <h2 className="govuk-heading-m" id="partners">
        What the partners expect
      </h2>
      <p className="govuk-body">
        People who know the causes often see further than a rule. What they expect stands beside the computed
        line, with their reason.
      </p>
      <ErrorSummary problems={problems.summary} attempt={keep.failureCount} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const values = given.map((quarter) => ({
            quarter,
            value: figureFrom(typed[quarter] ?? '', version.kind === 'money'),
          }));
          keep.mutate({ ...draft, values }, { onSuccess: startAgain });
        }}
      >
        <TextField
          id="author"
          label="Who expects this?"
          error={problems.at('author')}
          value={draft.author}
          onChange={(author) => setDraft({ ...draft, author })}
        />
        <DateField
          id="saidOn"
          label="When did they say so?"
          error={problems.at('saidOn')}
          value={draft.saidOn}
          onChange={(saidOn) => setDraft({ ...draft, saidOn })}
        />
        <fieldset className="govuk-fieldset">
          <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
            What do they expect?{unit === undefined ? '' : ` ${unit}.`}
          </legend>
          {asked.map((quarter) => (
            <NumberField
              key={quarter}
              id={idOf(quarter)}
              decimals
              label={quarterShortName(quarter)}
              error={problems.at(idOf(quarter))}
              value={typed[quarter] ?? ''}
              onChange={(text) => setTyped({ ...typed, [quarter]: text })}
            />
          ))}
        </fieldset>
        <TextField
          id="why"
          label="Why do they expect it?"
          error={problems.at('why')}
          value={draft.why}
          onChange={(why) => setDraft({ ...draft, why })}
        />
        <Button type="submit" kind="secondary" busy={keep.isPending}>
          Write it down
        </Button>
      </form>
    </section>
  );
}
