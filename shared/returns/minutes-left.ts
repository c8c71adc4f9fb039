/**
 * About how many minutes are left, going by how long it took last time and how many of the boxes are still
 * empty; at least 1 while any is. Undefined without a last time. Never a keystroke clock.
 * Source: methods, performance 'Burden'; look.md, the picture of a page of the return.
 */
export const minutesLeft = (
  lastMinutes: number | undefined,
  answered: number,
  asked: number,
): number | undefined => {
  if (lastMinutes === undefined || asked === 0) return undefined;
  const open = Math.max(0, asked - answered);
  return open === 0 ? 0 : Math.max(1, Math.round((lastMinutes * open) / asked));
};
