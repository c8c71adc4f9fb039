import {
  characteristicNames,
  disabilities,
  educationalNeeds,
  ethnicGroups,
  nothingAsked,
  sexes,
  type CharacteristicName,
} from './characteristics.ts';
import type { ImportColumn } from './import-column.ts';

const characteristic: Readonly<Record<CharacteristicName, { heading: string; choices: readonly string[] }>> =
  {
    sex: { heading: 'Sex', choices: sexes },
    ethnicGroup: { heading: 'Ethnic group', choices: ethnicGroups },
    disability: { heading: 'Disability', choices: disabilities },
    educationalNeed: { heading: 'Special educational need', choices: educationalNeeds },
  };

export const childHeading = 'Child';
export const ageHeading = 'Age at start';
export const characteristicHeading = (name: CharacteristicName): string => characteristic[name].heading;

/** Of one child: a family has a row for each of its children, and says the rest in one of them, or in all. */
export const childColumns: readonly ImportColumn[] = [
  { heading: childHeading, hint: '1, 2, 3: a row for each child. Empty: one child.' },
  { heading: ageHeading, hint: 'In whole years when support started.' },
  ...characteristicNames.map((name) => ({
    ...characteristic[name],
    hint: `Where your service is asked for it. Empty: ${nothingAsked[name]}.`,
  })),
];
