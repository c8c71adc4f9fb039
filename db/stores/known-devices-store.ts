import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Database, Write } from '../database.ts';

/** The device on which this person signed in before, by the hash of its cookie. */
export const knownDevice = async (
  db: Database,
  tokenHash: string,
  personId: string | undefined,
): Promise<string | undefined> => {
  const { knownDevices } = db.tables;
  const [row] = await db.read
    .select({ id: knownDevices.id, personId: knownDevices.personId })
    .from(knownDevices)
    .where(eq(knownDevices.tokenHash, tokenHash));
  return row !== undefined && row.personId === personId ? row.id : undefined;
};

export const addKnownDevice = (
  db: Database,
  device: { id: string; tokenHash: string; personId: string; createdAt: string },
): Write => ({ statement: (w) => w.insert(db.tables.knownDevices).values(device) });

/** The write that forgets every device of a person. */
export const forgetDevicesOf = (db: Database, personId: string): Write => ({
  statement: (w) => w.delete(db.tables.knownDevices).where(eq(db.tables.knownDevices.personId, personId)),
});

/** The write that forgets a person's devices made before the given moment. */
export const forgetOldDevicesOf = (db: Database, personId: string, before: string): Write => ({
  statement: (w) => {
    const { knownDevices } = db.tables;
    return w
      .delete(knownDevices)
      .where(and(eq(knownDevices.personId, personId), lt(knownDevices.createdAt, before)));
  },
});

/** The writes that leave a person the newest `keep` devices. */
export const keepNewestDevices = async (db: Database, personId: string, keep: number): Promise<Write[]> => {
  const { knownDevices } = db.tables;
  const rows = await db.read
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .where(eq(knownDevices.personId, personId))
    .orderBy(desc(knownDevices.createdAt), desc(knownDevices.id));
  const surplus = rows.slice(keep).map(({ id }) => id);
  return surplus.length === 0
    ? []
    : [{ statement: (w) => w.delete(knownDevices).where(inArray(knownDevices.id, surplus)) }];
};
