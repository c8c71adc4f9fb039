import type { AreaKind } from '#shared/contracts/contract.ts';
import type { TestCounter } from './test-counter.ts';

/** Puts an area into the register of a test; gives its id. */
export const addArea = async (
  { db, counter }: Pick<TestCounter, 'db' | 'counter'>,
  code: string,
  name: string,
  kind: AreaKind = 'district',
): Promise<string> => {
  const id = counter.id('are');
  await db.writeAll([{ statement: (w) => w.insert(db.tables.areas).values({ id, code, name, kind }) }]);
  return id;
};
