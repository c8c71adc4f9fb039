import { readingsOf, type Reading } from '../charts/series-readings.ts';
import { aimWords } from '../measures/aim.ts';
import { headlineFor } from '../measures/describe-overview.ts';
import { judgementOf } from '../measures/describe-measure.ts';
import { evidenceOf } from '../measures/judge-better-off.ts';
import type { Judgement } from '../measures/judgement.ts';
import {
  asksHowManyWereDue,
  figureOf,
  headlinesOf,
  versionOf,
  type MeasureSeries,
} from '../measures/measure-series.ts';
import type { MeasureVersion, Question } from '../measures/measure-version.ts';
import { sameQuarterLastYear, type Quarter } from '../periods/quarter.ts';
import type { Figure } from '../values/figure.ts';
import {
  formatCount,
  formatPeriodValue,
  formatProportionRange,
  formatTargetValue,
  pluralWord,
} from '../values/format.ts';
import { bigFigure, type BigFigure } from './big-figure.ts';
import { sparkOf, type Spark } from './spark.ts';

/** One headline measure on a card. */
export interface CardHeadline {
  measureId: string;
  name: string;
  figure: BigFigure;
  /** short words in a row: 'target 80', 'met', '69 a year ago' */
  counts: string[];
  /** a sentence: from where to where it could be for all who were due */
  note?: string;
  spark?: Spark;
}

/** What one of the three questions is answered with. */
export interface QuestionCard {
  question: Question;
  /** the headline that stands for the question first; empty where it has none */
  headlines: CardHeadline[];
  /** measures of this question that are asked and are no headlines */
  others: number;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const absent = (version: MeasureVersion, series: MeasureSeries, quarter: Quarter): BigFigure => {
  const accepted = series.accepted[quarter];
  const said =
    accepted === undefined
      ? 'No accepted figure yet'
      : capital(formatPeriodValue(version.kind, accepted.value, version.unit));
  return { value: said, isWords: true };
};

/** 46 were due, 31 reached: the numbers a better-off share rests on. */
const reachCounts = (version: MeasureVersion, figure: Figure | undefined): string[] => {
  if (figure?.due === undefined || !asksHowManyWereDue(version)) return [];
  const { due, denominator = 0 } = figure;
  return [`${formatCount(due)} ${pluralWord(due, 'was', 'were')} due`, `${formatCount(denominator)} reached`];
};

const targetCounts = (version: MeasureVersion, judgement: Judgement): string[] => {
  if (!judgement.judged) {
    const reason = judgement.reason === 'no figure' ? undefined : judgement.reason;
    return reason === undefined ? [] : [reason];
  }
  const { aim, status, over } = judgement;
  const target =
    aim === undefined
      ? aimWords(version, aim).replace('target of', 'target')
      : `target ${formatTargetValue(version.kind, aim, '')}`;
  if (over === 'quarter') return [target, status];
  return [`${formatCount(judgement.value)} so far this year, ${target}`, status];
};

const lastYear = (readings: readonly Reading[], quarter: Quarter): string[] => {
  const now = readings.find(({ period }) => period.quarter === quarter);
  const then = readings.find(({ period }) => period.quarter === sameQuarterLastYear(quarter));
  return then?.rate === undefined || then.group !== now?.group ? [] : [`${then.label} a year ago`];
};

/** 'For all 46 it could be anywhere from 41% to 74%.' Where everybody due was reached there is nothing to add. */
const boundsNote = (version: MeasureVersion, figure: Figure | undefined): string | undefined => {
  if (figure?.due === undefined || !asksHowManyWereDue(version)) return undefined;
  const { numerator, denominator = 0, due } = figure;
  const evidence = evidenceOf({ betterOff: numerator, answered: denominator, due });
  const { worstCase, bestCase } = evidence ?? {};
  if (due <= denominator || worstCase === undefined || bestCase === undefined) return undefined;
  return `For all ${formatCount(due)} it could be anywhere from ${formatProportionRange(worstCase, bestCase)}.`;
};

const cardHeadline = (
  series: MeasureSeries,
  version: MeasureVersion,
  quarter: Quarter,
  dueThrough: Quarter,
): CardHeadline => {
  const readings = readingsOf(series, { upTo: quarter, dueThrough });
  const figure = figureOf(series, quarter);
  const held = series.accepted[quarter]?.value;
  return {
    measureId: series.measureId,
    name: version.name,
    figure:
      figure === undefined || held?.state !== 'value'
        ? absent(version, series, quarter)
        : bigFigure(version, figure),
    counts: [
      ...reachCounts(version, figure),
      ...targetCounts(version, judgementOf(series, quarter)),
      ...lastYear(readings, quarter),
    ],
    note: boundsNote(version, figure),
    spark: sparkOf(readings, series.quartersPerValue ?? 1),
  };
};

/**
 * The card of one question in a quarter: its headlines, the one that stands for it first.
 * Source: look.md 'Contract overview'.
 * @param dueThrough the latest quarter whose return is due
 */
export const questionCard = (
  all: readonly MeasureSeries[],
  question: Question,
  quarter: Quarter,
  dueThrough: Quarter,
): QuestionCard => {
  const headlines = headlinesOf(all, [question], quarter);
  const chosen = headlineFor(all, question, quarter);
  const inOrder = headlines.toSorted(
    (a, b) => Number(b.series === chosen?.series) - Number(a.series === chosen?.series),
  );
  const asked = all.filter(
    (series) =>
      versionOf(series, quarter)?.question === question &&
      (series.endedFrom === undefined || series.endedFrom > quarter),
  );
  return {
    question,
    headlines: inOrder.map(({ series, version }) => cardHeadline(series, version, quarter, dueThrough)),
    others: asked.length - headlines.length,
  };
};
