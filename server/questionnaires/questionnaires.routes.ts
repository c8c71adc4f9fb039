import { z } from 'zod';
import {
  addAssessmentShape,
  addInstrumentShape,
  assessmentSavedShape,
  caseQuestionnairesShape,
  changeAssessmentShape,
  chooseQuestionnairesShape,
  instrumentsShownShape,
  questionnairesChosenShape,
  recordLicenceShape,
  removeAssessmentShape,
} from '#shared/questionnaires/questionnaires.api.ts';
import { contractQuestionnairesShape } from '#shared/questionnaires/questionnaire-figures.api.ts';
import { shortId } from '#shared/questionnaires/scoring-rules.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { userOf } from '../platform/session.ts';
import { caseQuestionnaires } from './case-questionnaires.ts';
import { contractQuestionnaires } from './contract-questionnaires.ts';
import { chooseQuestionnaires, questionnairesChosen } from './choose-questionnaires.ts';
import { addInstrument, listInstruments, recordLicence } from './instruments.ts';
import { addAssessment, changeAssessment, removeAssessment } from './note-assessment.ts';

const ofContract = z.strictObject({ contractId: idShape });
const ofCase = z.strictObject({ caseId: idShape });
const ofAssessment = z.strictObject({ assessmentId: idShape });

const instrumentRoutes = (app: App, counter: Counter) => {
  const shown = { 200: instrumentsShownShape };
  app.get(
    '/api/questionnaires',
    { schema: { summary: 'Every questionnaire, with the licence it is used under', response: shown } },
    (request) => listInstruments(counter, userOf(request)),
  );
  app.post(
    '/api/questionnaires',
    {
      schema: {
        summary: 'Add a definition file; what is broken in it is said by its place',
        body: addInstrumentShape,
        response: shown,
      },
    },
    (request) => addInstrument(counter, userOf(request), request.body),
  );
  app.put(
    '/api/questionnaires/:instrumentId/licence',
    {
      schema: {
        summary: 'Record the licence a questionnaire is used under, and switch it on or off',
        params: z.strictObject({ instrumentId: shortId }),
        body: recordLicenceShape,
        response: shown,
      },
    },
    (request) => recordLicence(counter, userOf(request), request.params.instrumentId, request.body),
  );
};

const contractRoutes = (app: App, counter: Counter) => {
  const chosen = { 200: questionnairesChosenShape };
  app.get(
    '/api/contracts/:contractId/questionnaires',
    {
      schema: {
        summary:
          'What became of the children of an agreement by its questionnaires: figures, never a row of others',
        params: ofContract,
        response: { 200: contractQuestionnairesShape },
      },
    },
    (request) => contractQuestionnaires(counter, userOf(request), request.params.contractId),
  );
  app.get(
    '/api/contracts/:contractId/questionnaires-used',
    {
      schema: {
        summary: 'Which questionnaires an agreement uses, of those there are',
        params: ofContract,
        response: chosen,
      },
    },
    (request) => questionnairesChosen(counter, userOf(request), request.params.contractId),
  );
  app.put(
    '/api/contracts/:contractId/questionnaires-used',
    {
      schema: {
        summary: 'Choose the questionnaires an agreement uses, as a whole, with the revision last seen',
        params: ofContract,
        body: chooseQuestionnairesShape,
        response: chosen,
      },
    },
    (request) => chooseQuestionnaires(counter, userOf(request), request.params.contractId, request.body),
  );
};

const assessmentRoutes = (app: App, counter: Counter) => {
  const saved = { 200: assessmentSavedShape };
  app.get(
    '/api/cases/:caseId/questionnaires',
    {
      schema: {
        summary: 'The completed forms of one family, for the organisation that holds it and for nobody else',
        params: ofCase,
        response: { 200: caseQuestionnairesShape },
      },
    },
    (request) => caseQuestionnaires(counter, userOf(request), request.params.caseId),
  );
  app.post(
    '/api/cases/:caseId/questionnaires',
    {
      schema: {
        summary: 'Keep a completed form by item number, or scores already worked out',
        params: ofCase,
        body: addAssessmentShape,
        response: saved,
      },
    },
    (request) => addAssessment(counter, userOf(request), request.params.caseId, request.body),
  );
  app.put(
    '/api/assessments/:assessmentId',
    {
      schema: {
        summary: 'Correct a completed form, with the revision last seen',
        params: ofAssessment,
        body: changeAssessmentShape,
        response: saved,
      },
    },
    (request) => changeAssessment(counter, userOf(request), request.params.assessmentId, request.body),
  );
  app.post(
    '/api/assessments/:assessmentId/removal',
    {
      schema: {
        summary: 'Take away a form that was entered by mistake, with the revision last seen',
        params: ofAssessment,
        body: removeAssessmentShape,
        response: { 200: caseQuestionnairesShape },
      },
    },
    (request) =>
      removeAssessment(counter, userOf(request), request.params.assessmentId, request.body.revision),
  );
};

export const questionnairesRoutes = (app: App, counter: Counter) => {
  instrumentRoutes(app, counter);
  contractRoutes(app, counter);
  assessmentRoutes(app, counter);
};
