import { quarterStart, type Quarter } from '../periods/quarter.ts';
import { periodName, periodOf, type ReturnFrequency } from '../periods/reporting-period.ts';

/** What the period is called whose figures stand in this quarter: 'July to September 2026 (Q2)', 'April 2026 to March 2027'. */
export const periodNameOf = (quarter: Quarter, frequency: ReturnFrequency): string =>
  periodName(periodOf(frequency, quarterStart(quarter)).code);
