import { endMeasure as endMeasureWrite } from '#db/stores/measure-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { quarterName, type Quarter } from '#shared/periods/quarter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { measureOf, measuresAtHand } from './measure-at-hand.ts';
import { measureHistoryLine } from './measure-history-line.ts';

/**
 * Stops asking for a measure from a quarter on: what was sent stays, and so do its definitions. Ending it from
 * the quarter it already ends changes nothing.
 */
export const endMeasure = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  { fromQuarter, why }: { fromQuarter: Quarter; why: string },
) => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const at = await measuresAtHand(counter, contractId);
  const measure = measureOf(at, measureId);
  if (measure.endedFrom === fromQuarter) return measure;
  if (at.lastSentQuarter !== undefined && fromQuarter <= at.lastSentQuarter) {
    throw new Refusal('invalid', [
      problem(
        'already-sent',
        `Choose a quarter after ${quarterName(at.lastSentQuarter)}: the return for it was sent with this measure.`,
        'fromQuarter',
      ),
    ]);
  }
  await counter.db.writeAll([
    endMeasureWrite(counter.db, measureId, fromQuarter, measure.endedFrom),
    measureHistoryLine(counter, user, {
      contractId,
      measureId,
      what: `Measure ‘${measure.versions.at(-1)?.name ?? ''}’`,
      from:
        measure.endedFrom === undefined ? 'asked for' : `not asked from ${quarterName(measure.endedFrom)}`,
      to: `not asked from ${quarterName(fromQuarter)}`,
      why,
    }),
  ]);
  return measureOf(await measuresAtHand(counter, contractId), measureId);
};

/** Asks for a measure again, as if it had not been ended. */
export const askAgain = async (counter: Counter, user: User, contractId: string, measureId: string) => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const measure = measureOf(await measuresAtHand(counter, contractId), measureId);
  if (measure.endedFrom === undefined) return measure;
  await counter.db.writeAll([
    endMeasureWrite(counter.db, measureId, undefined, measure.endedFrom),
    measureHistoryLine(counter, user, {
      contractId,
      measureId,
      what: `Measure ‘${measure.versions.at(-1)?.name ?? ''}’`,
      from: `not asked from ${quarterName(measure.endedFrom)}`,
      to: 'asked for again',
    }),
  ]);
  return measureOf(await measuresAtHand(counter, contractId), measureId);
};
