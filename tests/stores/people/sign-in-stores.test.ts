import { expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import {
  addInvitation,
  linkByHash,
  openLinkOf,
  useInvitation,
  withdrawLinksOf,
  withdrawSetUpAddresses,
} from '#db/stores/invitations-store.ts';
import {
  addKnownDevice,
  forgetDevicesOf,
  forgetOldDevicesOf,
  keepNewestDevices,
  knownDevice,
} from '#db/stores/known-devices-store.ts';
import { addOrganisation } from '#db/stores/organisations-store.ts';
import { addPerson } from '#db/stores/people-store.ts';
import {
  endSessionsOf,
  forgetSessionsOf,
  openSession,
  openSessionsOf,
  touchSession,
} from '#db/stores/sessions-store.ts';
import {
  addFailure,
  clearLane,
  failuresOfLane,
  forgetFailures,
  takeFailureBack,
} from '#db/stores/sign-in-failures-store.ts';
import { onBothEngines } from '../../support/both-engines.ts';

const now = '2026-10-22T09:00:00.000Z';
const minutesLater = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

const twoPeople = async (db: Database) => {
  await db.writeAll([
    ...addOrganisation(
      db,
      { id: 'org_1', name: 'Invicta', kind: 'council', website: '', identifiers: [], revision: 0 },
      now,
      () => 'oid_1',
    ),
    ...['per_1', 'per_2'].flatMap((id) =>
      addPerson(db, {
        id,
        name: id,
        email: `${id}@example.org`,
        organisationId: 'org_1',
        status: 'active',
        roles: [],
        createdAt: now,
      }),
    ),
  ]);
  return db;
};

onBothEngines('failures to sign in', (database) => {
  it('are counted a lane at a time, from a moment on, oldest first', async () => {
    const db = database();
    await db.writeAll([
      addFailure(db, { id: 'sif_3', lane: 'a', at: minutesLater(3) }),
      addFailure(db, { id: 'sif_1', lane: 'a', at: now }),
      addFailure(db, { id: 'sif_2', lane: 'a', at: minutesLater(1) }),
      addFailure(db, { id: 'sif_4', lane: 'b', at: minutesLater(1) }),
    ]);
    expect((await failuresOfLane(db, 'a', minutesLater(1))).map(({ id }) => id)).toEqual(['sif_2', 'sif_3']);
  });

  it('are taken back, cleared and forgotten', async () => {
    const db = database();
    const all = async () => [
      ...(await failuresOfLane(db, 'a', now)),
      ...(await failuresOfLane(db, 'b', now)),
      ...(await failuresOfLane(db, 'c', now)),
    ];
    await db.writeAll([
      addFailure(db, { id: 'sif_1', lane: 'a', at: now }),
      addFailure(db, { id: 'sif_2', lane: 'a', at: minutesLater(1) }),
      addFailure(db, { id: 'sif_3', lane: 'b', at: minutesLater(1) }),
      addFailure(db, { id: 'sif_4', lane: 'c', at: minutesLater(2) }),
    ]);
    await db.writeAll([forgetFailures(db, minutesLater(1))]);
    expect((await all()).map(({ id }) => id)).toEqual(['sif_2', 'sif_3', 'sif_4']);
    await db.writeAll([clearLane(db, 'a'), takeFailureBack(db, 'sif_4')]);
    expect((await all()).map(({ id }) => id)).toEqual(['sif_3']);
  });
});

onBothEngines('known devices', (database) => {
  const device = (db: Database, id: string, personId: string, createdAt: string) =>
    addKnownDevice(db, { id, tokenHash: `hash of ${id}`, personId, createdAt });

  it('are known for the person who signed in there and for nobody else', async () => {
    const db = await twoPeople(database());
    await db.writeAll([device(db, 'dev_1', 'per_1', now)]);
    expect(await knownDevice(db, 'hash of dev_1', 'per_1')).toBe('dev_1');
    expect(await knownDevice(db, 'hash of dev_1', 'per_2')).toBeUndefined();
    expect(await knownDevice(db, 'hash of dev_1', undefined)).toBeUndefined();
    expect(await knownDevice(db, 'no such hash', undefined)).toBeUndefined();
  });

  it('are the newest few, and not too old', async () => {
    const db = await twoPeople(database());
    await db.writeAll([
      device(db, 'dev_1', 'per_1', minutesLater(1)),
      device(db, 'dev_2', 'per_1', minutesLater(3)),
      device(db, 'dev_3', 'per_1', minutesLater(2)),
      device(db, 'dev_4', 'per_2', minutesLater(1)),
    ]);
    const known = async (id: string, personId = 'per_1') =>
      (await knownDevice(db, `hash of ${id}`, personId)) !== undefined;
    await db.writeAll(await keepNewestDevices(db, 'per_1', 2));
    expect([await known('dev_1'), await known('dev_2'), await known('dev_3')]).toEqual([false, true, true]);
    await db.writeAll([forgetOldDevicesOf(db, 'per_1', minutesLater(3))]);
    expect([await known('dev_2'), await known('dev_3')]).toEqual([true, false]);
    await db.writeAll([forgetDevicesOf(db, 'per_1')]);
    expect([await known('dev_2'), await known('dev_4', 'per_2')]).toEqual([false, true]);
  });
});

onBothEngines('sessions', (database) => {
  const session = (db: Database, id: string, personId: string, createdAt = now) =>
    openSession(db, {
      id,
      tokenHash: `hash of ${id}`,
      personId,
      createdAt,
      expiresAt: minutesLater(720),
      device: 'Edge on Windows',
    });
  const open = async (db: Database, personId = 'per_1', at = now) =>
    (await openSessionsOf(db, personId, at)).map(({ id }) => id);

  it('that are open are listed, used last first', async () => {
    const db = await twoPeople(database());
    await db.writeAll([
      session(db, 'ses_1', 'per_1'),
      session(db, 'ses_2', 'per_1', minutesLater(1)),
      session(db, 'ses_3', 'per_2'),
      touchSession(db, 'ses_1', minutesLater(2), minutesLater(722)),
    ]);
    expect(await open(db)).toEqual(['ses_1', 'ses_2']);
    expect(await open(db, 'per_1', minutesLater(721))).toEqual(['ses_1']);
    expect(await openSessionsOf(db, 'per_2', now)).toEqual([
      { id: 'ses_3', device: 'Edge on Windows', createdAt: now, lastSeenAt: now },
    ]);
  });

  it('end all at once, or all but one, and never another person’s', async () => {
    const db = await twoPeople(database());
    await db.writeAll([
      session(db, 'ses_1', 'per_1'),
      session(db, 'ses_2', 'per_1'),
      session(db, 'ses_3', 'per_2'),
    ]);
    await db.writeAll([endSessionsOf(db, 'per_1', now, 'ses_2')]);
    expect(await open(db)).toEqual(['ses_2']);
    await db.writeAll([endSessionsOf(db, 'per_1', now)]);
    expect(await open(db)).toEqual([]);
    expect(await open(db, 'per_2')).toEqual(['ses_3']);
  });

  it('that were over long ago are forgotten', async () => {
    const db = await twoPeople(database());
    await db.writeAll([session(db, 'ses_1', 'per_1'), forgetSessionsOf(db, 'per_1', minutesLater(720))]);
    expect(await open(db)).toEqual(['ses_1']);
    await db.writeAll([forgetSessionsOf(db, 'per_1', minutesLater(721))]);
    expect(await open(db)).toEqual([]);
  });
});

onBothEngines('links', (database) => {
  const link = (
    db: Database,
    id: string,
    over: { purpose?: 'set-up' | 'new password'; personId?: string } = {},
  ) =>
    addInvitation(db, {
      id,
      tokenHash: `hash of ${id}`,
      purpose: over.purpose ?? 'invitation',
      personId: over.personId ?? (over.purpose === 'set-up' ? undefined : 'per_1'),
      createdAt: now,
      expiresAt: minutesLater(60),
    });

  it('are found by their hash, whatever became of them', async () => {
    const db = await twoPeople(database());
    await db.writeAll([link(db, 'inv_1'), useInvitation(db, 'inv_1', minutesLater(1))]);
    expect(await linkByHash(db, 'hash of inv_1')).toMatchObject({
      id: 'inv_1',
      personId: 'per_1',
      usedAt: minutesLater(1),
    });
    expect(await linkByHash(db, 'no such hash')).toBeUndefined();
  });

  it('work once', async () => {
    const db = await twoPeople(database());
    await db.writeAll([link(db, 'inv_1'), useInvitation(db, 'inv_1', now)]);
    await expect(db.writeAll([useInvitation(db, 'inv_1', now)])).rejects.toMatchObject({
      problems: [{ code: 'link-used' }],
    });
  });

  it('cannot be used when they were withdrawn or grew too old meanwhile', async () => {
    const db = await twoPeople(database());
    await db.writeAll([link(db, 'inv_1'), link(db, 'inv_2', { personId: 'per_2' })]);
    await db.writeAll([withdrawLinksOf(db, 'per_1', now)]);
    await expect(db.writeAll([useInvitation(db, 'inv_1', now)])).rejects.toMatchObject({ kind: 'conflict' });
    await expect(db.writeAll([useInvitation(db, 'inv_2', minutesLater(60))])).rejects.toMatchObject({
      kind: 'conflict',
    });
    await db.writeAll([useInvitation(db, 'inv_2', minutesLater(59))]);
  });

  it('that still work are known a person at a time, the newest first', async () => {
    const db = await twoPeople(database());
    await db.writeAll([link(db, 'inv_1'), link(db, 'inv_2'), link(db, 'inv_3', { personId: 'per_2' })]);
    expect(await openLinkOf(db, 'per_1', now)).toMatchObject({ id: 'inv_2' });
    expect(await openLinkOf(db, 'per_1', minutesLater(60))).toBeUndefined();
    await db.writeAll([withdrawLinksOf(db, 'per_1', now)]);
    expect(await openLinkOf(db, 'per_1', now)).toBeUndefined();
    expect(await openLinkOf(db, 'per_2', now)).toMatchObject({ id: 'inv_3' });
  });

  it('a new set-up address withdraws the earlier ones and no person’s link', async () => {
    const db = await twoPeople(database());
    await db.writeAll([link(db, 'inv_1', { purpose: 'set-up' }), link(db, 'inv_2')]);
    await db.writeAll([withdrawSetUpAddresses(db, now)]);
    expect(await linkByHash(db, 'hash of inv_1')).toMatchObject({ withdrawnAt: now });
    expect(await openLinkOf(db, 'per_1', now)).toMatchObject({ id: 'inv_2' });
  });
});
