const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * An id for a new line, made here so that sending it twice keeps it once. The same shape as the service's
 * own ids: ten letters of time, then ten of chance.
 */
export const newLineId = (): string => {
  let time = Date.now();
  let stamp = '';
  for (let place = 0; place < 10; place += 1) {
    stamp = (alphabet[time % 32] ?? '0') + stamp;
    time = Math.floor(time / 32);
  }
  const chance = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => alphabet[byte % 32] ?? '0');
  return `rga_${stamp}${chance.join('')}`;
};
