import { problem, type Problem } from '../problems/problem.ts';

/** Length over rules (NIST SP 800-63B, NCSC): at least this many characters. */
export const shortestPassword = 12;

/**
 * Whether a password may be used. What is known to be bad is refused; no rules about signs or capitals.
 * @param about words about the person and the service, which a password must not consist of
 */
export const decidePassword = (password: string, about: readonly string[]): Problem[] => {
  if ([...password].length < shortestPassword) {
    return [
      problem(
        'password-short',
        `Use at least ${shortestPassword} characters. Three or four words that do not belong together work well.`,
        'password',
      ),
    ];
  }
  const plain = password.toLowerCase();
  if (about.some((word) => word.length > 3 && plain === word.toLowerCase())) {
    return [
      problem(
        'password-about-you',
        'Do not use your name, address or organisation as the password.',
        'password',
      ),
    ];
  }
  return [];
};
