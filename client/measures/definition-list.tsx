import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { targetInWords } from '#shared/charts/target-in-words.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { definitionOfTaken } from '#shared/measures/taken-from.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { formatTargetValue, formatUpTo } from '#shared/values/format.ts';
import { SummaryList } from '../design/summary-list.tsx';
import { dataStatusWords, kindWords, polarityWords, questionWords, sourceWords } from './measure-words.ts';

const yesNo = (yes: boolean): string => (yes ? 'Yes' : 'No');

const rowsOf = (version: MeasureVersion, areaName: (id: string) => string) => {
  const { kind, unit, rangeLow, rangeHigh, comparable, dataFrom } = version;
  const amount = (value: number): string => formatTargetValue(kind, value, unit);
  return [
    { name: 'Holds from', value: quarterName(version.fromQuarter) },
    {
      name: 'Compared with before',
      value:
        comparable && `${comparable.withPrevious ? 'May be compared' : 'Not comparable'}. ${comparable.why}`,
    },
    { name: 'Question', value: questionWords(version.question) },
    { name: 'Kind', value: kindWords[kind].label },
    { name: 'What is counted', value: version.numeratorMeans },
    { name: 'Of whom or what', value: version.denominatorMeans },
    { name: 'Who counts', value: version.whoCounts },
    { name: 'Who does not', value: version.whoDoesNot },
    { name: 'Why it is asked', value: version.purpose },
    { name: 'Who helped choose it', value: version.chosenBy },
    { name: 'What they said', value: version.chosenSaid },
    { name: 'Which way is better', value: polarityWords[version.polarity] },
    {
      name: 'Range',
      value:
        rangeLow === undefined || rangeHigh === undefined
          ? ''
          : `${amount(rangeLow)} to ${amount(rangeHigh)}`,
    },
    { name: 'Target', value: targetInWords(version, version.target) },
    {
      name: 'Target in some areas',
      value: Object.entries(version.areaTargets)
        .map(([areaId, target]) => `${areaName(areaId)} ${targetInWords(version, target)}`)
        .join('; '),
    },
    { name: 'Still close within', value: `${formatUpTo(version.tolerancePercent, 2)}% of the target` },
    { name: 'Split by area', value: version.splitAreas.map(areaName).join(', ') },
    { name: 'Headline', value: yesNo(version.headline) },
    { name: 'Counts people', value: yesNo(version.countsPeople) },
    { name: 'Sensitive', value: yesNo(version.sensitive) },
    { name: 'Goes with the months of the year', value: version.seasonal === true ? 'Yes' : undefined },
    {
      name: 'Can it be counted?',
      value: `${dataStatusWords[version.dataStatus].label}${dataFrom === undefined ? '' : `: ${dayName(dataFrom)}`}`,
    },
    { name: 'What stands in meanwhile', value: version.standsIn },
    {
      name: 'Where figures come from',
      value: `${sourceWords[version.source]}${version.takenFrom ? `: ${definitionOfTaken(version.takenFrom).name.toLowerCase()}` : ''}`,
    },
  ];
};

/** A definition, whole; what it does not say is left out. */
export function DefinitionList({
  version,
  areas,
}: {
  version: MeasureVersion;
  areas: MeasuresShown['areas'];
}) {
  const areaName = (areaId: string): string => areas.find(({ id }) => id === areaId)?.name ?? 'another area';
  return (
    <SummaryList
      rows={rowsOf(version, areaName).flatMap(({ name, value }) =>
        value === undefined || value === '' ? [] : [{ name, value }],
      )}
    />
  );
}
