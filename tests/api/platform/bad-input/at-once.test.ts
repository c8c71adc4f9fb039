import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnsIn } from '../../access/world-returns.ts';
import { openWorld, type World } from '../../access/world.ts';
import { changing, rightRequest, saysWhatWasSeen, seenAs, sendCurrent, sendIt } from './right-requests.ts';
import { isDay, isId, isQuarter, leavesOf, withAt, type Place } from './spoil.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await returnsIn(world);
}, 60_000);
afterAll(() => world.close());

/** What a route takes as somebody's own words, where it takes any. */
const ownWords = ['text', 'what', 'why', 'comment', 'answer', 'name', 'explanation', 'title', 'councilName'];
const textIn = (body: unknown): Place | undefined =>
  leavesOf(body).find(
    ({ place, value }) =>
      ownWords.includes(String(place.at(-1))) &&
      typeof value === 'string' &&
      ![isDay, isId, isQuarter].some((is) => is(value)),
  )?.place;

/** Where something else is looked at first: a return that is not complete, somebody to whom it was not given. */
const refusedBefore = ['POST /api/returns/:returnId/submit', 'DELETE /api/contracts/:contractId/given-to'];
/** Two who do this do the same, whatever reasons they give: whoever is second has nothing left to do. */
const sameFromBoth = [
  'POST /api/contracts/:contractId/publication',
  'POST /api/contracts/:contractId/contract-manager',
];

describe.each(changing.map((row) => [row.route, row] as const))('%s', (_route, row) => {
  it('sent twice by a double click is no fault', async () => {
    const request = await rightRequest(world, row);
    const both = await Promise.all([sendIt(world, request), sendIt(world, request)]);
    for (const { statusCode } of both) expect(statusCode).toBeLessThan(500);
  });

  it('from a revision that is not the current one is refused as changed meanwhile', async () => {
    const request = await rightRequest(world, row);
    if (!saysWhatWasSeen(request.body)) return;
    const place = textIn(request.body);
    // What changes nothing is no conflict, however old what was seen.
    const body = place ? withAt(request.body, place, 'Nobody said this yet') : request.body;
    for (const stale of [999, 1_000_000]) {
      const answer = await sendIt(world, request, { body: seenAs(body, stale) });
      const expected = refusedBefore.includes(row.route) ? 422 : 409;
      expect(answer.statusCode, answer.body).toBe(expected);
    }
    for (const none of [-1, 0.5, 2 ** 31, 2 ** 53]) {
      expect((await sendIt(world, request, { body: seenAs(body, none) })).statusCode).toBe(422);
    }
  });

  it('by two people at once over the same revision keeps one and tells the other', async () => {
    const request = await rightRequest(world, row);
    const place = textIn(request.body);
    const second = row.may.find((asker) => asker !== request.asker && asker !== 'signed out');
    if (!saysWhatWasSeen(request.body) || !place || !second || sameFromBoth.includes(row.route)) return;
    let statuses: number[] = [];
    await sendCurrent(request.body, async (body) => {
      const answers = await Promise.all([
        sendIt(world, request, { body: withAt(body, place, 'The first says this') }),
        sendIt(world, request, { body: withAt(body, place, 'The second says that'), asker: second }),
      ]);
      statuses = answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
      const [better, worse] = answers.toSorted((a, b) => a.statusCode - b.statusCode);
      if (!better || !worse) throw new Error('two were asked');
      return better;
    });
    expect(statuses).toEqual([200, 409]);
  });
});
