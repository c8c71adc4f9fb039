import { demoAgreements } from '#db/seed/demo/demo-county.ts';
import type { PlannedFamily } from '#db/seed/demo/plan-families.ts';
import type { PlannedHandOver } from '#db/seed/demo/plan-hand-overs.ts';
import type { CaseDraft } from '#shared/cases/cases.api.ts';
import { addDays, type CalendarDay } from '#shared/periods/calendar-day.ts';
import { sayArrival } from '../../cases/hand-overs.ts';
import { known, type County } from './county.ts';
import type { DiaryEntry } from './diary.ts';
import { momentOn } from './put-agreement.ts';

/** Where a family goes, as its provider says it; nothing where that service is not in this county. */
export const handedTo = (county: County, handOver: PlannedHandOver | undefined): CaseDraft['handedTo'] => {
  const contractId = handOver && county.contracts.get(handOver.agreement);
  return contractId === undefined
    ? undefined
    : { kind: 'agreement', contractId, knownAs: handOver?.knownAs ?? '' };
};

/** The other provider says whether the family came. */
const saysIt = async (
  county: County,
  caseId: string,
  { agreement: key, cameAfterDays }: PlannedHandOver,
): Promise<void> => {
  const lead = demoAgreements.find((agreement) => agreement.key === key)?.lead;
  if (lead === undefined || !county.contracts.has(key)) return;
  const said =
    cameAfterDays === undefined
      ? ({ kind: 'did not arrive' } as const)
      : ({ kind: 'arrived', arrivedOn: county.clock.today() } as const);
  await sayArrival(county.counter, county.sender(lead), known(county.contracts, key), caseId, said);
};

/** When the provider that a family was handed to says whether it came, up to today. */
export const arrivalDiary = (
  county: County,
  { handOver, endedOn, reference }: PlannedFamily,
  caseId: () => string,
  today: CalendarDay,
): DiaryEntry[] => {
  const days = handOver?.cameAfterDays ?? handOver?.didNotComeAfterDays;
  const day = endedOn === undefined || days === undefined ? undefined : addDays(endedOn, days);
  if (handOver === undefined || day === undefined || day > today) return [];
  const at = momentOn(county, day, `${reference} came`);
  return [{ at, happens: () => saysIt(county, caseId(), handOver) }];
};
