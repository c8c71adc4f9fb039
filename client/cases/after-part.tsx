import { reasonsNotToAsk } from '#shared/cases/case.ts';
import { DateField } from '../design/date-field.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { SelectField } from '../design/select-field.tsx';
import type { CasePartProps } from './case-form.tsx';
import { capital } from './case-words.ts';

/** What happened after the end: they came back, or there is a reason never to ask them. */
export function AfterPart({ typed, onChange, problems }: CasePartProps) {
  return (
    <>
      <DateField
        id="cameBack-on"
        label="Did they come back to this service? When?"
        hint="Leave it empty if they did not."
        error={problems.at('cameBack-on')}
        value={typed.cameBackOn}
        onChange={(cameBackOn) => onChange({ cameBackOn })}
      />
      {typed.cameBackOn === '' && typed.cameBackSameNeed === '' ? null : (
        <RadiosField
          id="cameBack-sameNeed"
          label="Was it for the same need?"
          inline
          small
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No, another' },
          ]}
          error={problems.at('cameBack-sameNeed')}
          value={typed.cameBackSameNeed}
          onChange={(cameBackSameNeed) => onChange({ cameBackSameNeed })}
        />
      )}
      <SelectField
        id="notToAsk-reason"
        label="Is there a reason not to ask them later?"
        none="No"
        options={reasonsNotToAsk.map((reason) => ({ value: reason, label: capital(reason) }))}
        error={problems.at('notToAsk-reason')}
        value={typed.notToAsk}
        onChange={(notToAsk) => onChange(notToAsk === '' ? { notToAsk, notToAskFrom: '' } : { notToAsk })}
      />
      {typed.notToAsk === '' ? null : (
        <DateField
          id="notToAsk-from"
          label="From when?"
          error={problems.at('notToAsk-from')}
          value={typed.notToAskFrom}
          onChange={(notToAskFrom) => onChange({ notToAskFrom })}
        />
      )}
    </>
  );
}
