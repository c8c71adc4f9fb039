import { Details } from '../design/details.tsx';
import { NumberField } from '../design/number-field.tsx';
import { TextField } from '../design/text-field.tsx';
import { nothingAgreed, type ScaleToAgree, type TypedAgreed, type TypedReliability } from './typed-agreed.ts';

export interface AgreedFieldsProps {
  /** the place of the questionnaire among those used */
  at: number;
  name: string;
  scales: readonly ScaleToAgree[];
  typed: TypedAgreed;
  errorAt: (place: string) => string | undefined;
  onChange: (typed: TypedAgreed) => void;
}

/** SD and reliability that a service agrees in place of the defaults: they decide from how many points on a change is clear. */
export function AgreedFields({ at, name, scales, typed, errorAt, onChange }: AgreedFieldsProps) {
  if (scales.length === 0) return null;
  return (
    <Details summary={`What counts as a clear change, ${name}`} open={Object.keys(typed).length > 0}>
      <p className="govuk-body">
        Agree the SD and the reliability with the provider, and the sample they were measured on. Where they
        are empty the defaults of the definition are used, and every figure says so.
      </p>
      {scales.map(({ id, name: scale }) => {
        const values = typed[id] ?? nothingAgreed;
        const change = (part: Partial<TypedReliability>) =>
          onChange({ ...typed, [id]: { ...values, ...part } });
        const place = `used-${String(at)}-agreed-${id}`;
        return (
          <div key={id} className="bo-field-row">
            <NumberField
              id={`${place}-sd`}
              label={`${scale}: SD`}
              decimals
              error={errorAt(`${place}-sd`)}
              value={values.sd}
              onChange={(sd) => change({ sd })}
            />
            <NumberField
              id={`${place}-r`}
              label="Reliability"
              decimals
              error={errorAt(`${place}-r`)}
              value={values.r}
              onChange={(r) => change({ r })}
            />
            <TextField
              id={`${place}-sample`}
              label="Measured on"
              error={errorAt(`${place}-sample`)}
              value={values.sample}
              onChange={(sample) => change({ sample })}
            />
          </div>
        );
      })}
    </Details>
  );
}
