import { isQuarter, quarterShortName } from '../periods/quarter.ts';
import { isMonth, monthInWords } from './month.ts';

/** 'August 2026', 'Jul–Sep 2026', '2026'. */
export const periodInWords = (period: string): string => {
  if (isQuarter(period)) return quarterShortName(period);
  return isMonth(period) ? monthInWords(period) : period;
};
