import { definitionOfTaken } from '#shared/measures/taken-from.ts';
import { addMeasureForTest } from '../../../fixtures/a-measure.ts';
import type { AccessRow, Asked } from '../access-row.ts';
import { delivering, looksAfter, seesContract, seesExact, type Asker } from '../askers.ts';
import { casesIn } from '../world-cases.ts';
import { returnsIn, type WorldReturns } from '../world-returns.ts';
import type { World } from '../world.ts';

/** Those of the lead, who answer for every part of a return. */
const leading: readonly Asker[] = ['provider worker', 'provider manager'];
/** Those who may know of the agreement, but for its member: to them another's part is not there. */
const seesButMember: readonly Asker[] = seesContract.filter(
  (asker) => asker !== 'provider manager of a member',
);

/** Nobody has seen this revision: who is let through is told so. */
const revision = 999;

const aboutReturns = async (
  world: World,
  asked: (returns: WorldReturns) => Asked | Promise<Asked>,
): Promise<Asked> => asked(await returnsIn(world));

/** One request as the lead's manager. */
const asLead = async (
  { service, sessionOf }: World,
  method: 'PUT' | 'POST',
  url: string,
  payload: object,
): Promise<unknown> => {
  const { cookie } = await sessionOf('provider manager');
  return (await service.ask({ method, url, payload, cookies: { 'better-off': cookie } })).json();
};

const line = { kind: 'not taken on', what: 'Waiting list full', sentTo: '', people: 3, revision: 0 };
const commented = { comment: 'Does it include the summer?', revision };

const takenMeasures = new WeakMap<World['service'], Promise<string>>();

/** A measure of the world's agreement that is taken from families, added once. */
const takenMeasureIn = ({ service, contractId }: World): Promise<string> => {
  const takenFrom = { source: 'cases', what: 'referred' } as const;
  const there =
    takenMeasures.get(service) ??
    addMeasureForTest(service, contractId, {
      ...definitionOfTaken(takenFrom),
      source: 'cases',
      takenFrom,
      fromQuarter: '2024-Q1',
    }).then(({ measureId }) => measureId);
  takenMeasures.set(service, there);
  return there;
};

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/contracts/:contractId/returns',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/returns` }),
    may: seesExact,
    sees: seesContract,
  },
  {
    // What each of them sees of it: what-a-draft-shows.test.ts.
    route: 'GET /api/returns/:returnId',
    ask: (world) => aboutReturns(world, ({ draft }) => ({ url: `/api/returns/${draft.id}` })),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'GET /api/returns/:returnId/history',
    ask: (world) => aboutReturns(world, ({ draft }) => ({ url: `/api/returns/${draft.id}/history` })),
    may: seesExact,
    sees: seesContract,
  },
  {
    // Of the lead's part: the families behind it are there for who holds them alone.
    route: 'GET /api/returns/:returnId/parts/:partId/measures/:measureId/families',
    ask: async (world) => {
      await casesIn(world);
      const { draft, leadPart } = await returnsIn(world);
      const taken = await takenMeasureIn(world);
      return { url: `/api/returns/${draft.id}/parts/${leadPart}/measures/${taken}/families` };
    },
    may: leading,
    // A partner may know that there are returns; whoever may read them, and holds no such family, finds nothing.
    sees: ['commissioner of a partner'],
  },
  {
    route: 'PUT /api/returns/:returnId/parts/:partId/values/:measureId',
    ask: (world) =>
      aboutReturns(world, ({ draft, leadPart, measureId }) => ({
        url: `/api/returns/${draft.id}/parts/${leadPart}/values/${measureId}`,
        body: {
          areaKey: '',
          scope: 'part',
          answer: { state: 'value', numerator: 1 },
          explanation: '',
          revision,
        },
      })),
    may: leading,
    sees: seesButMember,
  },
  {
    route: 'PUT /api/returns/:returnId/parts/:partId/texts',
    ask: (world) =>
      aboutReturns(world, ({ draft, leadPart }) => ({
        url: `/api/returns/${draft.id}/parts/${leadPart}/texts`,
        body: { box: 'what helped', text: 'Evening groups', revision },
      })),
    may: leading,
    sees: seesButMember,
  },
  {
    route: 'PUT /api/returns/:returnId/parts/:partId/gaps/:gapId',
    ask: (world) =>
      aboutReturns(world, ({ draft, leadPart }) => ({
        url: `/api/returns/${draft.id}/parts/${leadPart}/gaps/${world.service.counter.id('gap')}`,
        body: line,
      })),
    may: leading,
    sees: seesButMember,
  },
  {
    route: 'DELETE /api/returns/:returnId/parts/:partId/gaps/:gapId',
    ask: (world) =>
      aboutReturns(world, async ({ draft, leadPart }) => {
        const url = `/api/returns/${draft.id}/parts/${leadPart}/gaps/${world.service.counter.id('gap')}`;
        await asLead(world, 'PUT', url, line);
        return { url, body: { revision: 1 } };
      }),
    may: leading,
    sees: seesButMember,
  },
  {
    // A part is filled in by its own organisation too.
    route: 'PUT /api/returns/:returnId/parts/:partId',
    ask: (world) =>
      aboutReturns(world, ({ draft, memberPart }) => ({
        url: `/api/returns/${draft.id}/parts/${memberPart}`,
        body: { ready: true, minutesTaken: 70, revision },
      })),
    may: delivering,
    sees: seesContract,
  },
  {
    // Only a manager of the lead signs; a worker fills in and does not send.
    route: 'POST /api/returns/:returnId/submit',
    ask: (world) =>
      aboutReturns(world, ({ draft }) => ({
        url: `/api/returns/${draft.id}/submit`,
        body: { signed: true, nilSigned: false, minutesTaken: 50, revision },
      })),
    may: ['provider manager'],
    sees: seesContract,
  },
  {
    route: 'POST /api/returns/:returnId/send-back',
    ask: (world) =>
      aboutReturns(world, ({ sent }) => ({ url: `/api/returns/${sent.id}/send-back`, body: commented })),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'POST /api/returns/:returnId/accept',
    ask: (world) =>
      aboutReturns(world, ({ sent }) => ({ url: `/api/returns/${sent.id}/accept`, body: commented })),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'POST /api/returns/:returnId/reopen',
    ask: (world) =>
      aboutReturns(world, ({ accepted }) => ({
        url: `/api/returns/${accepted.id}/reopen`,
        body: commented,
      })),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'POST /api/measures/:measureId/flags',
    ask: (world) =>
      aboutReturns(world, ({ measureId }) => ({
        url: `/api/measures/${measureId}/flags`,
        body: { text: 'We now close with families too soon.' },
      })),
    may: delivering,
    sees: seesContract,
  },
  {
    route: 'PUT /api/target-flags/:flagId/answer',
    ask: (world) =>
      aboutReturns(world, async ({ measureId }) => {
        const text = `It gets in the way (${world.service.counter.id('tfl')})`;
        const flag = await asLead(world, 'POST', `/api/measures/${measureId}/flags`, { text });
        const { id } = flag as { id: string };
        return {
          url: `/api/target-flags/${id}/answer`,
          body: { answer: 'We take it out from April.', revision },
        };
      }),
    may: looksAfter,
    sees: seesContract,
  },
];
