import { z } from 'zod';
import { peopleKnown } from '#db/stores/people-store.ts';
import {
  leaveShape,
  newLinkShape,
  peopleListShape,
  peopleSearchShape,
  personChangeShape,
  personDraftShape,
  personPageShape,
} from '#shared/people/people.api.ts';
import { idShape } from '#shared/values/text-shapes.ts';
import type { App } from '../app.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { userOf } from '../platform/session.ts';
import { changePerson } from './change-person.ts';
import { closeAccount } from './close-account.ts';
import { giveLink } from './give-link.ts';
import { invitePerson } from './invite-person.ts';
import { personPage } from './person-page.ts';
import { signOutPerson } from './sign-out-person.ts';
import { withdrawLink } from './withdraw-link.ts';

const params = z.strictObject({ personId: idShape });
const page = { 200: personPageShape };
const link = { 200: newLinkShape };

/** What an administrator does about people. */
export const personRoutes = (app: App, counter: Counter) => {
  app.get(
    '/api/people',
    {
      schema: {
        summary: 'Everybody with an account',
        querystring: peopleSearchShape,
        response: { 200: peopleListShape },
      },
    },
    async (request) => {
      insist(userOf(request), 'see people');
      return { people: await peopleKnown(counter.db, request.query) };
    },
  );
  app.post(
    '/api/people',
    { schema: { summary: 'Invite a person', body: personDraftShape, response: link } },
    (request) => invitePerson(counter, userOf(request), request.body),
  );
  app.get(
    '/api/people/:personId',
    { schema: { summary: 'One person', params, response: page } },
    (request) => {
      insist(userOf(request), 'see people');
      return personPage(counter, request.params.personId);
    },
  );
  app.put(
    '/api/people/:personId',
    { schema: { summary: 'Change a person', params, body: personChangeShape, response: page } },
    (request) => changePerson(counter, userOf(request), request.params.personId, request.body),
  );
  app.post(
    '/api/people/:personId/invitation',
    { schema: { summary: 'Make an invitation link again', params, response: link } },
    (request) => giveLink(counter, userOf(request), request.params.personId, 'invitation'),
  );
  app.post(
    '/api/people/:personId/new-password',
    { schema: { summary: 'Make a new-password link', params, response: link } },
    (request) => giveLink(counter, userOf(request), request.params.personId, 'new password'),
  );
  app.delete(
    '/api/people/:personId/link',
    { schema: { summary: 'Withdraw a person’s link', params, response: page } },
    (request) => withdrawLink(counter, userOf(request), request.params.personId),
  );
  app.delete(
    '/api/people/:personId/sessions',
    { schema: { summary: 'Sign a person out everywhere', params, response: page } },
    (request) => signOutPerson(counter, userOf(request), request.params.personId),
  );
  app.post(
    '/api/people/:personId/leave',
    { schema: { summary: 'Close the account of a leaver', params, body: leaveShape, response: page } },
    (request) => closeAccount(counter, userOf(request), request.params.personId, request.body),
  );
};
