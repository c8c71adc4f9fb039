import { contractsThatReport } from '#db/stores/contracts-store.ts';
import type { Counter } from '../platform/counter.ts';

/** Makes the returns that are not there yet, for every live agreement up to today. */
export const makeDueReturns = async (counter: Counter): Promise<void> => {
  await contractsThatReport(counter.db);
};
