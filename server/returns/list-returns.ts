import { agreementOfReturns } from '#db/stores/return-agreements-store.ts';
import { measuresOfOneContract } from '#db/stores/contract-series-store.ts';
import { questionsAsked } from '#db/stores/return-events-store.ts';
import { flagsOfContract } from '#db/stores/return-flags-store.ts';
import { returnsOfContract } from '#db/stores/returns-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { addDays } from '#shared/periods/calendar-day.ts';
import { dueOn, periodEnd } from '#shared/periods/reporting-period.ts';
import { measuresAsked } from '#shared/returns/measures-asked.ts';
import type { ReturnsOfContract } from '#shared/returns/returns.api.ts';
import { periodUnderWay } from '#shared/returns/returns-to-make.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { flagShown } from './flag-shown.ts';
import { makeReturnsOf } from './make-due-returns.ts';

/** A contract's returns, newest first, with the period that runs now and the targets that were challenged. */
export const listReturns = async (
  counter: Counter,
  user: User,
  contractId: string,
): Promise<ReturnsOfContract> => {
  const { db, clock } = counter;
  const stake = await insistOnContract(counter, user, 'see sent returns', contractId);
  const agreement = await agreementOfReturns(db, contractId);
  if (agreement) await makeReturnsOf(counter, agreement);
  const returns = await returnsOfContract(db, contractId);
  const questions = await questionsAsked(db, contractId);
  const measures = await measuresOfOneContract(db, contractId);
  const flags = await flagsOfContract(db, contractId);
  const running = agreement?.live ? periodUnderWay(agreement, clock.today()) : undefined;
  const asks = running && measuresAsked(measures, running.last, new Map(), false).length > 0;
  return {
    contractId,
    today: clock.today(),
    returns: returns.map(({ id, period, dueOn: day, status, submittedAt, acceptedAt }) => ({
      id,
      period,
      dueOn: day,
      status,
      submittedAt,
      acceptedAt,
      question: questions.findLast(({ returnId }) => returnId === id)?.comment,
    })),
    underWay:
      running && asks && agreement
        ? {
            period: running.code,
            opensOn: addDays(periodEnd(running), 1),
            dueOn: dueOn(running, agreement.returnDueWorkingDays),
          }
        : undefined,
    flags: flags.map((flag) => flagShown(flag, measures)),
    mayAnswerFlags: may(user, 'answer flag', stake).yes,
    fills: may(user, 'fill return', stake).yes,
  };
};
