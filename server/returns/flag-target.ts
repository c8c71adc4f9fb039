import { appendHistory } from '#db/stores/history-store.ts';
import { measureById } from '#db/stores/measures-store.ts';
import {
  addFlag,
  answerFlag as answerFlagWrite,
  flagById,
  flagsOfContract,
} from '#db/stores/return-flags-store.ts';
import { returnById } from '#db/stores/returns-store.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { AnswerFlag, FlagTarget, TargetFlagShown } from '#shared/returns/returns.api.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { flagShown } from './flag-shown.ts';

const nothingHere = () =>
  new Refusal('not found', [problem('flag-unknown', 'There is nothing at this address that you can see.')]);

const notFoundAlike = (error: unknown): never => {
  throw error instanceof Refusal && error.kind === 'not found' ? nothingHere() : error;
};

/** A provider says that a target gets in the way; the council owes an answer. Saying it twice is saying it once. */
export const flagTarget = async (
  counter: Counter,
  user: User,
  measureId: string,
  { text, returnId }: FlagTarget,
): Promise<TargetFlagShown> => {
  const { db, clock, id } = counter;
  const measure = await measureById(db, measureId);
  if (!measure) throw nothingHere();
  const { contractId } = measure;
  await insistOnContract(counter, user, 'flag target', contractId).catch(notFoundAlike);
  const about = returnId === undefined ? undefined : await returnById(db, returnId);
  if (returnId !== undefined && about?.contractId !== contractId) throw nothingHere();
  const open = (await flagsOfContract(db, contractId)).find(
    (flag) =>
      flag.measureId === measureId &&
      flag.answeredAt === undefined &&
      flag.raisedBy === user.personId &&
      flag.text === text,
  );
  if (open) return flagShown(open, [measure]);
  const now = clock.now();
  const flag = {
    id: id('tfl'),
    contractId,
    measureId,
    returnId,
    text,
    raisedBy: user.personId,
    raisedAt: now,
  };
  await db.writeAll([
    addFlag(db, flag),
    appendHistory(db, {
      id: id('his'),
      at: now,
      personId: user.personId,
      subject: 'measure',
      subjectId: measureId,
      contractId,
      what: `Target of ${measure.versions.at(-1)?.name ?? ''}`,
      from: '',
      to: 'the provider says that it gets in the way',
      why: text,
    }),
  ]);
  return flagShown({ ...flag, raisedByName: user.name, answer: '', revision: 1 }, [measure]);
};

/** The council answers a challenged target. */
export const answerFlag = async (
  counter: Counter,
  user: User,
  flagId: string,
  { answer, revision }: AnswerFlag,
): Promise<TargetFlagShown> => {
  const { db, clock, id } = counter;
  const flag = await flagById(db, flagId);
  if (!flag) throw nothingHere();
  await insistOnContract(counter, user, 'answer flag', flag.contractId).catch(notFoundAlike);
  const measure = await measureById(db, flag.measureId);
  if (!measure) throw nothingHere();
  if (flag.answeredAt !== undefined) {
    if (flag.answer === answer) return flagShown(flag, [measure]);
    const sentence = `${flag.answeredByName ?? 'Somebody else'} has answered this already. Load the page again to read it.`;
    throw new Refusal('conflict', [problem('flag-answered', sentence)]);
  }
  const now = clock.now();
  await db.writeAll([
    answerFlagWrite(db, flagId, { answer, answeredBy: user.personId, answeredAt: now }, revision),
    appendHistory(db, {
      id: id('his'),
      at: now,
      personId: user.personId,
      subject: 'measure',
      subjectId: flag.measureId,
      contractId: flag.contractId,
      what: `Target of ${measure.versions.at(-1)?.name ?? ''}`,
      from: flag.text,
      to: `answered: ${answer}`,
      why: '',
    }),
  ]);
  const answered = { ...flag, answer, answeredByName: user.name, answeredAt: now, revision: revision + 1 };
  return flagShown(answered, [measure]);
};
