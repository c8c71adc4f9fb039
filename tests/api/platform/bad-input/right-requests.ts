import { eq } from 'drizzle-orm';
import type { LightMyRequestResponse } from 'fastify';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import type { AccessRow } from '../../access/access-row.ts';
import type { Asker } from '../../access/askers.ts';
import { casesIn, newReference } from '../../access/world-cases.ts';
import { returnsIn } from '../../access/world-returns.ts';
import type { World } from '../../access/world.ts';
import { queryKey, type CaseQuery } from '#shared/cases/case-query.ts';
import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import { aCaseDraft } from '../../../fixtures/a-case.ts';
import { aContractDraft } from '../../../fixtures/a-contract.ts';
import { aMeasureDraft } from '../../../fixtures/a-measure-draft.ts';
import { leavesOf, withAt, type Place } from './spoil.ts';

/** Every route that takes something in, as the table of authority asks it. */
export const changing = Object.values(
  import.meta.glob<{ rows: readonly AccessRow[] }>('../../access/rows/*.ts', { eager: true }),
).flatMap(({ rows }) => rows.filter(({ route }) => !route.startsWith('GET ')));

export interface RightRequest {
  route: AccessRow['route'];
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** undefined where nothing is sent along, text where it is a file */
  body: unknown;
  headers?: Record<string, string>;
  asker: Asker;
  /** the session of the asker */
  cookie: string;
}

/** Whoever is let through; where nobody is (a demo's address, the first start's), whoever comes. */
const askerOf = ({ may }: AccessRow): Asker =>
  // Whom an agreement was given to keeps it when it is handed over.
  may.find((asker) => asker === 'commissioner it was given to') ??
  may.find((asker) => asker !== 'signed out') ??
  'signed out';

const methodOf = ({ route }: AccessRow): RightRequest['method'] => {
  const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;
  const method = methods.find((each) => route.startsWith(`${each} `));
  if (!method) throw new Error(`${route} takes nothing in`);
  return method;
};

/** An agreement with every box filled in. */
const wholeContract = ({ leadId, memberId }: World) =>
  aContractDraft({
    needs: ['family-conflict'],
    ageFrom: 0,
    ageTo: 25,
    parties: [
      { organisationId: leadId, role: 'lead', delivers: 'The west' },
      { organisationId: memberId, role: 'subcontractor', delivers: 'The east' },
    ],
    framework: 'Youth support',
    lot: 'Lot 2',
    regime: 'Procurement Act 2023',
    lightTouch: true,
    basis: 'discretionary',
    noticeOn: '2027-09-30',
    reviewOn: '2027-03-01',
    extensions: [{ months: 12, untilOn: '2029-03-31', takenOn: '2026-10-01' }],
    totalPence: 74_400_000,
    supportWeeks: 12,
    retentionMonths: 36,
    documents: [{ title: 'Specification', url: 'https://invicta.example/specification' }],
  });

const wholeMeasure = () =>
  aMeasureDraft({
    whoDoesNot: 'Families that came once',
    target: { per: 'year', value: 320, profile: [80, 80, 80, 80] },
    dataStatus: 'from a date',
    dataFrom: '2027-04-01',
    standsIn: 'Certificates given out',
  });

/** The body, with the return at the status that it was at before somebody asked this. */
const inStatus = async (
  world: World,
  which: 'sent' | 'accepted',
  status: ReturnStatus,
  body: object,
): Promise<object> => {
  const { id } = (await returnsIn(world))[which];
  const { db } = world.service;
  const { returns } = db.tables;
  await db.writeAll([{ statement: (w) => w.update(returns).set({ status }).where(eq(returns.id, id)) }]);
  return body;
};

const isPublished = async ({ contractId, service: { db } }: World): Promise<boolean> => {
  const { contracts } = db.tables;
  const rows = await db.read.select().from(contracts).where(eq(contracts.id, contractId));
  return rows.some(({ publishedAt }) => publishedAt !== null);
};

/** What the commissioner is shown of the figures of an agreement that has its public page. */
const figuresLookedAt = async ({ contractId, service: { ask, db, clock }, sessionOf }: World) => {
  const { contracts } = db.tables;
  await db.writeAll([
    {
      statement: (w) =>
        w.update(contracts).set({ publishedAt: clock.now() }).where(eq(contracts.id, contractId)),
    },
  ]);
  const { cookie } = await sessionOf('commissioner it was given to');
  const url = `/api/contracts/${contractId}/figures-to-publish`;
  const answer = await ask({ method: 'GET', url, cookies: { 'better-off': cookie } });
  return answer.json<FiguresToPublish>();
};

/** What can be done only where it is not so already is done to and fro. */
let turn = 0;

/** A referral that was not right, handed on to another agreement: the case with the most boxes. */
const wholeCase = async (world: World, body: object): Promise<object> => {
  const { areaId, fromContractId } = await casesIn(world);
  const draft = aCaseDraft(areaId, {
    reference: newReference(),
    startedOn: undefined,
    plannedEndOn: '2026-06-30',
    endedOn: '2026-02-20',
    howEnded: 'inappropriate referral',
    whyInappropriate: 'Lives outside the county',
    handedTo: { kind: 'agreement', contractId: fromContractId, knownAs: 'EM-17' },
    cameBack: { on: '2026-05-04', sameNeed: false },
    notToAsk: { reason: 'court or safeguarding bar', from: '2026-05-04' },
    sessions: 0,
    concerns: [{ raisedOn: '2026-01-20', answeredOn: '2026-01-21' }],
  });
  return { ...body, draft };
};

/** Bodies with every box filled in, where the row of the table asks with less, or asks for what must fail. */
const fuller: Readonly<Record<string, (world: World, body: object) => object | Promise<object>>> = {
  'POST /api/contracts': wholeContract,
  'PUT /api/contracts/:contractId': (world, body) => ({
    ...body,
    draft: wholeContract(world),
    why: 'It grew',
  }),
  'POST /api/contracts/:contractId/measures': () => ({ draft: wholeMeasure() }),
  'PUT /api/contracts/:contractId/measures/:measureId': (_world, body) => ({
    ...body,
    draft: { ...wholeMeasure(), comparable: { withPrevious: false, why: 'It counts others' } },
  }),
  'POST /api/organisations': (_world, body) => ({
    ...body,
    vcse: true,
    sme: true,
    website: 'https://steps.example',
    identifiers: [{ scheme: 'GB-CHC', identifier: String(1_000_000 + (turn += 1)) }],
  }),
  'PUT /api/settings': (_world, body) => ({
    ...body,
    draft: {
      councilName: 'Invicta',
      brandColour: '#0b5453',
      email: 'hello@invicta.example',
      phone: '01234 567890',
      website: 'https://invicta.example',
    },
  }),
  'POST /api/people/:personId/leave': (_world, body) => ({ ...body, why: 'A new post' }),
  'POST /api/contracts/:contractId/publication': async (world, body) => ({
    ...body,
    published: !(await isPublished(world)),
    why: 'It is public',
  }),
  'POST /api/contracts/:contractId/figures-to-publish': async (world) => ({
    seen: (await figuresLookedAt(world)).seen,
  }),
  'POST /api/contracts/:contractId/figures-to-publish/partners': async (world) => ({
    seen: (await figuresLookedAt(world)).partners?.seen ?? '0'.repeat(24),
  }),
  'POST /api/contracts/:contractId/contract-manager': ({ personOf }, body) => ({
    ...body,
    personId: personOf((turn += 1) % 2 === 0 ? 'commissioner beside' : 'commissioner'),
  }),
  'POST /api/contracts/:contractId/actions/:actionId/acts': (_world, body) => ({
    ...body,
    act: 'dropped',
    why: 'The school closed',
  }),
  'POST /api/measures/:measureId/flags': async (world, body) => ({
    ...body,
    returnId: (await returnsIn(world)).draft.id,
  }),
  'POST /api/contracts/:contractId/cases': wholeCase,
  'PUT /api/cases/:caseId': wholeCase,
  'POST /api/cases/:caseId/end': async (world, body) => ({
    ...body,
    howEnded: 'inappropriate referral',
    whyInappropriate: 'Lives outside the county',
    handedTo: { kind: 'agreement', contractId: (await casesIn(world)).fromContractId, knownAs: 'EM-17' },
  }),
  'PUT /api/follow-ups/:followUpId': (_world, body) => ({
    ...body,
    found: {
      kind: 'reached',
      on: '2026-09-01',
      askedBy: 'own worker',
      questions: 'usual/1',
      answers: { now: 'worse', problem: 'no' },
      ownWords: 'It helped us a lot',
      badAgain: 'needs help again',
    },
  }),
  'POST /api/returns/:returnId/send-back': (world, body) => inStatus(world, 'sent', 'submitted', body),
  'POST /api/returns/:returnId/accept': (world, body) => inStatus(world, 'sent', 'submitted', body),
  'POST /api/returns/:returnId/reopen': (world, body) => inStatus(world, 'accepted', 'accepted', body),
  'PUT /api/returns/:returnId/parts/:partId/values/:measureId': (_world, body) => ({
    ...body,
    answer: { state: 'value', numerator: 90 },
    explanation: 'A new group',
  }),
  'PUT /api/returns/:returnId/parts/:partId/gaps/:gapId': (_world, body) => ({
    ...body,
    sentTo: 'The hub in Eastmarsh',
  }),
};

/** The request of a row, as somebody who may would send it. */
export const rightRequest = async (world: World, row: AccessRow): Promise<RightRequest> => {
  const asker = askerOf(row);
  const { url, body, headers } = await row.ask(world, asker);
  const whole = typeof body === 'object' ? await fuller[row.route]?.(world, body) : undefined;
  const { cookie } = await world.sessionOf(asker);
  return { route: row.route, method: methodOf(row), url, body: whole ?? body, headers, asker, cookie };
};

/** Sends it, with another body where one is given: text and bytes go as they are. */
export const sendIt = async (
  { service, sessionOf }: World,
  { method, url, body, headers, asker, cookie }: RightRequest,
  over: { body?: unknown; url?: string; asker?: Asker } = {},
) => {
  const from = over.asker ?? asker;
  const session = from === asker ? cookie : (await sessionOf(from)).cookie;
  const payload = 'body' in over ? over.body : body;
  const raw = typeof payload === 'string' || Buffer.isBuffer(payload);
  return service.ask({
    method,
    url: over.url ?? url,
    payload: raw || payload === undefined ? payload : JSON.stringify(payload),
    headers: payload === undefined ? {} : { 'content-type': 'application/json', ...headers },
    cookies: from === 'signed out' ? {} : { 'better-off': session },
  });
};

/** Where a request says what was seen before: the revision, or the number of a version. */
const seenAt = (body: unknown): Place | undefined =>
  leavesOf(body).find(({ place }) => ['revision', 'versionSeen'].includes(String(place.at(-1))))?.place;

/** Whether the request says which revision was seen. */
export const saysWhatWasSeen = (body: unknown): boolean => seenAt(body) !== undefined;

/** The body with another revision. */
export const seenAs = (body: unknown, revision: number): unknown => {
  const place = seenAt(body);
  return place === undefined ? body : withAt(body, place, revision);
};

type Send = (body: unknown) => Promise<LightMyRequestResponse>;

/** Sends something, and says yes to every question that is asked before it is kept. */
const sendConfirmed = async (body: unknown, send: Send): Promise<LightMyRequestResponse> => {
  const answer = await send(body);
  const said = answer.statusCode === 200 ? answer.json<{ kind?: string; queries?: CaseQuery[] }>() : {};
  if (said.kind !== 'asks' || said.queries === undefined) return answer;
  return send(withAt(body, ['confirmed'], said.queries.map(queryKey)));
};

/** Sends something from the revision that is current, which is found by asking. */
export const sendCurrent = async (body: unknown, send: Send): Promise<LightMyRequestResponse> => {
  let answer = await sendConfirmed(seenAs(body, 0), send);
  for (let revision = 1; revision < 200 && saysWhatWasSeen(body); revision += 1) {
    if (answer.statusCode !== 409 && answer.statusCode !== 422) return answer;
    answer = await sendConfirmed(seenAs(body, revision), send);
  }
  return answer;
};
