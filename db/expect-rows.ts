import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Write } from './database.ts';

/** Refuses when a write did not touch the rows it expected to. */
export const expectRows = (write: Write, touched: number): void => {
  if (write.expectRows === undefined || write.expectRows === touched) return;
  const otherwise = write.otherwise ?? {
    kind: 'conflict' as const,
    problem: problem(
      'changed-meanwhile',
      'Somebody else changed this while you were working on it. Load it again and look at what changed.',
    ),
  };
  throw new Refusal(otherwise.kind, [otherwise.problem]);
};
