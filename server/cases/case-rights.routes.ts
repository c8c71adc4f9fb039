import { z } from 'zod';
import {
  caseCopyShape,
  caseRightsShape,
  dueToGoShape,
  emergencyLookShape,
  eraseCaseShape,
  erasedShape,
  eraseSeveralShape,
  liftHoldShape,
  lookInEmergencyShape,
  setHoldShape,
} from '#shared/cases/case-rights.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { caseRights } from './case-rights.ts';
import { copyCase } from './copy-case.ts';
import { dueToGo, eraseSeveral } from './due-to-go.ts';
import { eraseCase } from './erase-case.ts';
import { liftHold, setHold } from './legal-hold.ts';
import { lookInEmergency } from './look-in-emergency.ts';

const ofContract = z.strictObject({ contractId: idShape });
const ofCase = z.strictObject({ caseId: idShape });

const oneFamily = (app: App, counter: Counter) => {
  app.get(
    '/api/cases/:caseId/rights',
    {
      schema: {
        summary: 'Whether a family may be erased, when it is due to go, and who of the council has looked',
        params: ofCase,
        response: { 200: caseRightsShape },
      },
    },
    (request) => caseRights(counter, userOf(request), request.params.caseId),
  );
  app.post(
    '/api/cases/:caseId/copy',
    {
      schema: {
        summary: 'Take a copy of everything that is held about a family, for the family itself',
        params: ofCase,
        response: { 200: caseCopyShape },
      },
    },
    (request) => copyCase(counter, userOf(request), request.params.caseId),
  );
  app.post(
    '/api/cases/:caseId/erase',
    {
      schema: {
        summary: 'Erase a family for good: its reference is typed, and nothing brings it back',
        params: ofCase,
        body: eraseCaseShape,
        response: { 200: erasedShape },
      },
    },
    (request) => eraseCase(counter, userOf(request), request.params.caseId, request.body),
  );
  app.post(
    '/api/cases/:caseId/legal-hold',
    {
      schema: {
        summary: 'Set a legal hold: nothing of the family is erased while it stands',
        params: ofCase,
        body: setHoldShape,
        response: { 200: caseRightsShape },
      },
    },
    (request) => setHold(counter, userOf(request), request.params.caseId, request.body),
  );
  app.post(
    '/api/cases/:caseId/legal-hold/lift',
    {
      schema: {
        summary: 'Lift the legal hold, with the reason',
        params: ofCase,
        body: liftHoldShape,
        response: { 200: caseRightsShape },
      },
    },
    (request) => liftHold(counter, userOf(request), request.params.caseId, request.body),
  );
};

const severalFamilies = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/cases/due-to-go',
    {
      schema: {
        summary: 'The families that the asker’s own organisation has kept as long as was agreed',
        params: ofContract,
        response: { 200: dueToGoShape },
      },
    },
    (request) => dueToGo(counter, userOf(request), request.params.contractId),
  );
  app.post(
    '/api/contracts/:contractId/cases/erase',
    {
      schema: {
        summary: 'Erase several families that are due to go, all of them or none',
        params: ofContract,
        body: eraseSeveralShape,
        response: { 200: erasedShape },
      },
    },
    (request) => eraseSeveral(counter, userOf(request), request.params.contractId, request.body),
  );
  app.post(
    '/api/emergency-looks',
    {
      schema: {
        summary: 'See one family in an emergency, for this once, with a reason that its provider is told',
        body: lookInEmergencyShape,
        response: { 200: emergencyLookShape },
      },
    },
    (request) => lookInEmergency(counter, userOf(request), request.body),
  );
};

export const caseRightsRoutes = (app: App, counter: Counter) => {
  oneFamily(app, counter);
  severalFamilies(app, counter);
};
