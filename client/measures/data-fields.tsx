import { dataStatuses } from '#shared/measures/measure-version.ts';
import { DateField } from '../design/date-field.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextField } from '../design/text-field.tsx';
import type { MeasureFieldsProps } from './measure-form.tsx';
import { dataStatusWords } from './measure-words.ts';

/** Whether it can be counted yet, and what stands in for it meanwhile. */
export function DataFields({ typed, change, at }: MeasureFieldsProps) {
  return (
    <>
      <RadiosField
        id="dataStatus"
        label="Can it be counted?"
        labelSize="s"
        small
        choices={dataStatuses.map((value) => ({
          value,
          ...dataStatusWords[value],
          reveals:
            value === 'from a date' ? (
              <DateField
                id="dataFrom"
                label="Figures start on"
                error={at('dataFrom')}
                value={typed.dataFrom}
                onChange={(dataFrom) => change({ dataFrom })}
              />
            ) : undefined,
        }))}
        error={at('dataStatus')}
        value={typed.dataStatus}
        onChange={(dataStatus) => change({ dataStatus })}
      />
      {typed.dataStatus === 'ready' ? null : (
        <TextField
          id="standsIn"
          label="What stands in for it meanwhile?"
          error={at('standsIn')}
          value={typed.standsIn}
          onChange={(standsIn) => change({ standsIn })}
        />
      )}
    </>
  );
}
