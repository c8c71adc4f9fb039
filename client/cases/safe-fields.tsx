import {
  contactChannels,
  contactRules,
  timesOfDay,
  type ContactRule,
  type SafeContact,
} from '#shared/cases/permission.ts';
import { dayNamesOfWeek } from '#shared/cases/permission-words.ts';
import type { FormProblems } from '../api/form-problems.ts';
import { CheckboxesField } from '../design/checkboxes-field.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { capital } from './case-words.ts';

export interface TypedSafe extends Omit<SafeContact, 'rule'> {
  rule: ContactRule | '';
}

export interface SafeFieldsProps {
  safe: TypedSafe;
  onChange: (safe: TypedSafe) => void;
  problems: FormProblems;
}

const ruleWords: Readonly<Record<ContactRule, string>> = {
  'as said': 'Whoever asks, in the ways below',
  'ask the worker first': 'Ask the worker first',
  'never contact': 'Never contact them',
};

/** How and when it is safe to get in touch. Nothing chosen means that nobody said, not that any will do. */
export function SafeFields({ safe, onChange, problems }: SafeFieldsProps) {
  const change = (part: Partial<TypedSafe>) => onChange({ ...safe, ...part });
  return (
    <>
      <RadiosField
        id="safe"
        label="Who may get in touch?"
        small
        choices={contactRules.map((rule) => ({ value: rule, label: ruleWords[rule] }))}
        error={problems.at('safe')}
        value={safe.rule}
        onChange={(rule) => change({ rule })}
      />
      <CheckboxesField
        id="safe-channels"
        label="How is it safe?"
        small
        choices={contactChannels.map((channel) => ({ value: channel, label: capital(channel) }))}
        error={problems.at('safe-channels')}
        value={safe.channels}
        onChange={(channels) => change({ channels: [...channels] })}
      />
      <CheckboxesField
        id="safe-days"
        label="On which days?"
        small
        choices={dayNamesOfWeek.map((name, n) => ({ value: String(n + 1), label: name }))}
        error={problems.at('safe-days')}
        value={safe.days.map(String)}
        onChange={(days) => change({ days: days.map(Number) })}
      />
      <CheckboxesField
        id="safe-times"
        label="At what time of day?"
        small
        choices={timesOfDay.map((time) => ({ value: time, label: capital(time) }))}
        error={problems.at('safe-times')}
        value={safe.times}
        onChange={(times) => change({ times: [...times] })}
      />
    </>
  );
}
