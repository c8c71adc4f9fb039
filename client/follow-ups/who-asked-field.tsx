import { askers, contactChannels, type Asker, type ContactChannel } from '#shared/cases/permission.ts';
import { RadiosField } from '../design/radios-field.tsx';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface ChoiceProps<Value extends string> {
  value: Value | '';
  error: string | undefined;
  onChange: (value: Value) => void;
}

/** Who asked: what a family says to its own worker is not what it says to a form. */
export function WhoAskedField({ value, error, onChange }: ChoiceProps<Asker>) {
  return (
    <RadiosField
      id="askedBy"
      label="Who asked?"
      inline
      small
      choices={askers.map((asker) => ({ value: asker, label: capital(asker) }))}
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}

export function ChannelField({ value, error, onChange }: ChoiceProps<ContactChannel>) {
  return (
    <RadiosField
      id="channel"
      label="How did you try?"
      hint="Tries on different days, or in different ways, count as having tried."
      inline
      small
      choices={contactChannels.map((channel) => ({ value: channel, label: capital(channel) }))}
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}
