import { problem, type Problem } from '../problems/problem.ts';
import type { CasePerson } from './case.ts';
import { characteristicNames, type CharacteristicName } from './characteristics.ts';

/** The characteristics in the words of forms and settings. */
export const characteristicWords: Readonly<Record<CharacteristicName, string>> = {
  sex: 'Sex',
  ethnicGroup: 'Ethnic group',
  disability: 'Disability',
  educationalNeed: 'Special educational needs',
};

/** Which the council asks, read from its settings: all of them until an administrator chooses. */
export const characteristicsAskedFrom = (setting: unknown): CharacteristicName[] => {
  const chosen: unknown =
    typeof setting === 'object' && setting !== null && 'characteristicsAsked' in setting
      ? setting.characteristicsAsked
      : undefined;
  return characteristicNames.filter((name) => !Array.isArray(chosen) || chosen.includes(name));
};

type Described = Pick<CasePerson, 'number' | 'characteristics'>;

/** What is asked, and what was answered before: an old answer stays, whatever is asked now. */
export interface AskedOfPeople {
  asked: readonly CharacteristicName[];
  before: readonly Described[];
}

/** New answers to what the council does not ask, each by its place. Nobody is asked for nothing. */
export const findNotAsked = (people: readonly Described[], of: AskedOfPeople | undefined): Problem[] =>
  of === undefined
    ? []
    : people.flatMap(({ number, characteristics }, n) => {
        const kept = of.before.find((person) => person.number === number)?.characteristics;
        return characteristicNames
          .filter(
            (name) =>
              !of.asked.includes(name) &&
              characteristics[name] !== 'not asked' &&
              characteristics[name] !== kept?.[name],
          )
          .map((name) =>
            problem(
              'characteristic-not-asked',
              `The council does not ask for this: ${characteristicWords[name].toLowerCase()}. Leave it at ‘not asked’.`,
              `people/${n}/characteristics/${name}`,
            ),
          );
      });
