import type { Write } from '#db/database.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import { recordRelease } from '#db/stores/releases-store.ts';
import type { User } from '#shared/access/roles.ts';
import { releaseRules, type Audience } from '#shared/disclosure/release.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import type { Counter } from '../platform/counter.ts';
import type { ReleaseGround, ReleaseToCome } from './release-ground.ts';

/** The write that appends a change to an agreement's history, now, by this person. */
export const historyLine = (
  { db, clock, id }: Counter,
  user: User,
  contractId: string,
  line: { what: string; from: string; to: string; why?: string },
): Write =>
  appendHistory(db, {
    ...{ id: id('his'), at: clock.now(), personId: user.personId, why: '' },
    ...{ subject: 'contract', subjectId: contractId, contractId },
    ...line,
  });

const named: Readonly<Record<Audience, string>> = {
  public: 'Public figures',
  partner: 'Figures for partners',
};

/** The writes that tell an audience what was built, and say in the history that they did. */
export const makeRelease = (
  counter: Counter,
  user: User,
  { contract, plan, upTo, providerSaw }: ReleaseGround,
  { audience, number, tables }: ReleaseToCome,
): Write[] => {
  const { db, clock, id } = counter;
  const release = {
    ...{ id: id('rel'), contractId: contract.id, audience, number, upTo },
    ...{ threshold: plan.threshold, rounded: plan.rounded, rules: releaseRules },
    ...{ words: plan.words, seen: providerSaw, madeBy: user.personId, madeAt: clock.now() },
  };
  const saw = providerSaw ? 'the provider had seen them' : 'the provider had not seen them';
  return [
    ...recordRelease(
      db,
      release,
      tables.map((table) => ({ ...table, id: id('rlt') })),
    ),
    historyLine(counter, user, contract.id, {
      what: named[audience],
      from: '',
      to: upTo === undefined ? 'none yet' : `up to ${quarterName(upTo)}; ${saw}`,
    }),
  ];
};
