import { inArray, type SQL } from 'drizzle-orm';

/** Which contracts are asked about: these, or all there are. */
export type ContractsAsked = readonly string[] | 'all';

/** The condition that a column names one of them. */
export const within = (column: Parameters<typeof inArray>[0], asked: ContractsAsked): SQL | undefined =>
  asked === 'all' ? undefined : inArray(column, [...asked]);
