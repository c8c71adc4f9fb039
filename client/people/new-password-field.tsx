import { shortestPassword } from '#shared/people/password-length.ts';
import { TextField } from '../design/text-field.tsx';

interface NewPasswordFieldProps {
  id: string;
  label: string;
  error?: string;
  value: string;
  onChange: (text: string) => void;
}

/** Where a new password is chosen, with the one piece of advice that helps. */
export function NewPasswordField(props: NewPasswordFieldProps) {
  return (
    <TextField
      {...props}
      type="password"
      autoComplete="new-password"
      hint={`At least ${shortestPassword} characters. Three or four words that do not belong together work well.`}
    />
  );
}
