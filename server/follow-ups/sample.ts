import { appendHistory } from '#db/stores/history-store.ts';
import {
  casesToDrawFrom,
  changeSample,
  proposeSample as proposeWrite,
  sampleAgreementOf,
  sampleDrawsOf,
} from '#db/stores/samples-store.ts';
import type { Write } from '#db/database.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import {
  decideSample,
  sampleActsOpen,
  type SampleAct,
  type SampleAgreement,
  type SampleSide,
} from '#shared/follow-ups/sample-agreement.ts';
import type { ChangeSample, ProposeSample, SampleShown } from '#shared/follow-ups/sample.api.ts';
import { quarterAfter, quarterName, quarterOf } from '#shared/periods/quarter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';

const sideOf = (user: User): SampleSide => (user.organisationKind === 'council' ? 'council' : 'provider');

/** What stands: an agreement that has ended stands no more. */
const standingOf = async ({ db }: Counter, contractId: string): Promise<SampleAgreement | undefined> => {
  const last = await sampleAgreementOf(db, contractId);
  return last?.endedAt === undefined ? last : undefined;
};

/** Whom an agreement asks, for everybody who sees its figures. */
export const sampleShown = async (counter: Counter, user: User, contractId: string): Promise<SampleShown> => {
  const stake = await insistOnContract(counter, user, 'see family figures', contractId);
  const { db, clock } = counter;
  const standing = await standingOf(counter, contractId);
  const quarter = quarterAfter(quarterOf(clock.today()), -1);
  const { id: _id, endedAt: _ended, ...shown } = standing ?? { id: '' };
  return {
    today: clock.today(),
    standing: 'fromQuarter' in shown ? shown : undefined,
    draws: await sampleDrawsOf(db, contractId),
    lastQuarter: { quarter, families: (await casesToDrawFrom(db, contractId, quarter)).length },
    acts: may(user, 'agree a sample', stake).yes ? sampleActsOpen(standing, sideOf(user)) : [],
  };
};

const sampleLine = ({ db, id, clock }: Counter, user: User, contractId: string, to: string): Write =>
  appendHistory(db, {
    ...{ id: id('his'), at: clock.now(), personId: user.personId, from: '', why: '' },
    ...{ subject: 'contract', subjectId: contractId, contractId, what: 'Asking a sample of families', to },
  });

/** One side proposes to ask a sample; everybody is asked until the other says yes. */
export const proposeSample = async (
  counter: Counter,
  user: User,
  contractId: string,
  terms: ProposeSample,
): Promise<SampleShown> => {
  await insistOnContract(counter, user, 'agree a sample', contractId);
  const { db, id, clock } = counter;
  const standing = await standingOf(counter, contractId);
  const problems = decideSample(terms, standing, clock.today());
  if (problems.length > 0) throw new Refusal(standing === undefined ? 'invalid' : 'conflict', problems);
  const by = { proposedBySide: sideOf(user), proposedBy: user.personId, proposedAt: clock.now() };
  await db.writeAll([
    proposeWrite(db, { ...terms, ...by, id: id('sag'), contractId }),
    sampleLine(
      counter,
      user,
      contractId,
      `proposed from ${quarterName(terms.fromQuarter)} on, within ${terms.marginPercent} percentage points`,
    ),
  ]);
  return sampleShown(counter, user, contractId);
};

/** The other side's yes, or the end of it by either. What has been drawn stays drawn. */
export const changeStandingSample = async (
  counter: Counter,
  user: User,
  contractId: string,
  act: Exclude<SampleAct, 'propose'>,
  { revision }: ChangeSample,
): Promise<SampleShown> => {
  await insistOnContract(counter, user, 'agree a sample', contractId);
  const { db, clock } = counter;
  const standing = await standingOf(counter, contractId);
  if (standing === undefined || !sampleActsOpen(standing, sideOf(user)).includes(act))
    throw new Refusal('conflict', [
      problem(
        'sample-not-open',
        'This cannot be done just now. Load the page again and look at what stands.',
      ),
    ]);
  const at = clock.now();
  const by = user.personId;
  await db.writeAll([
    changeSample(
      db,
      { id: standing.id, revision },
      act === 'agree' ? { agreedBy: by, agreedAt: at } : { endedBy: by, endedAt: at },
    ),
    sampleLine(counter, user, contractId, act === 'agree' ? 'agreed' : 'ended: everybody is asked again'),
  ]);
  return sampleShown(counter, user, contractId);
};
