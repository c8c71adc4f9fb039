import { hash, randomBytes } from 'node:crypto';

/** An unguessable token for a link or a cookie, and the hash under which it is kept. */
export const newToken = (): { token: string; hash: string } => {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
};

/** SHA-256: a token has 256 bits of chance, so a slow hash would add nothing. */
export const hashToken = (token: string): string => hash('sha256', token);
