import type { CaseSaved, CaseShown } from '#shared/cases/cases.api.ts';
import { aCaseDraft, anEnd } from '../../fixtures/a-case.ts';
import { aContractDraft } from '../../fixtures/a-contract.ts';
import { addArea } from '../../support/add-area.ts';
import type { TestCounter } from '../../support/test-counter.ts';
import type { Asker } from './askers.ts';
import type { World } from './world.ts';

/** The world in which a row asks. */
type Ground = Pick<World, 'service' | 'contractId' | 'sessionOf' | 'leadId'>;

/** Families of the world's agreement: one that its lead holds, and one that its member does. */
export interface WorldCases {
  areaId: string;
  /** another agreement of the lead, from which families are handed over to the world's */
  fromContractId: string;
  /** in support */
  ofLead: CaseShown;
  ofMember: CaseShown;
  /** of the lead, ended, with its follow-ups */
  ended: CaseShown;
}

/** One request of an asker, which must succeed. */
const post = async <T>(
  { service, sessionOf }: Ground,
  asker: Asker,
  url: string,
  payload: object,
): Promise<T> => {
  const { cookie } = await sessionOf(asker);
  const answer = await service.ask({ method: 'POST', url, payload, cookies: { 'better-off': cookie } });
  if (answer.statusCode !== 200) throw new Error(`POST ${url}: ${answer.body}`);
  return answer.json<T>();
};

/** The same where it saves a case. */
const keep = async (world: Ground, asker: Asker, url: string, payload: object): Promise<CaseShown> => {
  const said = await post<CaseSaved>(world, asker, url, payload);
  if (said.kind !== 'saved') throw new Error(`POST ${url} asks: ${JSON.stringify(said.queries)}`);
  return said.case;
};

let added = 0;

/** A reference that nobody has used. */
export const newReference = (): string => `F-${String((added += 1)).padStart(4, '0')}`;

/** Adds a family in support. */
const add = (world: Ground, asker: Asker, areaId: string, contractId = world.contractId) =>
  keep(world, asker, `/api/contracts/${contractId}/cases`, {
    draft: aCaseDraft(areaId, { reference: newReference() }),
    confirmed: [],
  });

const lead: Asker = 'provider manager';

/** A family of the lead whose support has ended, with its follow-ups: a new one each time. */
export const anEndedCase = async (
  world: Ground,
  { areaId }: Pick<WorldCases, 'areaId'>,
): Promise<CaseShown> => {
  const { id } = await add(world, lead, areaId);
  return keep(world, lead, `/api/cases/${id}/end`, anEnd());
};

/** A family that the lead hands over to the world's agreement: a new one each time. */
export const aHandedOverCase = async (
  world: Ground,
  { areaId, fromContractId }: Pick<WorldCases, 'areaId' | 'fromContractId'>,
): Promise<CaseShown> => {
  const { id } = await add(world, lead, areaId, fromContractId);
  const handedTo = { kind: 'agreement' as const, contractId: world.contractId, knownAs: 'EM-17' };
  return keep(world, lead, `/api/cases/${id}/end`, anEnd({ handedTo }));
};

const build = async (world: Ground): Promise<WorldCases> => {
  const areaId = await addArea(world.service, 'E07000112', 'Eastmarsh');
  const parties = [{ organisationId: world.leadId, role: 'lead' as const, delivers: '' }];
  const from = aContractDraft({ reference: 'CYP-002', title: 'Early help, East Invicta', parties });
  return {
    areaId,
    fromContractId: (await post<{ id: string }>(world, 'commissioner', '/api/contracts', from)).id,
    ofLead: await add(world, lead, areaId),
    ofMember: await add(world, 'provider manager of a member', areaId),
    ended: await anEndedCase(world, { areaId }),
  };
};

const built = new WeakMap<TestCounter, Promise<WorldCases>>();

/** The families of the world, added when the first row asks for them. */
export const casesIn = (world: Ground): Promise<WorldCases> => {
  const there = built.get(world.service) ?? build(world);
  built.set(world.service, there);
  return there;
};
