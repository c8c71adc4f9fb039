/** Joins class names; what is false or absent is left out, and nothing at all gives `undefined`. */
export const classNames = (...names: readonly (string | false | undefined)[]): string | undefined => {
  const kept = names.filter((name) => name !== false && name !== undefined && name !== '');
  return kept.length === 0 ? undefined : kept.join(' ');
};
