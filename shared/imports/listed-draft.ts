import type { ContractStatus } from '../contracts/contract.ts';
import type { ContractDraft } from '../contracts/contracts.api.ts';
import type { DraftField } from '../contracts/draft-fields.ts';
import { addCalendarMonths, type CalendarDay } from '../periods/calendar-day.ts';
import type { ListedAgreement } from './listed-row.ts';

/** The fields of an agreement that a list can say something about. */
export const listedFields: readonly DraftField[] = [
  'kind',
  'title',
  'purpose',
  'areaIds',
  'directorate',
  'regime',
  'startsOn',
  'endsOn',
  'reviewOn',
  'totalPence',
  'documents',
  'status',
];

/** A grant is given some time before it begins: at most this, as far as its status goes. */
const monthsBeforeStart = 12;

/**
 * The status of an agreement by its dates. Where a grant has none, none are made up from the day it was given; but
 * one that would be over even had it begun a year after that day has ended, and any other is taken as live.
 */
export const statusByDates = (
  { startsOn, endsOn, awardedOn, months }: ListedAgreement,
  today: CalendarDay,
): ContractStatus => {
  if (endsOn !== undefined && endsOn < today) return 'ended';
  if (startsOn !== undefined && startsOn > today) return 'being prepared';
  if (startsOn === undefined && endsOn === undefined && awardedOn !== undefined && months !== undefined) {
    return addCalendarMonths(awardedOn, months + monthsBeforeStart) < today ? 'ended' : 'live';
  }
  return 'live';
};

/**
 * An agreement as a list says it, in the form a commissioner would have typed it: what lists never say is left
 * not known, and how returns go starts as is usual for its kind (a small grant sends little, once a year).
 * @param areaIds the areas of this service, by their public codes
 */
export const listedDraft = (
  agreement: ListedAgreement,
  areaIds: ReadonlyMap<string, string>,
  today: CalendarDay,
): ContractDraft => {
  const grant = agreement.kind === 'grant';
  return {
    reference: agreement.reference,
    kind: agreement.kind,
    title: agreement.title,
    purpose: agreement.purpose,
    outcomeStatements: [],
    needs: [],
    areaIds: agreement.areaCodes.flatMap((code) => areaIds.get(code) ?? []),
    parties: [],
    directorate: agreement.directorate,
    framework: '',
    lot: '',
    regime: agreement.regime,
    startsOn: agreement.startsOn,
    endsOn: agreement.endsOn,
    reviewOn: agreement.reviewOn,
    extensions: [],
    totalPence: agreement.totalPence,
    followUpMonths: [],
    followUpWindowDays: 42,
    returnFrequency: grant ? 'yearly' : 'quarterly',
    returnDueWorkingDays: 20,
    returnBoxes: grant ? ['story'] : ['story', 'not taken on', 'nobody provides', 'time taken'],
    documents: agreement.documents,
    notForPublication: false,
    placeWithheld: false,
    status: statusByDates(agreement, today),
  };
};
