import type { Write } from '../database.ts';

/** Rows in one statement: the widest table stays well under the parameters that either engine takes at once. */
const atOnce = 200;

/** Writes of many rows a statement instead of one each; none where there are no rows. */
export const inChunks = <Row>(rows: readonly Row[], write: (rows: Row[]) => Write): Write[] =>
  Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, chunk) =>
    write(rows.slice(chunk * atOnce, (chunk + 1) * atOnce)),
  );
