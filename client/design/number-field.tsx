import { classNames } from './class-names.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

export interface NumberFieldProps extends Omit<TextFieldProps, 'type' | 'inputMode' | 'spellCheck'> {
  /** decimals are allowed (money, scores): a phone then shows a point on its keys */
  decimals?: boolean;
}

/**
 * A box for a number. It is a text box with number keys, never `type=number`: what was typed stays as typed
 * ('1,204', 'about 9'), so that the rule can say what is wrong with it instead of the browser dropping it.
 */
export function NumberField({ decimals = false, width = 5, className, ...rest }: NumberFieldProps) {
  return (
    <TextField
      {...rest}
      width={width}
      type="text"
      inputMode={decimals ? 'decimal' : 'numeric'}
      autoComplete={rest.autoComplete ?? 'off'}
      spellCheck={false}
      className={classNames('bo-number', className)}
    />
  );
}
