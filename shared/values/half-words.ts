/** Letters without case and accents, so that 'Élan' is found by 'elan' alike on every engine. */
export const plainLetters = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether a text holds every half word that is looked for. */
export const holdsHalfWords = (text: string, search: string): boolean => {
  const within = plainLetters(text);
  return plainLetters(search)
    .split(/\s+/)
    .every((half) => within.includes(half));
};
