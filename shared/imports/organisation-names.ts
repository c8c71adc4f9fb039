/** Words that a name may have or not without meaning another organisation. */
const legalForms = /\b(the|ltd|limited|llp|plc|cic|cio|c i c|community interest company)\b/g;

/**
 * A name without case, accents, signs and legal form, to notice that two names are alike. It raises doubts; it
 * never makes two organisations one: those are matched by identifier.
 */
export const nameKey = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const short = plain.replaceAll(legalForms, ' ').replaceAll(/\s+/g, ' ').trim();
  return short === '' ? plain : short;
};

/** Whether one of two names is the other with something added in brackets, or they are alike. */
export const namesAlike = (a: string, b: string): boolean => {
  const bare = (name: string) => nameKey(name.replaceAll(/\([^)]*\)/g, ' '));
  return nameKey(a) === nameKey(b) || (bare(a) !== '' && bare(a) === bare(b));
};

/**
 * By what a buyer is known inside one kind of list that gives it no identifier: its name as written, without
 * regard to case and spaces. 'North Yorkshire Council' and 'The North Yorkshire Council' stay two.
 */
export const buyerKey = (name: string): string =>
  name.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('/', '-');
