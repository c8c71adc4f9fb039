import { formatCount, plural } from '../values/format.ts';

/** How far an import has come, for whoever waits for it. */
export interface HowFar {
  stage: 'waiting' | 'reading' | 'writing';
  /** months read whole, of as many as there are in the file */
  read: number;
  of: number;
  /** rows read so far in all of them */
  rows: number;
}

export const notBegun: HowFar = { stage: 'waiting', read: 0, of: 0, rows: 0 };

/** 'Reading: 7 of 36 months, 120,400 rows so far'; '' where nothing is known yet. */
export const sayHowFar = ({ stage, read, of, rows }: HowFar): string => {
  if (stage === 'waiting') return '';
  if (stage === 'writing')
    return `Writing down ${plural(of, 'month', 'months')}, ${plural(rows, 'row', 'rows')} read`;
  const months = of < 2 ? '' : `${formatCount(read)} of ${plural(of, 'month', 'months')}, `;
  return `Reading: ${months}${plural(rows, 'row', 'rows')} so far`;
};

/** The share that is read, from 0 to 1; undefined where there is only one month, or what comes next has no measure. */
export const shareRead = ({ stage, read, of }: HowFar): number | undefined =>
  stage === 'reading' && of > 1 ? read / of : undefined;
