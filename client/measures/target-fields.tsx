import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { polarities } from '#shared/measures/measure-version.ts';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { NumberField } from '../design/number-field.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import type { MeasureFieldsProps } from './measure-form.tsx';
import { polarityWords } from './measure-words.ts';
import { ProfileFields } from './profile-fields.tsx';
import type { TypedMeasure, TypedTarget } from './typed-measure.ts';

/** What stands before and behind an amount. */
export const amountSigns = ({ kind, unit }: TypedMeasure): { prefix?: string; suffix?: string } => {
  if (kind === 'money') return { prefix: '£' };
  if (kind === 'share') return { suffix: '%' };
  if (kind === 'rate') return { suffix: 'per 1,000' };
  return unit === '' || unit.length > 24 ? {} : { suffix: unit };
};

/** Which way is better, what is aimed for, and where the aim differs by area on purpose. */
export function TargetFields(props: MeasureFieldsProps & { areas: MeasuresShown['areas'] }) {
  const { typed, change, at, areas } = props;
  const aims = typed.polarity === 'higher' || typed.polarity === 'lower';
  return (
    <>
      <RadiosField
        id="polarity"
        label="Which way is better?"
        labelSize="s"
        small
        choices={polarities.map((value) => ({
          value,
          label: polarityWords[value],
          reveals: value === 'within a range' ? <RangeFields {...props} /> : undefined,
        }))}
        error={at('polarity')}
        value={typed.polarity}
        onChange={(polarity) => change({ polarity })}
      />
      {aims ? <AimFields {...props} /> : null}
      {areas.length === 0 ? null : (
        <CheckboxesField
          id="splitAreas"
          label="Should returns give it by area as well?"
          labelSize="s"
          hint={
            aims
              ? 'For an area you tick you may set a target of its own, where a difference is meant.'
              : undefined
          }
          small
          choices={areas.map(({ id, name }) => ({
            value: id,
            label: name,
            reveals: aims ? <AreaTarget {...props} areaId={id} areaName={name} /> : undefined,
          }))}
          error={at('splitAreas')}
          value={typed.splitAreas}
          onChange={(splitAreas) => change({ splitAreas: [...splitAreas] })}
        />
      )}
      <CheckboxesField
        id="headline"
        label="Is it a headline?"
        labelSize="s"
        hint="Headlines open the agreement’s page and say where it stands. No more than five."
        small
        choices={[{ value: 'headline', label: 'Yes, it is one of the few that say most' }]}
        value={typed.headline ? ['headline'] : []}
        onChange={(chosen) => change({ headline: chosen.length > 0 })}
      />
    </>
  );
}

function RangeFields({ typed, change, at }: MeasureFieldsProps) {
  const signs = amountSigns(typed);
  return (
    <>
      <NumberField
        id="rangeLow"
        label="From"
        decimals
        {...signs}
        error={at('rangeLow')}
        value={typed.rangeLow}
        onChange={(rangeLow) => change({ rangeLow })}
      />
      <NumberField
        id="rangeHigh"
        label="To"
        decimals
        {...signs}
        error={at('rangeHigh')}
        value={typed.rangeHigh}
        onChange={(rangeHigh) => change({ rangeHigh })}
      />
    </>
  );
}

function AimFields(props: MeasureFieldsProps) {
  const { typed, change, at } = props;
  const { target } = typed;
  const set = (some: Partial<TypedTarget>): void => change({ target: { ...target, ...some } });
  return (
    <>
      <RadiosField
        id="target"
        label="Is there a target?"
        labelSize="s"
        small
        choices={[
          { value: 'none', label: 'There is no target' },
          {
            value: 'quarter',
            label: 'The same every quarter',
            reveals: (
              <NumberField
                id="target-value"
                label="Each quarter"
                decimals
                {...amountSigns(typed)}
                error={at('target-value')}
                value={target.quarter}
                onChange={(quarter) => set({ quarter })}
              />
            ),
          },
          {
            value: 'year',
            label: 'A figure for the year, with a profile',
            hint: 'Where quarters differ: less in the summer holidays, more before exams.',
            reveals: <ProfileFields {...props} />,
          },
        ]}
        error={at('target') ?? at('target-profile')}
        value={target.per}
        onChange={(per) => set({ per })}
      />
      {target.per === 'none' || typed.kind === 'share' || typed.kind === 'mean' ? null : (
        <NumberField
          id="tolerancePercent"
          label="How far off is still close?"
          hint="Percent of the target; 10 unless you agree otherwise."
          decimals
          suffix="%"
          error={at('tolerancePercent')}
          value={typed.tolerancePercent}
          onChange={(tolerancePercent) => change({ tolerancePercent })}
        />
      )}
    </>
  );
}

function AreaTarget({
  typed,
  change,
  at,
  areaId,
  areaName,
}: MeasureFieldsProps & { areaId: string; areaName: string }) {
  const id = `areaTargets-${areaId}-value`;
  return (
    <NumberField
      id={id}
      label={`Target in ${areaName} each quarter, where it differs`}
      decimals
      {...amountSigns(typed)}
      error={at(id)}
      value={typed.areaTargets[areaId] ?? ''}
      onChange={(text) => change({ areaTargets: { ...typed.areaTargets, [areaId]: text } })}
    />
  );
}
