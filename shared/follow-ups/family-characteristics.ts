import {
  characteristicNames,
  disabilities,
  educationalNeeds,
  ethnicGroups,
  sexes,
  type CharacteristicName,
  type Characteristics,
} from '../cases/characteristics.ts';

/** What a family is called whose people differ: it is in one group of a split, as every family is. */
export const differs = 'differs within the family';

/** What the people of a family have in common, as a split of figures needs it. Never of one person. */
export type FamilyCharacteristics = Readonly<Partial<Record<CharacteristicName, string>>>;

const withoutDuplicates = (values: readonly string[]): string[] => [...new Set(values)];

/**
 * What a family is split by. Who was not asked, or would rather not say, takes no part where somebody else of the
 * family did. Source: the issue of the families tab ('equality characteristics only as splits of figures').
 */
export const familyCharacteristics = (people: readonly Characteristics[]): FamilyCharacteristics =>
  Object.fromEntries(
    characteristicNames.flatMap((name): [CharacteristicName, string][] => {
      const values = withoutDuplicates(people.map((person) => person[name]));
      const said = values.filter((value) => value !== 'not asked' && value !== 'prefer not to say');
      const [only, ...more] = said.length > 0 ? said : values;
      if (only === undefined) return [];
      return [[name, more.length === 0 || said.length === 0 ? only : differs]];
    }),
  );

/** The order of the groups of each. */
export const characteristicOrders: Readonly<Record<CharacteristicName, readonly string[]>> = {
  sex: [...sexes, differs],
  ethnicGroup: [...ethnicGroups, differs],
  disability: [...disabilities, differs],
  educationalNeed: [...educationalNeeds, differs],
};
