import { z } from 'zod';
import {
  agreementShape,
  contractChangeShape,
  contractDraftShape,
  contractHistoryShape,
  contractShape,
  giveShape,
  handOverShape,
} from '#shared/contracts/contracts.api.ts';
import {
  registerAskedShape,
  registerChoicesShape,
  registerFileAskedShape,
  registerShape,
} from '#shared/contracts/register.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { userOf } from '../platform/session.ts';
import { addContract } from './add-contract.ts';
import { changeContract } from './change-contract.ts';
import { contractOrRefuse } from './contract-or-refuse.ts';
import { giveContract, takeBackContract } from './give-contract.ts';
import { handOverContract } from './hand-over-contract.ts';
import { readAgreement, readContractHistory } from './read-agreement.ts';
import { readChoices } from './read-choices.ts';
import { readRegister } from './read-register.ts';
import { registerFile } from './register-file.ts';

const byId = z.strictObject({ contractId: idShape });
const whole = { 200: contractShape };

export const contractsRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts',
    {
      schema: {
        summary: 'The register: agreements by half words and filters',
        querystring: registerAskedShape,
        response: { 200: registerShape },
      },
    },
    (request) => readRegister(counter, userOf(request), request.query),
  );
  app.get(
    '/api/contracts.csv',
    {
      schema: {
        summary: 'The register as a CSV file; for the public without what must not be shown',
        querystring: registerFileAskedShape,
        produces: ['text/csv'],
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      const { audience = 'council', ...asked } = request.query;
      const file = await registerFile(counter, userOf(request), asked, audience);
      const name = `${audience === 'public' ? 'published-register' : 'contracts'}-${counter.clock.today()}.csv`;
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(file);
    },
  );
  app.get(
    '/api/contracts/choices',
    {
      schema: {
        summary: 'What filters and forms of the register choose from',
        response: { 200: registerChoicesShape },
      },
    },
    (request) => readChoices(counter, userOf(request)),
  );
  app.post(
    '/api/contracts',
    { schema: { summary: 'Add an agreement', body: contractDraftShape, response: whole } },
    (request) => addContract(counter, userOf(request), request.body),
  );
  app.get(
    '/api/contracts/:contractId',
    { schema: { summary: 'One agreement, whole', params: byId, response: whole } },
    async (request) => {
      await insistOnContract(counter, userOf(request), 'see contract', request.params.contractId);
      return contractOrRefuse(counter, request.params.contractId);
    },
  );
  app.put(
    '/api/contracts/:contractId',
    {
      schema: {
        summary: 'Change an agreement to this draft',
        params: byId,
        body: contractChangeShape,
        response: whole,
      },
    },
    (request) => changeContract(counter, userOf(request), request.params.contractId, request.body),
  );
  app.get(
    '/api/contracts/:contractId/agreement',
    {
      schema: {
        summary: 'Duties, identifiers, who may act, and what an imported list said',
        params: byId,
        response: { 200: agreementShape },
      },
    },
    (request) => readAgreement(counter, userOf(request), request.params.contractId),
  );
  app.get(
    '/api/contracts/:contractId/history',
    {
      schema: {
        summary: 'What changed about an agreement, newest first',
        params: byId,
        response: { 200: contractHistoryShape },
      },
    },
    (request) => readContractHistory(counter, userOf(request), request.params.contractId),
  );
  app.post(
    '/api/contracts/:contractId/contract-manager',
    {
      schema: {
        summary: 'Hand an agreement to another commissioner',
        params: byId,
        body: handOverShape,
        response: whole,
      },
    },
    (request) => handOverContract(counter, userOf(request), request.params.contractId, request.body),
  );
  app.post(
    '/api/contracts/:contractId/given-to',
    {
      schema: {
        summary: 'Let another commissioner act on an agreement',
        params: byId,
        body: giveShape,
        response: whole,
      },
    },
    (request) => giveContract(counter, userOf(request), request.params.contractId, request.body),
  );
  app.delete(
    '/api/contracts/:contractId/given-to',
    {
      schema: {
        summary: 'Take an agreement back from a commissioner it was given to',
        params: byId,
        body: giveShape,
        response: whole,
      },
    },
    (request) => takeBackContract(counter, userOf(request), request.params.contractId, request.body),
  );
};
