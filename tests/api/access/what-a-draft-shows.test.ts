import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import type { AccessRow } from './access-row.ts';
import { askers, seesExact, type Asker } from './askers.ts';
import { returnsIn, typedByLead, typedByMember, typedText, type WorldReturns } from './world-returns.ts';
import { openWorld, type World } from './world.ts';

/** Everything that can be read, in every room. */
const readable = Object.values(
  import.meta.glob<{ rows: readonly AccessRow[] }>('./rows/*.ts', { eager: true }),
).flatMap(({ rows }) => rows.filter(({ route }) => route.startsWith('GET ')));

const leading: readonly Asker[] = ['provider worker', 'provider manager'];

/** Which of the figures and texts that were typed and not sent stand in an answer: whole numbers, not digits of an id. */
const leaksIn = (body: string): string[] => [
  ...(/\b7,?777\b/.test(body) ? ['what the lead typed'] : []),
  ...(/\b5,?555\b/.test(body) ? ['what the member typed'] : []),
  ...(body.includes(typedText) ? ['a text'] : []),
];

/** Whose part somebody fills in: what is in it is no secret to them. */
const mayKnow = (asker: Asker): string[] => {
  if (leading.includes(asker)) return ['what the lead typed', 'what the member typed', 'a text'];
  return asker === 'provider manager of a member' ? ['what the member typed', 'a text'] : [];
};

let world: World;
let returns: WorldReturns;
beforeAll(async () => {
  world = await openWorld();
  returns = await returnsIn(world);
}, 60_000);
afterAll(() => world.close());

describe('what was typed into a return and not sent', () => {
  it.each(askers)('is in nothing that the %s can read, unless it is theirs', async (asker) => {
    const found: Record<string, string[]> = {};
    for (const row of readable) {
      const { url, answer } = await world.askAs(asker, row);
      const known = mayKnow(asker);
      const leaks = leaksIn(answer.body).filter((leak) => !known.includes(leak));
      if (leaks.length > 0) found[url] = leaks;
    }
    expect(found).toEqual({});
  });

  it.each(seesExact)('is hidden from the %s in the return itself, part by part', async (asker) => {
    const { answer } = await world.askAs(asker, {
      route: 'GET /api/returns/:returnId',
      ask: () => ({ url: `/api/returns/${returns.draft.id}` }),
      may: [],
    });
    const shown = answer.json<ReturnShown>();
    // A figure that is taken from families was typed by nobody.
    const figures = shown.values
      .filter((value) => !shown.taken.some(({ measureId }) => measureId === value.measureId))
      .map(({ answer: typed }) => (typed.state === 'value' ? typed.numerator : typed.state));
    const own = leading.includes(asker)
      ? [typedByLead, typedByMember]
      : asker === 'provider manager of a member'
        ? [typedByMember]
        : [];
    expect(figures.toSorted()).toEqual(own.toSorted());
    expect(shown.parts.filter(({ seen }) => seen)).toHaveLength(own.length);
    for (const part of shown.parts.filter(({ seen }) => !seen)) {
      expect(part).toMatchObject({ texts: [], gaps: [], mayFill: false });
      expect(part.minutesTaken).toBeUndefined();
      expect(part.lastMinutes).toBeUndefined();
    }
    if (own.length === 0) {
      expect(shown).toMatchObject({ measures: [], values: [], taken: [], earlier: [], leftToDo: [] });
      expect(shown.actions).toEqual([]);
    }
  });

  it.each(seesExact)(
    'is seen by the %s once it was sent, the parts of fellow members apart',
    async (asker) => {
      const { answer } = await world.askAs(asker, {
        route: 'GET /api/returns/:returnId',
        ask: () => ({ url: `/api/returns/${returns.sent.id}` }),
        may: [],
      });
      const shown = answer.json<ReturnShown>();
      const figures = asker === 'provider manager of a member' ? [40] : [90, 40];
      expect(shown.values.map(({ answer: typed }) => typed)).toEqual(
        figures.map((numerator) => ({ state: 'value', numerator })),
      );
      expect(shown.parts.filter(({ seen }) => seen)).toHaveLength(figures.length);
      expect(shown.parts.flatMap(({ gaps }) => gaps)).toHaveLength(figures.length);
    },
  );
});
