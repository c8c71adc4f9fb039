import type { ReturnKept } from '#db/stores/return-rows.ts';
import { periodName } from '#shared/periods/reporting-period.ts';

/** 'Return for July to September 2026 (Q2)': what the history calls it. */
export const returnName = ({ period }: Pick<ReturnKept, 'period'>): string =>
  `Return for ${periodName(period)}`;
