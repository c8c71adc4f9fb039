/**
 * The words for where a contract stands on one axis. The first three are verdicts; the others say why
 * there is none. Source: look.md 'Words for standing'; methods, performance 'Where a contract stands'.
 */
export const standingVerdicts = ['on track', 'close', 'off track'] as const;
export type StandingVerdict = (typeof standingVerdicts)[number];

export const standingWords = [
  ...standingVerdicts,
  'too early to say',
  'not enough evidence',
  'not measured',
  'not sent',
  'not yet checked by the council',
  'contract ended',
  'not due yet',
] as const;
export type StandingWord = (typeof standingWords)[number];
