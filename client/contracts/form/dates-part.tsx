import { contractStatuses } from '#shared/contracts/contract.ts';
import { draftFields } from '#shared/contracts/draft-fields.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { DateField } from '../../design/date-field.tsx';
import { NumberField } from '../../design/number-field.tsx';
import { RadiosField } from '../../design/radios-field.tsx';
import type { FormPartProps } from './form-part.ts';
import { RepeatedRows } from './repeated-rows.tsx';

const days = [
  { field: 'startsOn', hint: undefined },
  { field: 'endsOn', hint: undefined },
  {
    field: 'noticeOn',
    hint: 'By when notice must be given. Without one a decision is due six months before the end.',
  },
  { field: 'reviewOn', hint: undefined },
] as const;

/** How it stands, from when until when, and how it may be extended. */
export function DatesPart({ typed, change, problems }: FormPartProps) {
  return (
    <>
      <RadiosField
        id="status"
        label={draftFields.status.name}
        choices={contractStatuses.map((status) => ({ value: status, label: sentenceCase(status) }))}
        error={problems.at('status')}
        value={typed.status}
        onChange={(status) => change({ status })}
      />
      {days.map(({ field, hint }) => (
        <DateField
          key={field}
          id={field}
          label={draftFields[field].name}
          hint={hint}
          error={problems.at(field)}
          value={typed[field]}
          onChange={(day) => change({ [field]: day })}
        />
      ))}
      <RepeatedRows
        id="extensions"
        legend="Extensions that the agreement allows"
        error={problems.at('extensions')}
        rows={typed.extensions}
        onChange={(extensions) => change({ extensions })}
        empty={{ months: '', untilOn: '', takenOn: '' }}
        addText="Add an extension"
        removeText="Take this extension out"
        nameOf={(_row, place) => `extension ${String(place + 1)}`}
      >
        {(extension, place, changeRow) => (
          <>
            <NumberField
              id={`extensions-${String(place)}-months`}
              label="Months"
              width={3}
              error={problems.at(`extensions-${String(place)}-months`)}
              value={extension.months}
              onChange={(months) => changeRow({ months })}
            />
            <DateField
              id={`extensions-${String(place)}-untilOn`}
              label="It would then end on"
              error={problems.at(`extensions-${String(place)}-untilOn`)}
              value={extension.untilOn}
              onChange={(untilOn) => changeRow({ untilOn })}
            />
            <DateField
              id={`extensions-${String(place)}-takenOn`}
              label="Taken on (empty where it is not)"
              error={problems.at(`extensions-${String(place)}-takenOn`)}
              value={extension.takenOn}
              onChange={(takenOn) => changeRow({ takenOn })}
            />
          </>
        )}
      </RepeatedRows>
    </>
  );
}
