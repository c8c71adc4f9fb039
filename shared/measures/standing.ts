import { dayName } from '../periods/calendar-day.ts';
import type { Quarter } from '../periods/quarter.ts';
import { formatCount, formatCoverage } from '../values/format.ts';
import { hasAim } from './aim.ts';
import type { Judged, Judgement, StatusOneAway } from './judgement.ts';
import { oneAwaySentence } from './judgement.ts';
import { judgeAgainstTarget } from './judge-against-target.ts';
import { judgeBetterOff } from './judge-better-off.ts';
import type { MeasureSeries } from './measure-series.ts';
import { hasStartedBy, headlinesOf, quarterBefore } from './measure-series.ts';
import type { MeasureVersion } from './measure-version.ts';
import type { Reporting } from './reporting-of.ts';
import type { StandingVerdict, StandingWord } from './standing-words.ts';

/** A headline measure with its verdict. */
export interface JudgedMeasure {
  measureId: string;
  name: string;
  version: MeasureVersion;
  judgement: Judgement;
  /** missed in this quarter and in the one before */
  missedAgain: boolean;
  /** the provider has challenged its target, and the council has not answered */
  challenged: boolean;
}

/** Where a contract stands on one of its axes. */
export interface AxisStanding {
  word: StandingWord;
  /** the word with what must be said in the same breath: 'on track, to be read with care: 31 of 46 reached' */
  line: string;
  /** sentences that say why, each measure named */
  why: string;
  /** the word rests on a figure that is to be read with care */
  withCare: boolean;
  /** the headline measures it rests on, or would; empty where there are no figures to judge */
  measures: readonly JudgedMeasure[];
}

/** Two axes, never merged. */
export interface Standing {
  quarter: Quarter;
  delivery: AxisStanding;
  betterOff: AxisStanding;
}

export interface StandingFacts {
  /** the quarter shown: the last one the return covers */
  quarter: Quarter;
  /** every measure of the contract, in its order, with accepted values only */
  series: readonly MeasureSeries[];
  /** from `reportingOf` */
  reporting: Reporting;
  /** measures whose target the provider has challenged and the council has not answered */
  challenged?: readonly string[];
}

type Counted = Pick<JudgedMeasure, 'missedAgain'> & { status: StatusOneAway };

/**
 * On track where none is missed and at least half are met; off track where more than half are missed, or
 * one is missed in this and the quarter before; else close. Undefined where none can be judged.
 * Source: methods, performance 'Where a contract stands', 'Delivery'.
 */
const verdictOf = (all: readonly Counted[]): StandingVerdict | undefined => {
  const judged = all.filter(({ status }) => status !== 'not enough evidence');
  const missed = judged.filter(({ status }) => status === 'missed');
  const met = judged.filter(({ status }) => status === 'met');
  if (judged.length === 0) return undefined;
  if (2 * missed.length > judged.length || missed.some(({ missedAgain }) => missedAgain)) return 'off track';
  return missed.length === 0 && 2 * met.length >= judged.length ? 'on track' : 'close';
};

type JudgedOne = JudgedMeasure & { judgement: Judged };

const isJudged = (measure: JudgedMeasure): measure is JudgedOne => measure.judgement.judged;

const counted = ({ judgement, missedAgain }: JudgedOne): Counted => ({
  status: judgement.status,
  missedAgain,
});

/** 'one family fewer and this would be close': the first change of one that would change the word, worse first. */
const fragileLine = (judged: readonly JudgedOne[], word: StandingVerdict): string | undefined =>
  judged
    .flatMap((measure) =>
      measure.judgement.oneAway.map((away) => {
        const others = judged.filter((other) => other !== measure).map(counted);
        const changed = verdictOf([...others, { ...counted(measure), status: away.wouldBe }]);
        return { away, word: changed ?? ('not enough evidence' as const) };
      }),
    )
    .filter((change) => change.word !== word)
    .map((change) => oneAwaySentence(change.away, change.word))[0];

const careLine = (judged: readonly JudgedOne[]): string | undefined => {
  const care = judged.flatMap(({ judgement }) => judgement.care ?? []);
  return care.length === 0 ? undefined : `to be read with care: ${care.join(' and ')}`;
};

const challengeLine = (judged: readonly JudgedOne[], word: StandingVerdict): string | undefined => {
  const [challenged] = judged.filter((one) => one.challenged && one.judgement.status === 'missed');
  return word === 'off track' && challenged !== undefined
    ? `this rests on a target the provider has challenged and the council has not answered (${challenged.name})`
    : undefined;
};

const reasons = (measures: readonly JudgedMeasure[]): string =>
  measures
    .map(
      ({ name, judgement, missedAgain }) =>
        `${name}: ${judgement.why}${missedAgain ? ' It was missed the time before as well.' : ''}`,
    )
    .join(' ');

const without = (word: StandingWord, why: string, measures: readonly JudgedMeasure[] = []): AxisStanding => ({
  word,
  line: word,
  why,
  withCare: false,
  measures,
});

const axisFrom = (measures: readonly JudgedMeasure[]): AxisStanding => {
  const judged = measures.filter(isJudged);
  const word = verdictOf(judged.map(counted));
  if (word === undefined) {
    const early = measures.every(
      ({ judgement }) => !judgement.judged && judgement.reason === 'too early to say',
    );
    return without(early ? 'too early to say' : 'not enough evidence', reasons(measures), measures);
  }
  const care = careLine(judged);
  const said = [
    [word, care].filter((part) => part !== undefined).join(', '),
    fragileLine(judged, word),
    challengeLine(judged, word),
  ];
  const coverage =
    judged.length < measures.length
      ? ` Judged on ${formatCoverage(judged.length, measures.length, 'headline measure', 'headline measures')}.`
      : '';
  return {
    word,
    line: said.filter((part) => part !== undefined).join('; '),
    why: `${reasons(measures)}${coverage}`,
    withCare: care !== undefined,
    measures,
  };
};

const isMissed = (judgement: Judgement): boolean => judgement.judged && judgement.status === 'missed';

const judgeHeadline = (
  facts: StandingFacts,
  series: MeasureSeries,
  version: MeasureVersion,
  judge: (series: MeasureSeries, quarter: Quarter) => Judgement,
): JudgedMeasure => {
  const judgement = judge(series, facts.quarter);
  return {
    measureId: series.measureId,
    name: version.name,
    version,
    judgement,
    missedAgain: isMissed(judgement) && isMissed(judge(series, quarterBefore(series, facts.quarter))),
    challenged: facts.challenged?.includes(series.measureId) === true,
  };
};

const noFigures = (reporting: Reporting): AxisStanding | undefined =>
  reporting.figures ? undefined : { ...without(reporting.word, reporting.why), line: reporting.line };

const delivery = (facts: StandingFacts): AxisStanding => {
  const { quarter, series, reporting } = facts;
  const asked = headlinesOf(series, ['how much', 'how well'], quarter).filter(
    (one) => hasAim(one.series, quarter) && hasStartedBy(one.version, quarter),
  );
  const absent = noFigures(reporting);
  if (absent?.word === 'contract ended') return absent;
  if (asked.length === 0)
    return without('not measured', 'No headline measure of how much or how well has a target.');
  return (
    absent ?? axisFrom(asked.map((one) => judgeHeadline(facts, one.series, one.version, judgeAgainstTarget)))
  );
};

const startWords = ({ name, dataFrom }: MeasureVersion): string =>
  `${name}: figures start${dataFrom === undefined ? ' later' : ` on ${dayName(dataFrom)}`}.`;

const notMeasuredWords = (wanted: readonly { version: MeasureVersion }[]): string => {
  const names = wanted.map(({ version }) => version.name).join(' · ');
  return `No headline measure says whether anyone is better off.${names === '' ? '' : ` Wanted, but without figures: ${names}.`}`;
};

const betterOff = (facts: StandingFacts): AxisStanding => {
  const { quarter, series, reporting } = facts;
  const headlines = headlinesOf(series, ['better off'], quarter);
  const asked = headlines.filter(({ version }) => version.dataStatus !== 'wanted');
  const absent = noFigures(reporting);
  if (absent?.word === 'contract ended') return absent;
  if (asked.length === 0) return without('not measured', notMeasuredWords(headlines));
  const started = asked.filter(({ version }) => hasStartedBy(version, quarter));
  if (absent !== undefined) return absent;
  if (started.length === 0)
    return without('too early to say', asked.map(({ version }) => startWords(version)).join(' '));
  return axisFrom(started.map((one) => judgeHeadline(facts, one.series, one.version, judgeBetterOff)));
};

/**
 * Where a contract stands in a quarter, on delivery and on better off. Each axis has a word, the line to
 * show, and the sentences that say why. That nothing measures whether anyone is better off is a finding
 * of its own, whatever was sent.
 * Source: methods, performance 'Where a contract stands in a quarter'.
 */
export const standingOf = (facts: StandingFacts): Standing => ({
  quarter: facts.quarter,
  delivery: delivery(facts),
  betterOff: betterOff(facts),
});

/** How many headline measures were judged, for a table: '2 of 3'. */
export const judgedCoverage = ({ measures }: AxisStanding): string =>
  `${formatCount(measures.filter(isJudged).length)} of ${formatCount(measures.length)}`;
