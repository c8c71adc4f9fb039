import type { Organisation, OrganisationIdentifier } from '../organisations/organisation.ts';
import type { ListedOrganisation } from './listed-row.ts';
import { nameKey, namesAlike } from './organisation-names.ts';
import { identifierKey, identifierText } from './read-identifier.ts';

/** An organisation in a plan: the id of one that is known, or 'new 1' and so on for one to be added. */
export type OrganisationRef = string;

/** An organisation that an import adds. */
export interface PlannedOrganisation extends ListedOrganisation {
  ref: OrganisationRef;
  kind: 'provider' | 'commissioning partner';
}

/** An identifier that a list tells us of an organisation we know. */
export interface LearntIdentifier {
  organisationId: string;
  identifier: OrganisationIdentifier;
}

export interface OrganisationBook {
  /** the organisation that a list names, known or now planned, and what is doubtful about that */
  find: (
    listed: ListedOrganisation,
    kind: PlannedOrganisation['kind'],
  ) => { ref: OrganisationRef; doubts: string[] };
  nameOf: (ref: OrganisationRef) => string;
  planned: PlannedOrganisation[];
  learnt: LearntIdentifier[];
}

type Entry = Pick<Organisation, 'name' | 'identifiers'> & { ref: OrganisationRef };

const identifiersInWords = (identifiers: readonly OrganisationIdentifier[]): string =>
  identifiers.length === 0 ? 'no identifier' : identifiers.map(identifierText).join(', ');

/**
 * Finds organisations by identifier, and by nothing else: two that only share a name are kept apart and called
 * doubtful, because merging two by mistake mixes up two accounts, while two entries can be made one later.
 */
export const organisationBook = (known: readonly Organisation[]): OrganisationBook => {
  const entries = new Map<OrganisationRef, Entry>();
  const byIdentifier = new Map<string, OrganisationRef>();
  const byName = new Map<string, OrganisationRef>();
  const planned: PlannedOrganisation[] = [];
  const learnt: LearntIdentifier[] = [];

  const enter = (entry: Entry): void => {
    entries.set(entry.ref, entry);
    for (const identifier of entry.identifiers) byIdentifier.set(identifierKey(identifier), entry.ref);
    if (!byName.has(nameKey(entry.name))) byName.set(nameKey(entry.name), entry.ref);
  };
  for (const { id, name, identifiers } of known) enter({ ref: id, name, identifiers: [...identifiers] });

  const add = (listed: ListedOrganisation, kind: PlannedOrganisation['kind']) => {
    const namesake = entries.get(byName.get(nameKey(listed.name)) ?? '');
    const organisation = {
      ...listed,
      identifiers: [...listed.identifiers],
      kind,
      ref: `new ${planned.length + 1}`,
    };
    planned.push(organisation);
    enter(organisation);
    return {
      ref: organisation.ref,
      doubts:
        namesake === undefined
          ? []
          : [
              `'${listed.name}' (${identifiersInWords(listed.identifiers)}) has the name of another organisation (${identifiersInWords(namesake.identifiers)}): kept apart.`,
            ],
    };
  };

  const learn = (entry: Entry, identifier: OrganisationIdentifier): string[] => {
    const holder = byIdentifier.get(identifierKey(identifier));
    if (holder === entry.ref) return [];
    if (holder !== undefined) {
      return [
        `${identifierText(identifier)} belongs to '${entries.get(holder)?.name ?? ''}', the other identifier to '${entry.name}': taken as '${entry.name}'.`,
      ];
    }
    const other = entry.identifiers.find(({ scheme }) => scheme === identifier.scheme);
    if (other !== undefined) {
      return [
        `'${entry.name}' is known as ${identifierText(other)}, not ${identifierText(identifier)}: kept as it is.`,
      ];
    }
    entry.identifiers.push(identifier);
    byIdentifier.set(identifierKey(identifier), entry.ref);
    if (!planned.some(({ ref }) => ref === entry.ref)) {
      learnt.push({ organisationId: entry.ref, identifier });
    }
    return [];
  };

  return {
    find: (listed, kind) => {
      const holder = listed.identifiers
        .map((identifier) => byIdentifier.get(identifierKey(identifier)))
        .find((ref) => ref !== undefined);
      const entry = holder === undefined ? undefined : entries.get(holder);
      if (entry === undefined) return add(listed, kind);
      const named = namesAlike(listed.name, entry.name)
        ? []
        : [
            `'${listed.name}' has the identifier of '${entry.name}' (${identifiersInWords(entry.identifiers)}): taken as the same organisation.`,
          ];
      return {
        ref: entry.ref,
        doubts: [...named, ...listed.identifiers.flatMap((identifier) => learn(entry, identifier))],
      };
    },
    nameOf: (ref) => entries.get(ref)?.name ?? ref,
    planned,
    learnt,
  };
};
