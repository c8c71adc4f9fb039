import { standingVerdicts } from '../measures/standing-words.ts';
import { formatCount, plural, pluralWord } from '../values/format.ts';
import type { PortfolioRow } from './portfolio-row.ts';

type Judged = Pick<PortfolioRow, 'status' | 'betterOff' | 'yearlyPence'>;

/** Whether it can be said of a service if anyone is better off: there is a verdict, whichever. */
export const canSay = ({ betterOff }: Pick<Judged, 'betterOff'>): boolean =>
  standingVerdicts.some((verdict) => verdict === betterOff.word);

const spend = (rows: readonly Judged[]): number =>
  rows.reduce((sum, { yearlyPence }) => sum + (yearlyPence ?? 0), 0);

/** Whole pence of each pound; never 0p of some, nor 100p unless it is all. */
const penceInThePound = (part: number, whole: number): string => {
  const pence = Math.round((100 * part) / whole);
  if (pence === 0 && part > 0) return 'less than 1p';
  if (pence === 100 && part < whole) return 'more than 99p';
  return pence === 100 ? 'all' : `${formatCount(pence)}p`;
};

const forHowMuch = (live: readonly Judged[], saying: readonly Judged[]): string => {
  const whole = spend(live);
  if (whole === 0) return '.';
  const pence = penceInThePound(spend(saying), whole);
  const amount = pence === 'all' ? ', for all that is spent' : `, for ${pence} in every £1 spent`;
  const unpriced = live.filter(({ yearlyPence }) => yearlyPence === undefined).length;
  if (unpriced === 0) return `${amount}.`;
  const services = plural(unpriced, 'service', 'services');
  return `${amount}. ${services} without a yearly price ${pluralWord(unpriced, 'is', 'are')} not in the pence.`;
};

/**
 * The first sentence of the portfolio: '19 of 24 services can say whether anyone is better off, for 88p in
 * every £1 spent.' Of the services that are live today; a service without a yearly price counts among the
 * services and not in the pence, and that is said. Source: mock/board.png.
 */
export const canSaySentence = (rows: readonly Judged[]): string => {
  const live = rows.filter(({ status }) => status === 'live');
  if (live.length === 0) return 'No service is live yet.';
  const saying = live.filter(canSay);
  const services = plural(live.length, 'service', 'services');
  return `${formatCount(saying.length)} of ${services} can say whether anyone is better off${forHowMuch(live, saying)}`;
};
