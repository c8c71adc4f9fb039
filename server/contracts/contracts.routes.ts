import { z } from 'zod';
import { contractById } from '#db/stores/contracts-store.ts';
import { contractDraftShape, contractShape } from '#shared/contracts/contracts.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { userOf } from '../platform/session.ts';
import { addContract } from './add-contract.ts';

const byId = z.strictObject({ contractId: idShape });

export const contractsRoutes = (app: App, counter: Counter) => {
  app.post(
    '/api/contracts',
    { schema: { summary: 'Add an agreement', body: contractDraftShape, response: { 200: contractShape } } },
    (request) => addContract(counter, userOf(request), request.body),
  );
  app.get(
    '/api/contracts/:contractId',
    { schema: { summary: 'One agreement, whole', params: byId, response: { 200: contractShape } } },
    async (request) => {
      await insistOnContract(counter, userOf(request), 'see contract', request.params.contractId);
      const contract = await contractById(counter.db, request.params.contractId);
      if (!contract)
        throw new Refusal('not found', [problem('contract-unknown', 'There is no such agreement.')]);
      return contract;
    },
  );
};
