import { useState } from 'react';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { DateField } from '../design/date-field.tsx';
import { useFocusOn } from '../design/use-focus-on.ts';

export interface ArrivedFormProps {
  today: string;
  error: string | undefined;
  busy: boolean;
  onSave: (arrivedOn: string) => void;
  onLeave: () => void;
}

/** Since when a family that was handed over is here. */
export function ArrivedForm({ today, error, busy, onSave, onLeave }: ArrivedFormProps) {
  const [arrivedOn, setArrivedOn] = useState(today);
  useFocusOn('arrivedOn');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(arrivedOn);
      }}
    >
      <DateField
        id="arrivedOn"
        label="Since when are they here?"
        error={error}
        value={arrivedOn}
        onChange={setArrivedOn}
      />
      <ButtonGroup>
        <Button type="submit" small busy={busy}>
          Save the day
        </Button>
        <TextButton onPress={onLeave}>Leave it as it is</TextButton>
      </ButtonGroup>
    </form>
  );
}
