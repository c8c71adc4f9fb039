import { numbersAsked, type NumberAsked } from '#shared/returns/numbers-asked.ts';
import type { VersionOnForm } from '#shared/returns/measures-asked.ts';
import type { ValuePlace } from '#shared/returns/return-value.ts';
import { answerFromTyped } from '#shared/returns/typed-answer.ts';
import { formatMean, formatPercent, formatUpTo } from '#shared/values/format.ts';
import { ratePer, rateOf } from '#shared/values/rate-of.ts';
import { NumberField } from '../design/number-field.tsx';
import { fieldIdAt } from './field-ids.ts';
import type { ValueBox } from './use-value-box.ts';

export interface NumberBoxesProps {
  version: VersionOnForm;
  place: ValuePlace;
  value: ValueBox;
  /** the only box of an area is named by the area */
  label?: string;
  /** what several boxes are about, for those who listen */
  about: string;
  /** and for those who see, where no heading says it */
  aboutShown?: boolean;
  disabled?: boolean;
}

/** What the numbers come to, as they are typed: '22%', '12.4 days'. Nothing while one is missing. */
const comesTo = (version: VersionOnForm, { view }: ValueBox): string => {
  const read = answerFromTyped(version, view.typed);
  if (!read.ok || read.answer.state !== 'value') return '';
  const { numerator, denominator } = read.answer;
  if (numerator === undefined || denominator === undefined) return '';
  if (version.kind === 'share') return formatPercent(numerator, denominator) ?? '';
  if (version.kind === 'mean') return formatMean(numerator, denominator, version.unit);
  const rate = rateOf(version.kind, { numerator, denominator });
  return rate === undefined ? '' : `${formatUpTo(rate, 1)} per ${formatUpTo(ratePer, 0)}`;
};

const hints: Partial<Record<NumberAsked['part'], string>> = {
  due: 'Leave it empty if you do not know. The figure is then read with care.',
};

/** The boxes of one value: 'How many [9] of [41] 22%'. Each saves itself when it is left. */
export function NumberBoxes(props: NumberBoxesProps) {
  const { version, place, value, label, about, aboutShown = false, disabled } = props;
  const { box, view } = value;
  const asked = numbersAsked(version);
  const field = (each: NumberAsked) => (
    <NumberField
      id={fieldIdAt(place, each.part)}
      label={asked.length === 1 && label !== undefined ? label : each.label}
      hint={hints[each.part]}
      prefix={each.money ? '£' : undefined}
      decimals={each.decimals}
      width={each.money || version.kind === 'rate' ? 10 : 5}
      disabled={disabled}
      error={view.problems.find(({ place: at }) => at === each.part)?.sentence}
      value={view.typed.numbers[each.part]}
      onChange={(text) =>
        box.change({ ...view.typed, numbers: { ...view.typed.numbers, [each.part]: text } })
      }
      onBlur={() => void box.leave()}
    />
  );
  const [first, second, third] = asked;
  const boxes = (
    <>
      <div className="bo-field-row">
        {first ? field(first) : null}
        {second ? <span className="bo-field-row__word">of</span> : null}
        {second ? field(second) : null}
        <output className="bo-field-row__result" htmlFor={fieldIdAt(place)}>
          {second ? comesTo(version, value) : ''}
        </output>
      </div>
      {third ? field(third) : null}
    </>
  );
  if (asked.length === 1) return boxes;
  return (
    <fieldset className="govuk-fieldset">
      <legend className={aboutShown ? 'govuk-fieldset__legend' : 'govuk-visually-hidden'}>{about}</legend>
      {boxes}
    </fieldset>
  );
}
