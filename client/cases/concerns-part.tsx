import { Button, TextButton } from '../design/button.tsx';
import { DateField } from '../design/date-field.tsx';
import { Inset } from '../design/inset.tsx';
import type { CasePartProps } from './case-form.tsx';

/** Safeguarding concerns by their two days: never what they were about. */
export function ConcernsPart({ typed, onChange, problems }: CasePartProps) {
  const { concerns } = typed;
  const change = (place: number, part: Partial<(typeof concerns)[number]>) =>
    onChange({ concerns: concerns.map((each, n) => (n === place ? { ...each, ...part } : each)) });
  return (
    <>
      <p className="govuk-body">
        Only the days are kept here. Raise the concern itself by your own safeguarding procedure.
      </p>
      {concerns.map(({ raisedOn, answeredOn }, n) => (
        // Concerns have no name of their own: what was typed second stays second.
        <Inset key={n}>
          <DateField
            id={`concerns-${n}-raisedOn`}
            label={`When was concern ${n + 1} raised?`}
            error={problems.at(`concerns-${n}-raisedOn`)}
            value={raisedOn}
            onChange={(day) => change(n, { raisedOn: day })}
          />
          <DateField
            id={`concerns-${n}-answeredOn`}
            label={`When was concern ${n + 1} answered?`}
            hint="Leave it empty until it is."
            error={problems.at(`concerns-${n}-answeredOn`)}
            value={answeredOn}
            onChange={(day) => change(n, { answeredOn: day })}
          />
          <TextButton onPress={() => onChange({ concerns: concerns.filter((_each, place) => place !== n) })}>
            Take concern {n + 1} out
          </TextButton>
        </Inset>
      ))}
      <Button
        kind="secondary"
        small
        onPress={() => onChange({ concerns: [...concerns, { raisedOn: '', answeredOn: '' }] })}
      >
        Add a concern
      </Button>
    </>
  );
}
