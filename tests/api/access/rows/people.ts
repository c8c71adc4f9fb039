import type { NewLink } from '#shared/people/people.api.ts';
import { goodPassword, withPassword } from '../../../support/a-browser.ts';
import type { AccessRow } from '../access-row.ts';
import { everybody, signedIn, type Asker } from '../askers.ts';
import type { World } from '../world.ts';

const administrator: readonly Asker[] = ['administrator'];
let made = 0;
/** An address that nobody has yet. */
const newEmail = () => `person.${String((made += 1))}@example.org`;

const aDraft = ({ councilId }: World, email = newEmail()) => ({
  name: 'Pat',
  email,
  organisationId: councilId,
  roles: ['auditor'],
});

/** Somebody whom no other request changes. */
const somebody = async (world: World): Promise<string> =>
  withPassword(world.service, newEmail(), world.councilId, 'auditor');

/** Somebody who was invited, and the link they were given. */
const invited = async (world: World): Promise<NewLink> => {
  const { cookie } = await world.sessionOf('administrator');
  const answer = await world.service.ask({
    method: 'POST',
    url: '/api/people',
    cookies: { 'better-off': cookie },
    payload: aDraft(world),
  });
  return answer.json();
};

const tokenOf = ({ link }: NewLink) => link.split('/').at(-1) ?? '';

export const rows: readonly AccessRow[] = [
  { route: 'GET /api/session', ask: () => ({ url: '/api/session' }), may: everybody },
  {
    route: 'POST /api/session',
    ask: async (world) => {
      const email = newEmail();
      await withPassword(world.service, email, world.councilId, 'auditor');
      return { url: '/api/session', body: { email, password: goodPassword } };
    },
    may: everybody,
  },
  { route: 'DELETE /api/session', ask: () => ({ url: '/api/session' }), may: everybody },
  {
    // Its authority is the secret printed at the first start, which there is none of any longer.
    route: 'POST /api/set-up',
    ask: () => ({
      url: '/api/set-up',
      body: {
        token: 'A'.repeat(43),
        councilName: 'Invicta',
        name: 'Mallory',
        email: 'mallory@example.org',
        password: goodPassword,
      },
    }),
    may: [],
    always: 404,
  },
  { route: 'GET /api/account', ask: () => ({ url: '/api/account' }), may: signedIn },
  {
    route: 'PATCH /api/account',
    ask: () => ({ url: '/api/account', body: { name: 'Another name', revision: 0 } }),
    may: signedIn,
  },
  {
    route: 'PUT /api/account/password',
    ask: () => ({
      url: '/api/account/password',
      body: { current: 'not the password', password: goodPassword },
    }),
    may: signedIn,
  },
  { route: 'DELETE /api/account/sessions', ask: () => ({ url: '/api/account/sessions' }), may: signedIn },
  {
    route: 'DELETE /api/account/sessions/:sessionId',
    ask: async ({ sessionOf }, asker) => ({
      url: `/api/account/sessions/${(await sessionOf(asker)).sessionId}`,
    }),
    may: signedIn,
  },
  {
    // Its authority is the secret in the address.
    route: 'GET /api/invitations/:token',
    ask: async (world) => ({ url: `/api/invitations/${tokenOf(await invited(world))}` }),
    may: everybody,
  },
  {
    route: 'POST /api/invitations/:token',
    ask: async (world) => ({
      url: `/api/invitations/${tokenOf(await invited(world))}`,
      body: { password: goodPassword },
    }),
    may: everybody,
  },
  { route: 'GET /api/people', ask: () => ({ url: '/api/people' }), may: administrator },
  {
    route: 'POST /api/people',
    ask: (world) => ({ url: '/api/people', body: aDraft(world) }),
    may: administrator,
  },
  {
    route: 'GET /api/people/:personId',
    ask: async (world) => ({ url: `/api/people/${await somebody(world)}` }),
    may: administrator,
  },
  {
    route: 'PUT /api/people/:personId',
    ask: async (world) => ({
      url: `/api/people/${await somebody(world)}`,
      body: { draft: aDraft(world), revision: 0 },
    }),
    may: administrator,
  },
  {
    route: 'POST /api/people/:personId/invitation',
    ask: async (world) => ({ url: `/api/people/${(await invited(world)).personId}/invitation` }),
    may: administrator,
  },
  {
    route: 'POST /api/people/:personId/new-password',
    ask: async (world) => ({ url: `/api/people/${await somebody(world)}/new-password` }),
    may: administrator,
  },
  {
    route: 'DELETE /api/people/:personId/link',
    ask: async (world) => ({ url: `/api/people/${(await invited(world)).personId}/link` }),
    may: administrator,
  },
  {
    route: 'DELETE /api/people/:personId/sessions',
    ask: async (world) => ({ url: `/api/people/${await somebody(world)}/sessions` }),
    may: administrator,
  },
  {
    route: 'POST /api/people/:personId/leave',
    ask: async (world) => ({
      url: `/api/people/${await somebody(world)}/leave`,
      body: { revision: 0, why: '' },
    }),
    may: administrator,
  },
  // Outside a demo nothing is at these addresses, for anybody.
  { route: 'GET /api/demo/people', ask: () => ({ url: '/api/demo/people' }), may: [], always: 404 },
  {
    route: 'POST /api/demo/session',
    ask: ({ personOf }) => ({
      url: '/api/demo/session',
      body: { personId: personOf('administrator') },
    }),
    may: [],
    always: 404,
  },
];
