import { z } from 'zod';
import { familiesBehindShape } from '#shared/returns/families-behind.api.ts';
import {
  answerFlagShape,
  commentedShape,
  flagTargetShape,
  removeGapShape,
  returnHistoryShape,
  returnShape,
  returnsOfContractShape,
  savedGapShape,
  savedPartShape,
  savedTextShape,
  savedValueShape,
  saveGapShape,
  savePartShape,
  saveTextShape,
  saveValueShape,
  submitShape,
  targetFlagShape,
} from '#shared/returns/returns.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { acceptReturn } from './accept-return.ts';
import { checkReturn } from './check-return.ts';
import { familiesBehindFigure } from './families-behind.ts';
import { answerFlag, flagTarget } from './flag-target.ts';
import { listReturns } from './list-returns.ts';
import { reopenReturn } from './reopen-return.ts';
import { returnHistory } from './return-history.ts';
import { returnShown } from './return-shown.ts';
import { removeGap, saveGap } from './save-gap.ts';
import { savePart } from './save-part.ts';
import { saveText } from './save-text.ts';
import { saveValue } from './save-value.ts';
import { submitReturn } from './submit-return.ts';

const ofContract = z.strictObject({ contractId: idShape });
const ofReturn = z.strictObject({ returnId: idShape });
const ofPart = z.strictObject({ returnId: idShape, partId: idShape });
const ofMeasure = z.strictObject({ returnId: idShape, partId: idShape, measureId: idShape });
const ofGap = z.strictObject({ returnId: idShape, partId: idShape, gapId: idShape });

const readRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/contracts/:contractId/returns',
    {
      schema: {
        summary: 'The returns of an agreement, newest first',
        params: ofContract,
        response: { 200: returnsOfContractShape },
      },
    },
    (request) => listReturns(counter, userOf(request), request.params.contractId),
  );
  app.get(
    '/api/returns/:returnId',
    {
      schema: {
        summary: 'One return, as far as the person who asks may see it',
        params: ofReturn,
        response: { 200: returnShape },
      },
    },
    (request) => returnShown(counter, userOf(request), request.params.returnId),
  );
  app.get(
    '/api/returns/:returnId/parts/:partId/measures/:measureId/families',
    {
      schema: {
        summary: 'The families behind a figure that is taken from them, for the organisation that holds them',
        params: ofMeasure,
        response: { 200: familiesBehindShape },
      },
    },
    (request) => familiesBehindFigure(counter, userOf(request), request.params),
  );
  app.get(
    '/api/returns/:returnId/history',
    {
      schema: {
        summary: 'What changed in a return, newest first',
        params: ofReturn,
        response: { 200: returnHistoryShape },
      },
    },
    async (request) => ({
      lines: await returnHistory(counter, userOf(request), request.params.returnId),
    }),
  );
};

const fillRoutes = (app: App, counter: Counter) => {
  app.put(
    '/api/returns/:returnId/parts/:partId/values/:measureId',
    {
      schema: {
        summary: 'Save one value, with the revision last seen',
        params: ofMeasure,
        body: saveValueShape,
        response: { 200: savedValueShape },
      },
    },
    (request) => saveValue(counter, userOf(request), request.params, request.body),
  );
  app.put(
    '/api/returns/:returnId/parts/:partId/texts',
    {
      schema: {
        summary: 'Save one box of the story, with the revision last seen',
        params: ofPart,
        body: saveTextShape,
        response: { 200: savedTextShape },
      },
    },
    (request) => saveText(counter, userOf(request), request.params, request.body),
  );
  app.put(
    '/api/returns/:returnId/parts/:partId/gaps/:gapId',
    {
      schema: {
        summary: 'Save one line of people not taken on, or of what nobody provides',
        params: ofGap,
        body: saveGapShape,
        response: { 200: savedGapShape },
      },
    },
    (request) => saveGap(counter, userOf(request), request.params, request.body),
  );
  app.delete(
    '/api/returns/:returnId/parts/:partId/gaps/:gapId',
    {
      schema: {
        summary: 'Take such a line out',
        params: ofGap,
        body: removeGapShape,
        response: { 200: savedGapShape },
      },
    },
    (request) => removeGap(counter, userOf(request), request.params, request.body.revision),
  );
  app.put(
    '/api/returns/:returnId/parts/:partId',
    {
      schema: {
        summary: 'Say how long a part took and whether it is ready',
        params: ofPart,
        body: savePartShape,
        response: { 200: savedPartShape },
      },
    },
    (request) => savePart(counter, userOf(request), request.params, request.body),
  );
};

const workflowRoutes = (app: App, counter: Counter) => {
  app.post(
    '/api/returns/:returnId/submit',
    {
      schema: {
        summary: 'Send a return',
        params: ofReturn,
        body: submitShape,
        response: { 200: returnShape },
      },
    },
    (request) => submitReturn(counter, userOf(request), request.params.returnId, request.body),
  );
  app.post(
    '/api/returns/:returnId/send-back',
    {
      schema: {
        summary: 'Ask the provider about a return: it goes back with the question',
        params: ofReturn,
        body: commentedShape,
        response: { 200: returnShape },
      },
    },
    (request) => checkReturn(counter, userOf(request), 'send back', request.params.returnId, request.body),
  );
  app.post(
    '/api/returns/:returnId/accept',
    {
      schema: {
        summary: 'Accept a return: its figures count from then on',
        params: ofReturn,
        body: commentedShape,
        response: { 200: returnShape },
      },
    },
    (request) => acceptReturn(counter, userOf(request), request.params.returnId, request.body),
  );
  app.post(
    '/api/returns/:returnId/reopen',
    {
      schema: {
        summary: 'Open an accepted return again for a correction, with the reason',
        params: ofReturn,
        body: commentedShape,
        response: { 200: returnShape },
      },
    },
    (request) => reopenReturn(counter, userOf(request), request.params.returnId, request.body),
  );
};

const flagRoutes = (app: App, counter: Counter) => {
  app.post(
    '/api/measures/:measureId/flags',
    {
      schema: {
        summary: 'Say that a target gets in the way',
        params: z.strictObject({ measureId: idShape }),
        body: flagTargetShape,
        response: { 200: targetFlagShape },
      },
    },
    (request) => flagTarget(counter, userOf(request), request.params.measureId, request.body),
  );
  app.put(
    '/api/target-flags/:flagId/answer',
    {
      schema: {
        summary: 'Answer a target that was challenged',
        params: z.strictObject({ flagId: idShape }),
        body: answerFlagShape,
        response: { 200: targetFlagShape },
      },
    },
    (request) => answerFlag(counter, userOf(request), request.params.flagId, request.body),
  );
};

export const returnsRoutes = (app: App, counter: Counter) => {
  readRoutes(app, counter);
  fillRoutes(app, counter);
  workflowRoutes(app, counter);
  flagRoutes(app, counter);
};
