/** Why somebody of the council looks at a family that only its provider may see. */
export const lookReasons = ['child at risk', 'provider gone', 'court or police', 'copy asked for'] as const;
export type LookReason = (typeof lookReasons)[number];

export const lookReasonWords: Readonly<Record<LookReason, string>> = {
  'child at risk': 'a child may be at risk now, and the provider cannot be reached',
  'provider gone': 'the provider has closed, or can no longer reach what it holds',
  'court or police': 'a court, a coroner or the police demand it',
  'copy asked for': 'a person asked what is held about them, and the provider cannot answer',
};
