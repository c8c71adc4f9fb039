import { formatTargetValue } from '#shared/values/format.ts';
import { TextButton } from '../design/button.tsx';
import { NumberField } from '../design/number-field.tsx';
import type { MeasureFieldsProps } from './measure-form.tsx';
import { addsUpOverYear } from './measure-words.ts';
import { amountSigns } from './target-fields.tsx';
import { evenProfile, profileTotal, type TypedTarget } from './typed-measure.ts';

const quarterLabels = [
  'Q1, April to June',
  'Q2, July to September',
  'Q3, October to December',
  'Q4, January to March',
] as const;

const withQuarter = (profile: TypedTarget['profile'], at: number, text: string): TypedTarget['profile'] => {
  const [q1, q2, q3, q4] = profile.map((before, n) => (n === at ? text : before));
  return [q1 ?? '', q2 ?? '', q3 ?? '', q4 ?? ''];
};

/** A year's target and what each quarter is to bring. */
export function ProfileFields({ typed, change, at }: MeasureFieldsProps) {
  const { target, kind, unit } = typed;
  const signs = amountSigns(typed);
  const addsUp = addsUpOverYear(kind);
  const total = addsUp ? profileTotal(kind, target.profile) : undefined;
  return (
    <>
      <NumberField
        id={target.per === 'year' ? 'target-value' : 'target-year'}
        label="For the year, April to March"
        decimals
        {...signs}
        error={at('target-value')}
        value={target.year}
        onChange={(year) => change({ target: { ...target, year } })}
      />
      <p className="govuk-body">
        <TextButton onPress={() => change({ target: evenProfile(kind, target, addsUp) })}>
          {addsUp ? 'Share it out evenly' : 'The same in every quarter'}
        </TextButton>
      </p>
      {quarterLabels.map((label, n) => (
        <NumberField
          key={label}
          id={`target-profile-${String(n)}`}
          label={label}
          decimals
          {...signs}
          error={at(`target-profile-${String(n)}`)}
          value={target.profile[n] ?? ''}
          onChange={(text) =>
            change({ target: { ...target, profile: withQuarter(target.profile, n, text) } })
          }
        />
      ))}
      {total === undefined ? null : (
        <p className="govuk-body" role="status">
          The four quarters come to {formatTargetValue(kind, total, unit)}.
        </p>
      )}
    </>
  );
}
