import { z } from 'zod';

/*
 * What was typed and has not reached the service yet, kept on this device until it has: a page that is
 * closed, a network that is gone, a session that ended lose nothing. Keyed by person, so that the next one
 * at a shared machine does not see it.
 */

/** Where it is kept: the browser's own store, or another in tests. */
export type UnsentStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const keptShape = z.object({ revision: z.number(), typed: z.unknown() });

/** One thing that was typed, over which revision. */
export interface Unsent {
  revision: number;
  typed: unknown;
}

const prefix = 'better-off/unsent/';

/** The key of something typed by a person, in a return. */
export const unsentKey = (personId: string, returnId: string, box: string): string =>
  `${prefix}${personId}/${returnId}/${box}`;

/** The browser's store; undefined where it is switched off. */
export const browserStore = (): UnsentStore | undefined => {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
};

/** Keeps what was typed. A full or locked store is no reason to stop anybody typing. */
export const keepUnsent = (store: UnsentStore | undefined, key: string, unsent: Unsent): void => {
  try {
    store?.setItem(key, JSON.stringify(unsent));
  } catch {
    // The value is still in its box, and is sent from there.
  }
};

export const forgetUnsent = (store: UnsentStore | undefined, key: string): void => {
  try {
    store?.removeItem(key);
  } catch {
    // as above
  }
};

/** What is kept under a key, if it can be read. */
export const readUnsent = (store: UnsentStore | undefined, key: string): Unsent | undefined => {
  try {
    const text = store?.getItem(key);
    if (text === null || text === undefined) return undefined;
    const { revision, typed } = keptShape.parse(JSON.parse(text));
    return { revision, typed };
  } catch {
    return undefined;
  }
};

/** The boxes of a return in which something typed by this person waits on this device. */
export const unsentBoxes = (store: UnsentStore | undefined, personId: string, returnId: string): string[] => {
  const start = unsentKey(personId, returnId, '');
  const keys = Array.from({ length: store?.length ?? 0 }, (_, n) => store?.key(n) ?? '');
  return keys
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length))
    .toSorted();
};
