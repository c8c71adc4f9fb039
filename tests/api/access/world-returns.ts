import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { addMeasureForTest } from '../../fixtures/a-measure.ts';
import { counted, savingOf } from '../../fixtures/a-return.ts';
import type { TestCounter } from '../../support/test-counter.ts';
import type { Asker } from './askers.ts';
import type { World } from './world.ts';

/** The figures of the draft: they stand nowhere else, so that whoever is shown them is found out. */
export const typedByLead = 7_777;
export const typedByMember = 5_555;
/** The beginning of every text of the draft, and of none that was sent. */
export const typedText = 'Not for the council yet';

/** Returns of the world's agreement at the statuses that matter, with a part for the lead and one for its member. */
export interface WorldReturns {
  measureId: string;
  /** being filled in: figures and texts of both, not sent */
  draft: ReturnShown;
  sent: ReturnShown;
  accepted: ReturnShown;
  leadPart: string;
  memberPart: string;
}

/** The world in which a row asks. */
type Ground = Pick<World, 'service' | 'contractId' | 'sessionOf' | 'leadId' | 'memberId'>;

const lead: Asker = 'provider manager';
const member: Asker = 'provider manager of a member';

/** One request of an asker, which must succeed. */
const act = async <T>(
  { service, sessionOf }: Ground,
  asker: Asker,
  method: 'GET' | 'PUT' | 'POST',
  url: string,
  payload?: object,
): Promise<T> => {
  const { cookie } = await sessionOf(asker);
  const answer = await service.ask({ method, url, payload, cookies: { 'better-off': cookie } });
  if (answer.statusCode !== 200) throw new Error(`${method} ${url}: ${answer.body}`);
  return answer.json<T>();
};

const shownTo = (world: Ground, asker: Asker, returnId: string) =>
  act<ReturnShown>(world, asker, 'GET', `/api/returns/${returnId}`);

const partOf = (shown: ReturnShown, organisationId: string) =>
  shown.parts.find((part) => part.organisationId === organisationId)?.id ?? '';

/** Types a figure and every text of an organisation's part; what they say begins with `says`. */
const fill = async (
  world: Ground,
  asker: Asker,
  returnId: string,
  families: number,
  says = 'As we told the council',
) => {
  const organisationId = asker === lead ? world.leadId : world.memberId;
  const shown = await shownTo(world, asker, returnId);
  const partId = partOf(shown, organisationId);
  for (const { measureId } of shown.measures) {
    const { address, body } = savingOf(shown, measureId, counted(families), { partId });
    await act(world, asker, 'PUT', address, { ...body, explanation: `${says}: a new group` });
  }
  for (const box of ['what helped', 'what got in the way', 'what we will try']) {
    const body = { box, text: `${says}: ${box}`, revision: 0 };
    await act(world, asker, 'PUT', `/api/returns/${returnId}/parts/${partId}/texts`, body);
  }
  const gap = `/api/returns/${returnId}/parts/${partId}/gaps/${world.service.counter.id('gap')}`;
  const line = { kind: 'not taken on', what: `${says}: full`, sentTo: '', people: 4, revision: 0 };
  await act(world, asker, 'PUT', gap, line);
  await act(world, asker, 'PUT', `/api/returns/${returnId}/parts/${partId}`, {
    ready: true,
    minutesTaken: 50,
    revision: 0,
  });
};

/** Fills in both parts and sends the whole. */
const send = async (world: Ground, returnId: string) => {
  await fill(world, lead, returnId, 90);
  await fill(world, member, returnId, 40);
  const { revision } = await shownTo(world, lead, returnId);
  const body = { signed: true, nilSigned: false, minutesTaken: 50, revision };
  return act<ReturnShown>(world, lead, 'POST', `/api/returns/${returnId}/submit`, body);
};

const build = async (world: Ground): Promise<WorldReturns> => {
  const { measureId } = await addMeasureForTest(world.service, world.contractId);
  const { returns } = await act<{ returns: { id: string; period: string }[] }>(
    world,
    lead,
    'GET',
    `/api/contracts/${world.contractId}/returns`,
  );
  const idOf = (period: string) => returns.find((each) => each.period === period)?.id ?? '';
  const toAccept = await send(world, idOf('2025-Q4'));
  await act(world, 'commissioner', 'POST', `/api/returns/${toAccept.id}/accept`, {
    comment: '',
    revision: toAccept.revision,
  });
  const { id: sentId } = await send(world, idOf('2026-Q1'));
  const draftId = idOf('2026-Q2');
  await fill(world, lead, draftId, typedByLead, typedText);
  await fill(world, member, draftId, typedByMember, typedText);
  const draft = await shownTo(world, lead, draftId);
  return {
    measureId,
    draft,
    sent: await shownTo(world, lead, sentId),
    accepted: await shownTo(world, lead, toAccept.id),
    leadPart: partOf(draft, world.leadId),
    memberPart: partOf(draft, world.memberId),
  };
};

const built = new WeakMap<TestCounter, Promise<WorldReturns>>();

/** The returns of the world, made when the first row asks for them. */
export const returnsIn = (world: Ground): Promise<WorldReturns> => {
  const there = built.get(world.service) ?? build(world);
  built.set(world.service, there);
  return there;
};
