import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { targetInWords } from '#shared/charts/target-in-words.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { formatTargetValue } from '#shared/values/format.ts';

const rangeWords = ({ kind, unit, rangeLow, rangeHigh }: MeasureVersion): string | undefined =>
  rangeLow === undefined || rangeHigh === undefined
    ? undefined
    : `between ${formatTargetValue(kind, rangeLow, unit)} and ${formatTargetValue(kind, rangeHigh, unit)}`;

const aimOf = (version: MeasureVersion, quartersPerValue: 1 | 2 | 4): string => {
  if (version.polarity === 'neither') return 'None: neither more nor less is better';
  const orLess = version.polarity === 'lower' ? ', or less' : '';
  const target = targetInWords(version, version.target, quartersPerValue);
  return rangeWords(version) ?? (target === '' ? 'None agreed' : `${target}${orLess}`);
};

const dataWords = (version: MeasureVersion): string | undefined => {
  if (version.dataStatus === 'ready') return undefined;
  const meanwhile = version.standsIn === '' ? '' : ` Meanwhile: ${version.standsIn}`;
  return version.dataStatus === 'wanted'
    ? `Wanted: it cannot be counted yet.${meanwhile}`
    : `Counted from ${dayName(version.dataFrom ?? '')}.${meanwhile}`;
};

export interface MeasureNotesProps {
  version: MeasureVersion;
  areas: MeasuresShown['areas'];
  /** how many quarters one figure covers */
  quartersPerValue?: 1 | 2 | 4;
}

/** What is aimed for and why, and who helped choose it: never one without the others. */
export function MeasureNotes({ version, areas, quartersPerValue = 1 }: MeasureNotesProps) {
  const named = Object.entries(version.areaTargets).map(
    ([areaId, target]) =>
      `${areas.find(({ id }) => id === areaId)?.name ?? 'another area'} ${targetInWords(version, target, quartersPerValue)}`,
  );
  const facts = [
    { name: 'Target', value: aimOf(version, quartersPerValue) },
    { name: 'In some areas', value: named.length === 0 ? undefined : named.join('; ') },
    {
      name: 'Why it is asked',
      value: version.purpose === '' ? 'Nobody has written down why.' : version.purpose,
    },
    {
      name: 'Who helped choose it',
      value: version.chosenBy === '' ? 'Nobody is named.' : version.chosenBy,
    },
    { name: 'What they said', value: version.chosenSaid === '' ? undefined : `“${version.chosenSaid}”` },
    { name: 'Figures', value: dataWords(version) },
  ];
  return (
    <dl className="bo-measure__facts">
      {facts.flatMap(({ name, value }) =>
        value === undefined
          ? []
          : [
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>,
            ],
      )}
    </dl>
  );
}
