import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id made by the application: a prefix that says what it names, ten letters of time, so that new rows
 * stand together in an index, and ten of chance.
 */
export const newId = (prefix: string, now: string): string => {
  let time = Date.parse(now);
  let stamp = '';
  for (let place = 0; place < 10; place += 1) {
    stamp = (alphabet[time % 32] ?? '0') + stamp;
    time = Math.floor(time / 32);
  }
  const chance = [...randomBytes(10)].map((byte) => alphabet[byte % 32] ?? '0').join('');
  return `${prefix}_${stamp}${chance}`;
};
