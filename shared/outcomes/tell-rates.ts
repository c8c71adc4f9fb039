import { formatCount, formatNumber, formatProportion } from '../values/format.ts';
import type { Indicator } from './indicator.ts';
import type { LoadedForm } from './loaded-values.ts';

/*
 * The only place that says how a rate of an indicator is written: in headings, on maps, in legends, tables, files and
 * sentences alike. A share is a whole percent of those it is among, everything else is per so many of them.
 * Source: look.md 'Ground' (percentages as whole numbers with their counts).
 */

/** What a rate is told of. */
export type ToldOf = Pick<Indicator, 'per' | 'among'>;

/** 'per 1,000 residents' */
export const perWords = ({ per, among }: ToldOf): string => `per ${formatCount(per)} ${among}`;

/** With as many decimals as tell districts apart: '4.02', '12.3'. */
export const formatRate = (rate: number): string => formatNumber(rate, rate < 10 ? 2 : 1);

/** '68%' or '4.02', without what it is among. */
export const tellRate = (form: LoadedForm, rate: number, { per }: Pick<Indicator, 'per'>): string =>
  form === 'share' ? formatProportion(rate / per) : formatRate(rate);

/** 'of residents aged 16 and 17' or 'per 1,000 residents': what stands behind a rate. */
export const rateUnit = (form: LoadedForm, told: ToldOf): string =>
  form === 'share' ? `of ${told.among}` : perWords(told);

/** '68% of residents aged 16 and 17', '4.02 per 1,000 residents'. */
export const tellWholeRate = (form: LoadedForm, rate: number, told: ToldOf): string =>
  `${tellRate(form, rate, told)} ${rateUnit(form, told)}`;

/** What stands above a column of rates. */
export const rateHeader = (form: LoadedForm, told: ToldOf): string =>
  form === 'share' ? `Share of ${told.among}` : perWords(told);

/** The same in a file, where the number stands unrounded. */
export const rateCsvHeader = (form: LoadedForm, { per, among }: ToldOf): string =>
  form === 'share' ? `percent of ${among}` : `rate per ${per}`;

/** The rate as it is read: what is drawn by classes follows the figure that stands upon it. */
export const rateAsRead = (form: LoadedForm, rate: number): number => {
  const steps = form === 'share' ? 1 : rate < 10 ? 100 : 10;
  return Math.round(rate * steps) / steps;
};
