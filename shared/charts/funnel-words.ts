import type { AreasCompared, WhyNotCompared } from '../measures/compare-areas.ts';
import { formatRate } from '../outcomes/tell-rates.ts';
import type { FunnelPlace, FunnelReading } from '../statistics/read-funnel.ts';
import { formatCount, formatProportion, formatUpTo } from '../values/format.ts';
import type { MeasureKind } from '../values/figure.ts';
import { capital } from './chart-words.ts';
import { ratePer } from '../values/rate-of.ts';

/** What a funnel is drawn of: areas, or the organisations of a consortium. */
export interface UnitWords {
  one: string;
  many: string;
  /** before a name: in Swale, at Open Door */
  at: 'in' | 'at';
  together: string;
  /** 'none changed elsewhere' */
  elsewhere: string;
  /** why one may differ without anybody's doing */
  others: string;
  /** why counts say nothing side by side */
  larger: string;
}

export const areaWords: UnitWords = {
  one: 'area',
  many: 'areas',
  at: 'in',
  together: 'in all areas together',
  elsewhere: 'elsewhere',
  others: 'other people live in each',
  larger: 'a larger place has more of most things',
};

/** The organisations that deliver one agreement together. */
export const organisationWords: UnitWords = {
  one: 'organisation',
  many: 'organisations',
  at: 'at',
  together: 'for all organisations together',
  elsewhere: 'at the others',
  others: 'other people come to each',
  larger: 'one with more of the work has more of most things',
};

/** A value of the funnel in words: '61%', '2.31'. */
export const valueWords = (kind: AreasCompared['kind'], value: number): string =>
  kind === 'share' ? formatProportion(value) : formatRate(value * ratePer);

/** 'A, B and C'; from five on a number of them. */
export const namesInWords = (names: readonly string[], { many }: UnitWords): string => {
  if (names.length > 4) return `${formatCount(names.length)} ${many}`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
};

/** The further out the earlier; never by how high or low the value is. */
const placesSaid: readonly { place: FunnelPlace; words: string }[] = [
  { place: 'unusually high', words: 'unusually high' },
  { place: 'unusually low', words: 'unusually low' },
  { place: 'worth a question: high', words: 'worth a question, on the high side,' },
  { place: 'worth a question: low', words: 'worth a question, on the low side,' },
];

/**
 * Who differs by more than chance, in the order of the register; else that nobody does.
 * Source: methods, statistics 2.7 'Labels'; look.md 'Headings are findings'.
 */
export const funnelHeading = (
  kind: AreasCompared['kind'],
  { units, target }: FunnelReading,
  nameOf: (id: string) => string,
  unit: UnitWords,
): string => {
  const parts = placesSaid.flatMap(({ place, words }) => {
    const names = units.filter((each) => each.place === place).map(({ code }) => nameOf(code));
    return names.length === 0 ? [] : [`${words} ${unit.at} ${namesInWords(names, unit)}`];
  });
  if (parts.length === 0) return `No ${unit.one} differs from the others by more than chance explains`;
  const said = parts.join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}, against ${valueWords(kind, target)} ${unit.together}`;
};

/** What must be known to read a funnel. Source: methods, statistics 2.7. */
export const funnelNotes = (
  { units, phi, chanceOfOne }: FunnelReading,
  { one, many, others }: UnitWords,
): string[] => [
  `The fewer people, the more chance moves a figure: the inner band holds 95% of ${many} of a size where nothing but chance makes them differ, the outer one 99.8%.`,
  `Among ${formatCount(units.length)} ${many} at least one lies outside the inner band by chance alone ${formatProportion(chanceOfOne)} of the time. So it is worth a question, not a verdict.`,
  ...(phi > 1
    ? [
        `Limits widened for extra variation: these ${many} differ ${formatUpTo(phi, 1)} times as much as chance makes them.`,
      ]
    : []),
  `No ${one} is ranked: ${others}, and that alone can make a figure differ.`,
];

const kindSaid = (kind: MeasureKind | undefined, { one, larger }: UnitWords): string => {
  if (kind === 'mean')
    return `Averages are not held against each other by ${one}: how far single answers spread is not known here.`;
  return kind === 'score'
    ? `A judgement in steps is not held against that of another ${one}.`
    : `Counts are not held against each other by ${one}: ${larger}.`;
};

/** Why areas, or organisations, are not held against each other, and what is shown in its place. */
export const whyNotCompared = (
  why: WhyNotCompared,
  kind: MeasureKind | undefined,
  unit: UnitWords,
): string => {
  switch (why) {
    case 'no figures':
      return `No figure of this measure is split by ${unit.one} yet.`;
    case 'targets differ':
      return `${capital(unit.many)} have different targets on purpose, so they are not held against one figure. Each is judged against its own target.`;
    case 'kind':
      return kindSaid(kind, unit);
  }
};
