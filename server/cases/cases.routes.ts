import { z } from 'zod';
import {
  addCaseShape,
  addPermissionEventShape,
  caseListQueryShape,
  caseListShape,
  caseSavedShape,
  caseShownShape,
  changeCaseShape,
  endCaseShape,
  handOverAgreementsAskedShape,
  handOverAgreementsShape,
  handOverCaseShape,
  handOversShape,
  sayArrivalShape,
} from '#shared/cases/cases.api.ts';
import { historyLineShape } from '#shared/values/history.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { addCase } from './add-case.ts';
import { caseRightsRoutes } from './case-rights.routes.ts';
import { caseHistory } from './case-history.ts';
import { caseShown } from './case-shown.ts';
import { changeCase, endCase, handOverCase } from './change-case.ts';
import { listHandOverAgreements } from './hand-over-agreements.ts';
import { listHandOvers, sayArrival } from './hand-overs.ts';
import { listCases } from './list-cases.ts';
import { notePermission } from './note-permission.ts';

const ofContract = z.strictObject({ contractId: idShape });
const ofCase = z.strictObject({ caseId: idShape });
const ofHandOver = z.strictObject({ contractId: idShape, caseId: idShape });
const saved = { 200: caseSavedShape };

const readRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/cases',
    {
      schema: {
        summary: 'The families that the asker’s own organisation holds in an agreement, a page at a time',
        params: ofContract,
        querystring: caseListQueryShape,
        response: { 200: caseListShape },
      },
    },
    (request) => listCases(counter, userOf(request), request.params.contractId, request.query),
  );
  app.get(
    '/api/cases/:caseId',
    {
      schema: {
        summary: 'One family, for the organisation that holds it and for nobody else',
        params: ofCase,
        response: { 200: caseShownShape },
      },
    },
    (request) => caseShown(counter, userOf(request), request.params.caseId),
  );
  app.get(
    '/api/cases/:caseId/history',
    {
      schema: {
        summary: 'Who changed a family’s page and when, without any value, newest first',
        params: ofCase,
        response: { 200: z.strictObject({ lines: z.array(historyLineShape) }).meta({ id: 'CaseHistory' }) },
      },
    },
    (request) => caseHistory(counter, userOf(request), request.params.caseId),
  );
};

const changeRoutes = (app: App, counter: Counter) => {
  app.post(
    '/api/contracts/:contractId/cases',
    {
      schema: {
        summary: 'Add a family under the provider’s own reference; what is surprising is asked first',
        params: ofContract,
        body: addCaseShape,
        response: saved,
      },
    },
    (request) => addCase(counter, userOf(request), request.params.contractId, request.body),
  );
  app.put(
    '/api/cases/:caseId',
    {
      schema: {
        summary: 'Change a family’s page, with the revision last seen',
        params: ofCase,
        body: changeCaseShape,
        response: saved,
      },
    },
    (request) => changeCase(counter, userOf(request), request.params.caseId, request.body),
  );
  app.post(
    '/api/cases/:caseId/end',
    {
      schema: {
        summary: 'End support: the follow-ups make themselves from then on',
        params: ofCase,
        body: endCaseShape,
        response: saved,
      },
    },
    (request) => endCase(counter, userOf(request), request.params.caseId, request.body),
  );
  app.post(
    '/api/cases/:caseId/hand-over',
    {
      schema: {
        summary: 'Say where a family went',
        params: ofCase,
        body: handOverCaseShape,
        response: saved,
      },
    },
    (request) => handOverCase(counter, userOf(request), request.params.caseId, request.body),
  );
  app.post(
    '/api/cases/:caseId/permission-events',
    {
      schema: {
        summary: 'Write down what happened to a permission: asked, given, declined, withdrawn',
        params: ofCase,
        body: addPermissionEventShape,
        response: saved,
      },
    },
    (request) => notePermission(counter, userOf(request), request.params.caseId, request.body),
  );
};

const handOverRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/hand-over-agreements',
    {
      schema: {
        summary: 'The live agreements that a family of this one may be handed over to, by name alone',
        params: ofContract,
        querystring: handOverAgreementsAskedShape,
        response: { 200: handOverAgreementsShape },
      },
    },
    (request) => listHandOverAgreements(counter, userOf(request), request.params.contractId, request.query),
  );
  app.get(
    '/api/contracts/:contractId/hand-overs',
    {
      schema: {
        summary: 'The families that others handed over to an agreement: no rows, only the hand-overs',
        params: ofContract,
        response: { 200: handOversShape },
      },
    },
    (request) => listHandOvers(counter, userOf(request), request.params.contractId),
  );
  app.post(
    '/api/contracts/:contractId/hand-overs/:caseId/arrival',
    {
      schema: {
        summary: 'Say whether a family has arrived',
        params: ofHandOver,
        body: sayArrivalShape,
        response: { 200: handOversShape },
      },
    },
    (request) => {
      const { contractId, caseId } = request.params;
      return sayArrival(counter, userOf(request), contractId, caseId, request.body);
    },
  );
};

export const casesRoutes = (app: App, counter: Counter) => {
  readRoutes(app, counter);
  changeRoutes(app, counter);
  handOverRoutes(app, counter);
  caseRightsRoutes(app, counter);
};
