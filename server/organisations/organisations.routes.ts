import { z } from 'zod';
import {
  organisationChangeShape,
  organisationDraftShape,
  organisationListShape,
  organisationPageShape,
  organisationSearchShape,
} from '#shared/organisations/organisations.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { userOf } from '../platform/session.ts';
import { addOrganisation } from './add-organisation.ts';
import { changeOrganisation } from './change-organisation.ts';
import { organisationPage } from './organisation-page.ts';
import { organisationsListed } from './organisations-listed.ts';

const params = z.strictObject({ organisationId: idShape });

/** Who commissions and who provides. */
export const organisationsRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/organisations',
    {
      schema: {
        summary: 'Organisations',
        querystring: organisationSearchShape,
        response: { 200: organisationListShape },
      },
    },
    (request) => {
      insist(userOf(request), 'see organisations');
      return organisationsListed(counter, request.query);
    },
  );
  app.post(
    '/api/organisations',
    {
      schema: {
        summary: 'Add an organisation',
        body: organisationDraftShape,
        response: { 200: organisationPageShape },
      },
    },
    (request) => addOrganisation(counter, userOf(request), request.body),
  );
  app.get(
    '/api/organisations/:organisationId',
    { schema: { summary: 'One organisation', params, response: { 200: organisationPageShape } } },
    (request) => {
      insist(userOf(request), 'see organisations');
      return organisationPage(counter, request.params.organisationId);
    },
  );
  app.put(
    '/api/organisations/:organisationId',
    {
      schema: {
        summary: 'Change an organisation',
        params,
        body: organisationChangeShape,
        response: { 200: organisationPageShape },
      },
    },
    (request) => changeOrganisation(counter, userOf(request), request.params.organisationId, request.body),
  );
};
