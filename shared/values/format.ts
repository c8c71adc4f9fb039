import type { Figure, MeasureKind, MissingReason, PeriodValue } from './figure.ts';
import { ratePer, rateOf } from './rate-of.ts';
import { unitWord } from './unit-word.ts';

/**
 * The only place where a number becomes text. Display rounding never feeds a calculation.
 * Source: look.md 'Ground'; house.md 'Presence, validity, query'.
 */

const formatters = new Map<string, Intl.NumberFormat>();

const written = (n: number, least: number, most: number): string => {
  if (!Number.isFinite(n)) throw new RangeError(`not a number to show: ${n}`);
  const key = `${least} ${most}`;
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat('en-GB', {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      // 'negative' because -0.04 to one decimal is 0.0, not -0.0
      signDisplay: 'negative',
    });
  formatters.set(key, formatter);
  return formatter.format(n).replace('-', '−');
};

/** With exactly that many decimals, so that columns line up: 12.4 with 2 is '12.40'. */
export const formatNumber = (n: number, decimals: number): string => written(n, decimals, decimals);

/** With at most that many decimals: 12 is '12', 12.4 is '12.4'. */
export const formatUpTo = (n: number, mostDecimals: number): string => written(n, 0, mostDecimals);

/** A whole number: 1204 is '1,204'. */
export const formatCount = (n: number): string => formatUpTo(n, 0);

/** The number with its word: '1 family', '1,204 families'. */
export const plural = (n: number, one: string, many: string): string =>
  `${formatCount(n)} ${pluralWord(n, one, many)}`;

/** The word alone. */
export const pluralWord = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** '1 day', '20 days'. */
export const formatDays = (n: number): string => plural(n, 'day', 'days');

const pounds = (amount: number, least: number, most: number, behind = ''): string =>
  `${amount < 0 ? '−' : ''}£${written(Math.abs(amount), least, most)}${behind}`;

const shortPounds = (amount: number): string => {
  const size = Math.abs(amount);
  // thresholds are where rounding reaches the next unit, so that nothing reads '£1,000,000' or '£1000m'
  if (size >= 999_950_000) return pounds(amount / 1e9, 0, 1, 'bn');
  if (size >= 999_500) return pounds(amount / 1e6, 0, 1, 'm');
  if (size >= 10_000) return pounds(Math.sign(amount) * Math.round(size / 1000) * 1000, 0, 0);
  return pounds(amount, 0, 0);
};

/**
 * Money from whole pence. Exact: '£1,204', with pence only where there are some ('£1,204.50').
 * Short: '£1.2m', '£86,000' (nearest thousand from £10,000), whole pounds below.
 */
export const formatMoney = (pence: number, length: 'exact' | 'short'): string => {
  const amount = pence / 100;
  const roundsToNothing = pence !== 0 && Math.abs(amount) < 0.5;
  if (length === 'short' && !roundsToNothing) return shortPounds(amount);
  const decimals = pence % 100 === 0 ? 0 : 2;
  return pounds(amount, decimals, decimals);
};

/**
 * A whole percent: '61%'. Never '0%' of some ('less than 1%') nor '100%' unless it is all
 * ('more than 99%'). Undefined for 0 of 0, which has no rate: the caller says so in words.
 */
export const formatPercent = (numerator: number, denominator: number): string | undefined => {
  if (denominator === 0) return undefined;
  const percent = (100 * numerator) / denominator;
  const rounded = Math.round(percent);
  if (rounded === 0 && numerator > 0) return 'less than 1%';
  if (rounded === 100 && numerator < denominator) return 'more than 99%';
  if (rounded === 100 && numerator > denominator) return 'more than 100%';
  return `${formatCount(rounded)}%`;
};

const shareWith = (numerator: number, denominator: number, more: string): string =>
  `${formatPercent(numerator, denominator) ?? 'none to count'} (${formatCount(numerator)} of ${formatCount(denominator)}${more})`;

/** A share with its counts: '61% (19 of 31)'; 0 of 0 is 'none to count (0 of 0)'. */
export const formatShare = (numerator: number, denominator: number): string =>
  shareWith(numerator, denominator, '');

/** A bound of an interval or a worked-out rate, given as a proportion from 0 to 1: 0.4118 is '41%'. */
export const formatProportion = (proportion: number): string =>
  formatPercent(proportion, 1) ?? formatCount(0);

/** From what to what, both as proportions: '41% to 77%'. */
export const formatProportionRange = (lower: number, upper: number): string =>
  `${formatProportion(lower)} to ${formatProportion(upper)}`;

const withUnit = (text: string, n: number, unit: string): string =>
  unit === '' ? text : `${text} ${unitWord(n, unit)}`;

/** A mean with what it is the mean of: '12.4 days (average of 31)'; without any, 'none to average'. */
export const formatMean = (sum: number, n: number, unit = ''): string =>
  n === 0
    ? 'none to average'
    : `${withUnit(formatNumber(sum / n, 1), sum / n, unit)} (average of ${formatCount(n)})`;

const formatRate = (figure: Figure, unit: string): string => {
  const population = figure.denominator ?? 0;
  const rate = rateOf('rate', figure);
  const counts = `(${formatCount(figure.numerator)} of ${formatCount(population)})`;
  if (rate === undefined) return `none to count ${counts}`;
  // per 1,000, so the unit never becomes singular
  return `${formatNumber(rate, 1)} per ${formatCount(ratePer)}${unit === '' ? '' : ` ${unit}`} ${counts}`;
};

/**
 * A figure in words, by kind: '92 families', '61% (19 of 31)', '61% (19 of 31; 46 were due)',
 * '12.4 days (average of 31)', '4.1 per 1,000 residents (310 of 75,000)', '£1,204.50', 'step 3'.
 * `unit` is what is counted; a share and money do not show it.
 */
export const formatFigure = (kind: MeasureKind, figure: Figure, unit: string): string => {
  const denominator = figure.denominator ?? 0;
  switch (kind) {
    case 'share': {
      const share = formatShare(figure.numerator, denominator);
      return figure.due === undefined
        ? share
        : share.replace(/\)$/, `; ${formatCount(figure.due)} were due)`);
    }
    case 'mean':
      return formatMean(figure.numerator, denominator, unit);
    case 'rate':
      return formatRate(figure, unit);
    case 'money':
      return formatMoney(figure.numerator, 'exact');
    case 'score':
      return `step ${formatCount(figure.numerator)}`;
    case 'count':
    case 'different people':
    case 'snapshot':
      return withUnit(formatCount(figure.numerator), figure.numerator, unit);
  }
};

const missingWords: Readonly<Record<MissingReason, string>> = {
  'not collected': 'not collected',
  'not applicable': 'does not apply',
  'too early': 'too early to say',
  'system fault': 'missing because of a system fault',
};

/** What a quarter holds, in words: a figure, why it is missing, that there was none, or not yet due. */
export const formatPeriodValue = (kind: MeasureKind, value: PeriodValue, unit: string): string => {
  switch (value.state) {
    case 'value':
      return formatFigure(kind, value.figure, unit);
    case 'missing':
      return missingWords[value.reason];
    case 'nil':
      return 'none (nil return)';
    case 'not yet due':
      return 'not yet due';
  }
};

/**
 * A target, or a worked-out rate without its counts as an axis needs it, in the unit `rateOf` gives:
 * a share in percent ('90%'), money in pence ('£1,204'), a rate per 1,000, else its unit ('80 families').
 */
export const formatTargetValue = (kind: MeasureKind, value: number, unit: string): string => {
  switch (kind) {
    case 'share':
      return `${formatUpTo(value, 1)}%`;
    case 'money':
      return formatMoney(value, 'exact');
    case 'rate':
      return `${formatUpTo(value, 1)} per ${formatCount(ratePer)}${unit === '' ? '' : ` ${unit}`}`;
    case 'score':
      return `step ${formatCount(value)}`;
    case 'mean':
    case 'count':
    case 'different people':
    case 'snapshot':
      return withUnit(formatUpTo(value, 1), value, unit);
  }
};

/** How much of what was asked for is there: '3 of 4 quarters'. */
export const formatCoverage = (have: number, of: number, one: string, many: string): string =>
  `${formatCount(have)} of ${plural(of, one, many)}`;
