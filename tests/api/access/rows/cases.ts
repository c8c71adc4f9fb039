import { aCaseDraft, anEnd, aPermissionEvent } from '../../../fixtures/a-case.ts';
import type { AccessRow, Asked } from '../access-row.ts';
import { delivering, seesContract, type Asker } from '../askers.ts';
import { aHandedOverCase, casesIn, newReference, type WorldCases } from '../world-cases.ts';
import type { World } from '../world.ts';

/** Those of the organisation that holds the family; to everybody else its row is not there at all. */
const holding: readonly Asker[] = ['provider worker', 'provider manager'];
const nobodyElse: readonly Asker[] = [];

/** Nobody has seen this revision: who is let through is told so. */
const revision = 999;

const aboutCases = async (
  world: World,
  asked: (cases: WorldCases) => Asked | Promise<Asked>,
): Promise<Asked> => asked(await casesIn(world));

export const rows: readonly AccessRow[] = [
  {
    route: 'GET /api/contracts/:contractId/cases',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/cases?find=F-0&status=ended` }),
    may: delivering,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/cases',
    ask: (world) =>
      aboutCases(world, ({ areaId }) => ({
        url: `/api/contracts/${world.contractId}/cases`,
        body: { draft: aCaseDraft(areaId, { reference: newReference() }), confirmed: [] },
      })),
    may: delivering,
    sees: seesContract,
  },
  {
    route: 'GET /api/cases/:caseId',
    ask: (world) => aboutCases(world, ({ ofLead }) => ({ url: `/api/cases/${ofLead.id}` })),
    may: holding,
    sees: nobodyElse,
  },
  {
    route: 'GET /api/cases/:caseId/history',
    ask: (world) => aboutCases(world, ({ ofLead }) => ({ url: `/api/cases/${ofLead.id}/history` })),
    may: holding,
    sees: nobodyElse,
  },
  {
    // Of the member: it is the lead to whom the row is not there.
    route: 'PUT /api/cases/:caseId',
    ask: (world) =>
      aboutCases(world, ({ ofMember }) => ({
        url: `/api/cases/${ofMember.id}`,
        body: { draft: ofMember.draft, confirmed: [], revision },
      })),
    may: ['provider manager of a member'],
    sees: nobodyElse,
  },
  {
    route: 'POST /api/cases/:caseId/end',
    ask: (world) =>
      aboutCases(world, ({ ofLead }) => ({
        url: `/api/cases/${ofLead.id}/end`,
        body: anEnd({ revision }),
      })),
    may: holding,
    sees: nobodyElse,
  },
  {
    route: 'POST /api/cases/:caseId/hand-over',
    ask: (world) =>
      aboutCases(world, ({ ended }) => ({
        url: `/api/cases/${ended.id}/hand-over`,
        body: { handedTo: { kind: 'elsewhere', where: 'The youth hub' }, confirmed: [], revision },
      })),
    may: holding,
    sees: nobodyElse,
  },
  {
    route: 'POST /api/cases/:caseId/permission-events',
    ask: (world) =>
      aboutCases(world, ({ ofLead }) => ({
        url: `/api/cases/${ofLead.id}/permission-events`,
        body: { event: aPermissionEvent(), confirmed: [], revision },
      })),
    may: holding,
    sees: nobodyElse,
  },
  {
    route: 'GET /api/contracts/:contractId/hand-over-agreements',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/hand-over-agreements?find=help` }),
    may: delivering,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/hand-overs',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/hand-overs` }),
    may: delivering,
    sees: seesContract,
  },
  {
    route: 'POST /api/contracts/:contractId/hand-overs/:caseId/arrival',
    ask: (world) =>
      aboutCases(world, async (cases) => {
        const { id } = await aHandedOverCase(world, cases);
        return {
          url: `/api/contracts/${world.contractId}/hand-overs/${id}/arrival`,
          body: { kind: 'arrived', arrivedOn: '2026-06-01' },
        };
      }),
    may: delivering,
    sees: seesContract,
  },
];
