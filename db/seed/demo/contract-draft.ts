import { returnBoxes, type ProcurementRegime } from '#shared/contracts/contract.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import { monthsCovered } from '#shared/contracts/contract-dates.ts';
import { addCalendarMonths, addDays, type CalendarDay } from '#shared/periods/calendar-day.ts';
import { quarterEnd, type Quarter } from '#shared/periods/quarter.ts';
import type { DemoAgreement } from './demo-agreement.ts';
import { startOf } from './plan-returns.ts';

/** The ids that organisations and areas were given. */
export interface DemoIds {
  organisation: (key: string) => string;
  area: (key: string) => string;
}

/** The Procurement Act 2023 holds for what was begun on or after this day. */
const newActFrom: CalendarDay = '2025-02-24';
/** Weeks within which a follow-up counts. */
const followUpWindowDays = 42;

/** The last day of the month so many months after the newest quarter's end. */
export const monthEndAfter = (newest: Quarter, months: number): CalendarDay =>
  addDays(addCalendarMonths(addDays(quarterEnd(newest), 1), months), -1);

const regimeOf = ({ kind }: DemoAgreement, startsOn: CalendarDay): ProcurementRegime => {
  if (kind === 'grant') return 'grant';
  if (kind === 'in-house service') return 'none';
  return startsOn < newActFrom ? 'Public Contracts Regulations 2015' : 'Procurement Act 2023';
};

const areasOf = ({ districts, ward }: DemoAgreement): readonly string[] => {
  if (ward === true) return ['harbour-ward'];
  return districts.length === 0 ? ['county'] : districts;
};

/** An agreement as a commissioner types it into the register, in the county whose newest quarter this is. */
export const contractDraft = (
  agreement: DemoAgreement,
  newest: Quarter,
  { organisation, area }: DemoIds,
): ContractDraft => {
  const startsOn = startOf(agreement, newest);
  const after = (months: number | undefined) =>
    months === undefined ? undefined : monthEndAfter(newest, months);
  const endsOn = after(agreement.endsAfterMonths);
  const yearlyPence = agreement.yearlyPounds * 100;
  const bought = agreement.kind === 'contract' || agreement.kind === 'call-off';
  const extensionEnd =
    agreement.endsAfterMonths === undefined || agreement.extensionMonths === undefined
      ? undefined
      : after(agreement.endsAfterMonths + agreement.extensionMonths);
  return {
    reference: agreement.reference,
    kind: agreement.kind,
    title: agreement.title,
    purpose: agreement.purpose,
    outcomeStatements: [...agreement.outcomes],
    needs: [...agreement.needs],
    ageFrom: agreement.ages?.[0],
    ageTo: agreement.ages?.[1],
    areaIds: areasOf(agreement).map(area),
    parties: [
      {
        organisationId: organisation(agreement.lead),
        role: 'lead',
        delivers: agreement.leadDelivers ?? '',
      },
      ...(agreement.parties ?? []).map((party) => ({
        organisationId: organisation(party.organisation),
        role: party.role,
        delivers: party.delivers,
      })),
    ],
    directorate: agreement.directorate,
    framework: agreement.framework ?? '',
    lot: agreement.lot ?? '',
    regime: regimeOf(agreement, startsOn),
    lightTouch: bought ? true : undefined,
    basis: agreement.basis,
    startsOn,
    endsOn,
    noticeOn: after(agreement.noticeAfterMonths),
    reviewOn: after(agreement.reviewAfterMonths),
    extensions:
      extensionEnd === undefined || agreement.extensionMonths === undefined
        ? []
        : [{ months: agreement.extensionMonths, untilOn: extensionEnd }],
    yearlyPence,
    totalPence:
      endsOn === undefined ? undefined : Math.round((yearlyPence * monthsCovered(startsOn, endsOn)) / 12),
    supportWeeks: agreement.supportWeeks,
    followUpMonths: [...(agreement.followUpMonths ?? [])],
    followUpWindowDays,
    retentionMonths: agreement.retentionMonths,
    returnFrequency: agreement.frequency ?? 'quarterly',
    returnDueWorkingDays: 20,
    returnBoxes: [...(agreement.boxes ?? returnBoxes)],
    documents: bought
      ? [
          {
            title: 'The agreement',
            url: `https://documents.invicta.example/${agreement.key}/agreement.pdf`,
          },
        ]
      : [],
    notForPublication: agreement.notForPublication ?? false,
    placeWithheld: agreement.placeWithheld ?? false,
    status: 'live',
  };
};
