import type { LightMyRequestResponse } from 'fastify';
import { openSession } from '#db/stores/sessions-store.ts';
import type { Role } from '#shared/access/roles.ts';
import { newToken } from '../../../server/platform/tokens.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { openTestCounter, type TestCounter } from '../../support/test-counter.ts';
import type { AccessRow } from './access-row.ts';
import { askers, type Asker } from './askers.ts';

/** A service with one agreement, everybody who could ask about it, and everybody who should not. */
export interface World {
  service: TestCounter;
  /** the agreement that the askers of its organisations are party to */
  contractId: string;
  councilId: string;
  leadId: string;
  memberId: string;
  rivalId: string;
  /** the person behind an asker; empty for somebody signed out */
  personOf: (asker: Asker) => string;
  /** a new session of the asker, and its id; what one request ends another does not miss */
  sessionOf: (asker: Asker) => Promise<{ sessionId: string; cookie: string }>;
  askAs: (asker: Asker, row: AccessRow) => Promise<{ url: string; answer: LightMyRequestResponse }>;
  close: () => Promise<void>;
}

/** Where each asker belongs. 'elsewhere' is an organisation that the role may even not be held in. */
const placeOf = (asker: Asker): 'council' | 'lead' | 'member' | 'rival' | 'partner' | 'other partner' => {
  if (asker === 'commissioner of a partner') return 'partner';
  if (asker === 'provider manager of a member') return 'member';
  if (asker === 'commissioner elsewhere') return 'other partner';
  if (asker.endsWith('elsewhere')) return 'rival';
  return asker.startsWith('provider') ? 'lead' : 'council';
};

const roleOf = (asker: Asker): Role => {
  const role = asker.replace(/ (elsewhere|beside|of a partner|of a member|it was given to)$/, '');
  const known: readonly Role[] = [
    'administrator',
    'commissioner',
    'provider worker',
    'provider manager',
    'board member',
    'portfolio holder',
    'auditor',
  ];
  const found = known.find((each) => each === role);
  if (!found) throw new Error(`nobody knows the role of ${asker}`);
  return found;
};

export const openWorld = async (): Promise<World> => {
  const service = await openTestCounter();
  const { councilId, counter, db, clock } = service;
  const organisations = {
    council: councilId,
    lead: await service.organisation('Stepping Stones'),
    member: await service.organisation('Small Steps'),
    rival: await service.organisation('Rivals'),
    partner: await service.organisation('East Board', 'commissioning partner'),
    'other partner': await service.organisation('West Board', 'commissioning partner'),
  };
  const people = new Map<Asker, string>();
  for (const asker of askers) {
    if (asker === 'signed out') continue;
    const { personId } = await service.person(asker, organisations[placeOf(asker)], roleOf(asker));
    people.set(asker, personId);
  }
  const personOf = (asker: Asker) => people.get(asker) ?? '';
  const sessionOf: World['sessionOf'] = async (asker) => {
    const { token, hash } = newToken();
    const sessionId = counter.id('ses');
    if (asker !== 'signed out') {
      await db.writeAll([
        openSession(db, {
          id: sessionId,
          tokenHash: hash,
          personId: personOf(asker),
          createdAt: clock.now(),
          expiresAt: '2099-01-01T00:00:00.000Z',
          device: 'a test',
        }),
      ]);
    }
    return { sessionId, cookie: token };
  };
  const contractId = await addContract(service, sessionOf, personOf, organisations);
  const world: Omit<World, 'askAs'> = {
    service,
    contractId,
    councilId,
    leadId: organisations.lead,
    memberId: organisations.member,
    rivalId: organisations.rival,
    personOf,
    sessionOf,
    close: service.close,
  };
  return {
    ...world,
    askAs: async (asker, row) => {
      const { cookie } = await sessionOf(asker);
      const asked = await row.ask(
        { ...world, askAs: () => Promise.reject(new Error('asked in asking')) },
        asker,
      );
      const answer = await service.ask({
        method: methodOf(row),
        url: asked.url,
        payload: asked.body,
        headers: asked.headers,
        cookies: asker === 'signed out' ? {} : { 'better-off': cookie },
      });
      return { url: asked.url, answer };
    },
  };
};

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const methodOf = ({ route }: AccessRow) => {
  const method = methods.find((each) => route.startsWith(`${each} `));
  if (!method) throw new Error(`no method in ${route}`);
  return method;
};

/** The agreement: a commissioner adds it and so looks after it, and gives it to another. */
const addContract = async (
  service: TestCounter,
  sessionOf: World['sessionOf'],
  personOf: World['personOf'],
  organisations: { lead: string; member: string; partner: string },
): Promise<string> => {
  const { cookie } = await sessionOf('commissioner');
  const cookies = { 'better-off': cookie };
  const added = await service.ask({
    method: 'POST',
    url: '/api/contracts',
    cookies,
    payload: aContractDraft({
      parties: [
        { organisationId: organisations.lead, role: 'lead', delivers: '' },
        { organisationId: organisations.member, role: 'subcontractor', delivers: '' },
        { organisationId: organisations.partner, role: 'commissioning partner', delivers: '' },
      ],
    }),
  });
  const { id } = added.json<{ id: string }>();
  await service.db.writeAll([
    {
      statement: (w) =>
        w.insert(service.db.tables.contractGivenTo).values({
          id: service.counter.id('cgt'),
          contractId: id,
          personId: personOf('commissioner it was given to'),
        }),
    },
  ]);
  return id;
};
