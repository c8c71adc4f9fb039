import { hash, verify } from '@node-rs/argon2';

/** argon2id at OWASP's first recommended setting: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

/**
 * A hash that no password has, so that an unknown address takes as long to refuse as a known one. Made when
 * the service starts: the first unknown address must not take longer either.
 */
const nobodysHash = hashPassword('nobody has this password: it is only compared with');

/** Whether the password is the account's; takes as long where there is no account. */
export const passwordMatches = async (stored: string | undefined, password: string): Promise<boolean> => {
  const matches = await verify(stored ?? (await nobodysHash), password.normalize('NFKC'));
  return matches && stored !== undefined;
};
