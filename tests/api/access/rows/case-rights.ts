import type { AccessRow, Asked } from '../access-row.ts';
import { delivering, seesContract, type Asker } from '../askers.ts';
import { casesIn, type WorldCases } from '../world-cases.ts';
import type { World } from '../world.ts';

/** Those of the organisation that holds the family; to everybody else its row is not there at all. */
const holding: readonly Asker[] = ['provider worker', 'provider manager'];
/** What is held about a family is answered for by a manager; a worker of the same organisation may know of it. */
const answering: readonly Asker[] = ['provider manager'];
const nobodyElse: readonly Asker[] = [];

/** Nobody has seen this revision: who is let through is told so. */
const revision = 999;

const aboutCases = async (
  world: World,
  asked: (cases: WorldCases) => Asked | Promise<Asked>,
): Promise<Asked> => asked(await casesIn(world));

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/cases/:caseId/rights',
    ask: (world) => aboutCases(world, ({ ended }) => ({ url: `/api/cases/${ended.id}/rights` })),
    may: holding,
    sees: nobodyElse,
  },
  {
    route: 'POST /api/cases/:caseId/copy',
    ask: (world) => aboutCases(world, ({ ended }) => ({ url: `/api/cases/${ended.id}/copy` })),
    may: holding,
    sees: nobodyElse,
  },
  {
    route: 'POST /api/cases/:caseId/erase',
    ask: (world) =>
      aboutCases(world, ({ ended }) => ({
        url: `/api/cases/${ended.id}/erase`,
        body: { reference: ended.draft.reference, reason: 'they asked for it', revision },
      })),
    may: answering,
    sees: holding,
  },
  {
    route: 'POST /api/cases/:caseId/legal-hold',
    ask: (world) =>
      aboutCases(world, ({ ended }) => ({
        url: `/api/cases/${ended.id}/legal-hold`,
        body: { reason: 'court or police', revision },
      })),
    may: answering,
    sees: holding,
  },
  {
    route: 'POST /api/cases/:caseId/legal-hold/lift',
    ask: (world) =>
      aboutCases(world, ({ ended }) => ({
        url: `/api/cases/${ended.id}/legal-hold/lift`,
        body: { reason: 'matter closed', revision },
      })),
    may: answering,
    sees: holding,
  },
  {
    route: 'GET /api/contracts/:contractId/cases/due-to-go',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/cases/due-to-go` }),
    may: delivering,
    sees: seesContract,
  },
  {
    // Nothing is due to go in the world's agreement: who is let through is told so.
    route: 'POST /api/contracts/:contractId/cases/erase',
    ask: (world) =>
      aboutCases(world, ({ ended }) => ({
        url: `/api/contracts/${world.contractId}/cases/erase`,
        body: { families: [{ caseId: ended.id, revision: ended.revision }], howMany: 1 },
      })),
    may: ['provider manager', 'provider manager of a member'],
    sees: seesContract,
  },
  {
    route: 'POST /api/emergency-looks',
    ask: (world) =>
      aboutCases(world, ({ ofLead }) => ({
        url: '/api/emergency-looks',
        body: {
          contractId: world.contractId,
          reference: ofLead.draft.reference,
          organisationId: ofLead.organisationId,
          reason: 'child at risk',
          more: 'The office does not answer',
          confirmed: [],
        },
      })),
    may: ['administrator'],
  },
];
