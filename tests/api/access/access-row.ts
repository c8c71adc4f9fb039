import type { Asker } from './askers.ts';
import type { World } from './world.ts';

/** A request that is right but for who sends it. */
export interface Asked {
  url: string;
  /** sent as JSON, or, as text, as it is */
  body?: object | string;
  headers?: Record<string, string>;
}

/** One route, and who gets past its authority. Rows lie in rows/<room>.ts, one file a room. */
export interface AccessRow {
  /** as the service lists it: 'PUT /api/people/:personId' */
  route: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
  /** called anew for each asker, so that what one changes another does not meet */
  ask: (world: World, asker: Asker) => Asked | Promise<Asked>;
  /** who is let through, whatever comes of it: never 401, 403 or 404, and never a fault of ours */
  may: readonly Asker[];
  /**
   * Of the others: who may know that the thing is there, and is told 'not allowed' (403); everybody else is
   * told that there is nothing (404). Absent: all are told 'not allowed'. Whoever is signed out is always
   * asked to sign in (401).
   */
  sees?: readonly Asker[];
  /** the same answer for everybody, where authority is not what decides: what a demo has, outside a demo */
  always?: number;
}
