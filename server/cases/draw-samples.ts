import { agreementOfCases } from '#db/stores/case-agreements-store.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import { casesToDrawFrom, keepDraw, samplesInForce } from '#db/stores/samples-store.ts';
import { drawSample, howManyToDraw, standingDraw } from '#shared/follow-ups/draw-sample.ts';
import {
  quarterAfter,
  quarterName,
  quarterOf,
  quartersBetween,
  type Quarter,
} from '#shared/periods/quarter.ts';
import type { Counter } from '../platform/counter.ts';
import { followFamily } from './follow-new-terms.ts';

type InForce = Awaited<ReturnType<typeof samplesInForce>>[number];

/**
 * Draws for one quarter that is over, from everybody whose support ended in it, whoever holds them. The seed is the
 * agreement and the quarter, which nobody can pick. Then the others are asked at the end alone.
 */
const drawQuarter = async (counter: Counter, sample: InForce, quarter: Quarter): Promise<void> => {
  const { db, clock, id } = counter;
  const { contractId, marginPercent, responsePercent } = sample;
  const caseIds = await casesToDrawFrom(db, contractId, quarter);
  if (caseIds.length === 0) return;
  const howMany = howManyToDraw({ families: caseIds.length, marginPercent, responsePercent });
  const draw = drawSample(`${contractId} ${quarter}`, caseIds, howMany);
  const at = clock.now();
  const of = { id: id('sdr'), contractId, quarter, drawnAt: at, marginPercent, responsePercent };
  await db.writeAll([
    keepDraw(db, of, draw, standingDraw(draw)),
    appendHistory(db, {
      ...{ id: id('his'), at, from: '', why: '', subject: 'contract', subjectId: contractId, contractId },
      what: `Sample of families, ${quarterName(quarter)}`,
      to: `${draw.drawn.length} of ${draw.of} drawn at random`,
    }),
  ]);
  const agreement = await agreementOfCases(db, contractId);
  if (!agreement) return;
  for (const caseId of caseIds) await followFamily(counter, agreement, caseId);
};

/** Draws for every quarter that is over and for which a sample was agreed, once. Doing it twice is the same as once. */
export const drawSamples = async (counter: Counter): Promise<void> => {
  const { db, clock } = counter;
  const last = quarterAfter(quarterOf(clock.today()), -1);
  for (const sample of await samplesInForce(db)) {
    const agreement = await agreementOfCases(db, sample.contractId);
    for (const quarter of quartersBetween(sample.fromQuarter, last))
      if (agreement?.draws.has(quarter) === false) await drawQuarter(counter, sample, quarter);
  }
};
