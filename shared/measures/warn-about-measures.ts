import type { Quarter } from '../periods/quarter.ts';
import { formatCount } from '../values/format.ts';
import { setsTarget } from './aim.ts';
import type { MeasureSeries } from './measure-series.ts';
import { versionFor } from './measure-series.ts';
import type { Question } from './measure-version.ts';

/** More headlines than this are too many to look at. Source: methods, performance 'Kinds of measure'. */
export const mostHeadlines = 5;

export const measureWarningCodes = [
  'no-better-off-measure',
  'no-better-off-figures',
  'too-many-headlines',
  'target-without-purpose',
] as const;
export type MeasureWarningCode = (typeof measureWarningCodes)[number];

/** Something to think about; nothing is stopped by it. */
export interface MeasureWarning {
  code: MeasureWarningCode;
  /** the measure it is about; absent when about the contract */
  measureId?: string;
  sentence: string;
}

/** What the warnings look at: a measure that is asked for now. */
export interface MeasureInBrief {
  measureId: string;
  name: string;
  purpose: string;
  question: Question;
  headline: boolean;
  /** it has a target of its own, an area's, or a range */
  hasTarget: boolean;
  /** at least one accepted quarter holds a figure or a signed nil */
  hasFigures: boolean;
}

const aboutBetterOff = (measures: readonly MeasureInBrief[]): MeasureWarning[] => {
  const betterOff = measures.filter(({ question }) => question === 'better off');
  if (betterOff.length === 0)
    return [
      {
        code: 'no-better-off-measure',
        sentence: 'No measure asks whether anyone is better off. Add one, or write down which is wanted.',
      },
    ];
  if (betterOff.some(({ hasFigures }) => hasFigures)) return [];
  return [
    {
      code: 'no-better-off-figures',
      sentence: 'No measure of whether anyone is better off has figures yet.',
    },
  ];
};

const aboutHeadlines = (measures: readonly MeasureInBrief[]): MeasureWarning[] => {
  const headlines = measures.filter(({ headline }) => headline).length;
  if (headlines <= mostHeadlines) return [];
  return [
    {
      code: 'too-many-headlines',
      sentence: `There are ${formatCount(headlines)} headline measures. Keep the ${formatCount(mostHeadlines)} that say most; the others stay as measures.`,
    },
  ];
};

/**
 * What to think about in a contract's measures: none asks whether anyone is better off, or none of those
 * has figures; more than five headlines; a target without a purpose (mission M3).
 * Source: methods, performance 'Kinds of measure' (Warn when ...).
 * @param measures those that are asked for now, by the version in force
 */
export const warnAboutMeasures = (measures: readonly MeasureInBrief[]): MeasureWarning[] => [
  ...aboutBetterOff(measures),
  ...aboutHeadlines(measures),
  ...measures
    .filter(({ hasTarget, purpose }) => hasTarget && purpose.trim() === '')
    .map(({ measureId, name }) => ({
      code: 'target-without-purpose' as const,
      measureId,
      sentence: `${name} has a target but does not say why. Say in a sentence what the target is for.`,
    })),
];

/**
 * A measure as the warnings look at it; undefined when it is not asked for in the quarter.
 * @param hasFigures whether at least one accepted quarter holds a figure or a signed nil
 */
export const inBrief = (
  { measureId, versions, endedFrom }: Pick<MeasureSeries, 'measureId' | 'versions' | 'endedFrom'>,
  quarter: Quarter,
  hasFigures: boolean,
): MeasureInBrief | undefined => {
  const version = versionFor(versions, quarter);
  if (version === undefined || (endedFrom !== undefined && endedFrom <= quarter)) return undefined;
  const { name, purpose, question, headline } = version;
  return { measureId, name, purpose, question, headline, hasTarget: setsTarget(version), hasFigures };
};
