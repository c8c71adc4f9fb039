import { AskedAt } from '../design/asked-first.tsx';
import { DateField } from '../design/date-field.tsx';
import { NumberField } from '../design/number-field.tsx';
import type { CasePartProps } from './case-form.tsx';

const days = [
  { place: 'referredOn', label: 'When were they referred?', hint: undefined },
  { place: 'assessedOn', label: 'When were they assessed?', hint: 'Leave it empty until they are.' },
  { place: 'startedOn', label: 'When did support start?', hint: 'Leave it empty until it does.' },
  { place: 'plannedEndOn', label: 'When is it planned to end?', hint: 'You may leave it empty.' },
] as const;

/** The days of support up to now, and how much of it there was. */
export function DaysPart({ typed, onChange, problems, asked }: CasePartProps) {
  return (
    <>
      {days.map(({ place, label, hint }) => (
        <div key={place}>
          <DateField
            id={place}
            label={label}
            hint={hint}
            error={problems.at(place)}
            value={typed[place]}
            onChange={(day) => onChange({ [place]: day })}
          />
          <AskedAt asked={asked} place={place} />
        </div>
      ))}
      <NumberField
        id="sessions"
        label="How many sessions have there been so far?"
        hint="Leave it empty where they are not counted: that is not the same as none."
        error={problems.at('sessions')}
        value={typed.sessions}
        onChange={(sessions) => onChange({ sessions })}
      />
    </>
  );
}
