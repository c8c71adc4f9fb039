/**
 * Equality characteristics, as the council chooses to ask them: only ever splits of figures. Who was not asked
 * and who would rather not say are answers of their own, never blanks.
 */
export const unsaid = ['prefer not to say', 'not asked'] as const;

export const sexes = ['female', 'male', ...unsaid] as const;
export type Sex = (typeof sexes)[number];

/** The five high-level groups of the 2021 census of England and Wales. */
export const ethnicGroups = [
  'Asian or Asian British',
  'Black, Black British, Caribbean or African',
  'Mixed or multiple ethnic groups',
  'White',
  'Other ethnic group',
  ...unsaid,
] as const;
export type EthnicGroup = (typeof ethnicGroups)[number];

export const disabilities = ['disabled', 'not disabled', ...unsaid] as const;
export type Disability = (typeof disabilities)[number];

/** Special educational needs: support in school, or a plan for education, health and care. */
export const educationalNeeds = [
  'none',
  'support in school',
  'education, health and care plan',
  ...unsaid,
] as const;
export type EducationalNeed = (typeof educationalNeeds)[number];

export interface Characteristics {
  sex: Sex;
  ethnicGroup: EthnicGroup;
  disability: Disability;
  educationalNeed: EducationalNeed;
}

export const characteristicNames = ['sex', 'ethnicGroup', 'disability', 'educationalNeed'] as const;
export type CharacteristicName = (typeof characteristicNames)[number];

/** What is so until somebody asks. */
export const nothingAsked: Characteristics = {
  sex: 'not asked',
  ethnicGroup: 'not asked',
  disability: 'not asked',
  educationalNeed: 'not asked',
};
