import { addAssessment } from '#db/stores/assessment-writes.ts';
import { chooseQuestionnaires, questionnairesUsed } from '#db/stores/instruments-store.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import { anAssessment } from '../../../fixtures/an-assessment.ts';
import type { AccessRow } from '../access-row.ts';
import { looksAfter, seesContract, seesExact, type Asker } from '../askers.ts';
import { anEndedCase, casesIn } from '../world-cases.ts';
import type { World } from '../world.ts';

const administrator: readonly Asker[] = ['administrator'];
const holding: readonly Asker[] = ['provider worker', 'provider manager'];
const nobodyElse: readonly Asker[] = [];

const used = [{ instrumentId: 'ladder', calledAs: 'How safe home feels', agreed: {} }];

/** An ended family of the lead, in an agreement that uses the ladder: a new one each time. */
const aFamily = async (world: World) => {
  const { db } = world.service;
  if ((await questionnairesUsed(db, world.contractId)).used.length === 0)
    await db.writeAll([chooseQuestionnaires(db, world.contractId, used, 0)]);
  return anEndedCase(world, await casesIn(world));
};

const step = { kind: 'answers' as const, numbers: { '1': 6 } };

/** A ladder of child 1 of such a family. */
const aLadder = async (world: World): Promise<string> => {
  const { db, counter } = world.service;
  const family = await aFamily(world);
  const id = idShape.parse(counter.id('ase'));
  const ladder = { instrumentId: 'ladder', formId: 'self', informant: 'self' as const, given: step };
  await db.writeAll([addAssessment(db, family, anAssessment(1, { id, caseId: family.id, ...ladder }))]);
  return id;
};

const added: { n: number } = { n: 0 };

export const rows: readonly AccessRow[] = [
  { route: 'GET /api/questionnaires', ask: () => ({ url: '/api/questionnaires' }), may: administrator },
  {
    // A definition is read by rules of its own (tests/api/questionnaires); here it is one that is not.
    route: 'POST /api/questionnaires',
    ask: () => ({ url: '/api/questionnaires', body: { fileText: `{"n":${(added.n += 1)}}` } }),
    may: administrator,
  },
  {
    route: 'PUT /api/questionnaires/:instrumentId/licence',
    ask: () => ({
      url: '/api/questionnaires/sdq/licence',
      body: { licence: 'NHS licence 12', isOn: true, revision: 999 },
    }),
    may: administrator,
  },
  {
    route: 'GET /api/contracts/:contractId/questionnaires',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/questionnaires` }),
    may: seesExact,
    sees: seesContract,
  },
  {
    route: 'GET /api/contracts/:contractId/questionnaires-used',
    ask: ({ contractId }) => ({ url: `/api/contracts/${contractId}/questionnaires-used` }),
    may: seesContract,
    sees: seesContract,
  },
  {
    route: 'PUT /api/contracts/:contractId/questionnaires-used',
    ask: ({ contractId }) => ({
      url: `/api/contracts/${contractId}/questionnaires-used`,
      body: { used, revision: 999 },
    }),
    may: looksAfter,
    sees: seesContract,
  },
  {
    route: 'GET /api/cases/:caseId/questionnaires',
    ask: async (world) => ({ url: `/api/cases/${(await aFamily(world)).id}/questionnaires` }),
    may: holding,
    sees: nobodyElse,
  },
  {
    route: 'POST /api/cases/:caseId/questionnaires',
    ask: async (world) => ({
      url: `/api/cases/${(await aFamily(world)).id}/questionnaires`,
      body: {
        ...{ person: 1, instrumentId: 'ladder', informant: 'self', formId: 'self' },
        ...{ point: '3 months', on: '2026-09-01', given: step },
      },
    }),
    may: holding,
    sees: nobodyElse,
  },
  {
    route: 'PUT /api/assessments/:assessmentId',
    ask: async (world) => ({
      url: `/api/assessments/${await aLadder(world)}`,
      body: { formId: 'self', on: '2026-02-03', given: step, revision: 0 },
    }),
    may: holding,
    sees: nobodyElse,
  },
  {
    route: 'POST /api/assessments/:assessmentId/removal',
    ask: async (world) => ({
      url: `/api/assessments/${await aLadder(world)}/removal`,
      body: { revision: 0 },
    }),
    may: holding,
    sees: nobodyElse,
  },
];
