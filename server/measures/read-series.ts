import { contractById } from '#db/stores/contracts-store.ts';
import { seriesOfContracts } from '#db/stores/measures-store.ts';
import type { User } from '#shared/access/roles.ts';
import type { SeriesShown } from '#shared/charts/measures-shown.api.ts';
import type { Contract } from '#shared/contracts/contract.ts';
import type { CalendarDay } from '#shared/periods/calendar-day.ts';
import { quarterAfter, quarterOf, type Quarter } from '#shared/periods/quarter.ts';
import { dueOn, periodOf } from '#shared/periods/reporting-period.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { versionShown } from './measure-shown.ts';

type Reporting = Pick<Contract, 'returnFrequency' | 'returnDueWorkingDays' | 'endsOn'>;

/** The last quarter that is over, and no later than the agreement's last. */
const lastQuarterOver = (today: CalendarDay, endsOn: CalendarDay | undefined): Quarter => {
  const over = quarterAfter(quarterOf(today), -1);
  return endsOn !== undefined && quarterOf(endsOn) < over ? quarterOf(endsOn) : over;
};

/** The latest quarter of a return that is past its day. */
export const dueThroughOf = (
  { returnFrequency, returnDueWorkingDays, endsOn }: Reporting,
  today: CalendarDay,
): Quarter => {
  const last = periodOf(returnFrequency, endsOn !== undefined && endsOn < today ? endsOn : today);
  const pastDue = (quarter: Quarter): boolean => {
    const period = periodOf(returnFrequency, quarterStartOf(quarter));
    return dueOn(period, returnDueWorkingDays) < today;
  };
  const size = { quarterly: 1, 'half-yearly': 2, yearly: 4 }[returnFrequency];
  const candidates = [0, 1, 2, 3].map((n) => quarterAfter(last.last, -n * size));
  return candidates.find(pastDue) ?? quarterAfter(last.last, -4 * size);
};

const quarterStartOf = (quarter: Quarter): CalendarDay => `${quarter}`;

/** The accepted figures of an agreement's measures, as charts and tables take them. */
export const readSeries = async (counter: Counter, user: User, contractId: string): Promise<SeriesShown> => {
  await insistOnContract(counter, user, 'see accepted figures', contractId);
  const { db, clock } = counter;
  const contract = await contractById(db, contractId);
  const series = await seriesOfContracts(db, [contractId]);
  const today = clock.today();
  const latest = series.flatMap(({ accepted }) => Object.keys(accepted)).toSorted().at(-1);
  const over = lastQuarterOver(today, contract?.endsOn);
  return {
    series: series.map((one) => ({ ...one, versions: one.versions.map(versionShown) })),
    upTo: latest !== undefined && latest > over ? latest : over,
    dueThrough: contract ? dueThroughOf(contract, today) : over,
  };
};
