import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { VersionToKeep } from '#shared/measures/decide-measure-version.ts';
import { definitionOfTaken } from '#shared/measures/taken-from.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { targetInWords } from '#shared/charts/target-in-words.ts';
import { formatCount, formatTargetValue, formatUpTo } from '#shared/values/format.ts';

/** What changed from one definition to the next, in the user's words. */
export interface VersionChange {
  what: string;
  from: string;
  to: string;
}

type Definition = Omit<VersionToKeep, 'number' | 'fromQuarter' | 'comparable'>;
type AreaNames = ReadonlyMap<string, string>;

const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no');

const range = ({ kind, unit, rangeLow, rangeHigh }: Definition): string =>
  rangeLow === undefined || rangeHigh === undefined
    ? ''
    : `${formatTargetValue(kind, rangeLow, unit)} to ${formatTargetValue(kind, rangeHigh, unit)}`;

/** Every field of a definition in the order of the form, and what it says. */
const fields: readonly { what: string; text: (d: Definition, areas: AreaNames) => string }[] = [
  { what: 'Name', text: (d) => d.name },
  { what: 'Question', text: (d) => d.question },
  { what: 'Kind', text: (d) => d.kind },
  { what: 'Unit', text: (d) => d.unit },
  { what: 'Steps', text: (d) => (d.steps === undefined ? '' : formatCount(d.steps)) },
  { what: 'Purpose', text: (d) => d.purpose },
  { what: 'Who helped choose it', text: (d) => d.chosenBy },
  { what: 'What they said', text: (d) => d.chosenSaid },
  { what: 'What is counted', text: (d) => d.numeratorMeans },
  { what: 'Of whom or what', text: (d) => d.denominatorMeans },
  { what: 'Who counts', text: (d) => d.whoCounts },
  { what: 'Who does not', text: (d) => d.whoDoesNot },
  { what: 'Better when', text: (d) => d.polarity },
  { what: 'Range', text: range },
  { what: 'Target', text: (d) => targetInWords(d, d.target) },
  { what: 'Still close within', text: (d) => `${formatUpTo(d.tolerancePercent, 2)}% of the target` },
  { what: 'Headline', text: (d) => yesNo(d.headline) },
  { what: 'Counts people', text: (d) => yesNo(d.countsPeople) },
  { what: 'Sensitive', text: (d) => yesNo(d.sensitive) },
  { what: 'Goes with the months of the year', text: (d) => yesNo(d.seasonal === true) },
  { what: 'Data', text: (d) => d.dataStatus },
  { what: 'Data starts', text: (d) => (d.dataFrom === undefined ? '' : dayName(d.dataFrom)) },
  { what: 'What stands in meanwhile', text: (d) => d.standsIn },
  {
    what: 'Where figures come from',
    text: (d) => (d.takenFrom ? `${d.source}: ${definitionOfTaken(d.takenFrom).name}` : d.source),
  },
  {
    what: 'Split by area',
    text: (d, areas) =>
      d.splitAreas
        .map((id) => areas.get(id) ?? id)
        .toSorted()
        .join(', '),
  },
];

const areaTargetChanges = (before: Definition, after: Definition, areas: AreaNames): VersionChange[] =>
  [...new Set([...Object.keys(before.areaTargets), ...Object.keys(after.areaTargets)])]
    .toSorted()
    .map((areaId) => ({
      what: `Target in ${areas.get(areaId) ?? areaId}`,
      from: targetInWords(before, before.areaTargets[areaId]),
      to: targetInWords(after, after.areaTargets[areaId]),
    }));

/** One line for every field that differs, area targets each on their own. */
export const versionChanges = (
  before: MeasureVersion,
  after: VersionToKeep,
  areas: AreaNames,
): VersionChange[] =>
  [
    ...fields.map(({ what, text }) => ({ what, from: text(before, areas), to: text(after, areas) })),
    ...areaTargetChanges(before, after, areas),
  ].filter(({ from, to }) => from !== to);
