import type { Write } from '#db/database.ts';
import { contractsThatReport, stakesOf } from '#db/stores/contracts-store.ts';
import { measuresOfContracts, type MeasureKept } from '#db/stores/measures-store.ts';
import { returnsOfContracts, type AgreementOfReturns } from '#db/stores/return-agreements-store.ts';
import { appendReturnEvent } from '#db/stores/return-events-store.ts';
import { partsOfReturns, type PartKept } from '#db/stores/return-parts-store.ts';
import type { ReturnKept } from '#db/stores/return-rows.ts';
import { addPart, addReturn, setLead } from '#db/stores/return-writes.ts';
import type { ContractStake } from '#shared/access/may.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { dueOn, type ReportingPeriod } from '#shared/periods/reporting-period.ts';
import { Refusal } from '#shared/problems/problem.ts';
import { measuresAsked } from '#shared/returns/measures-asked.ts';
import { returnsToMake } from '#shared/returns/returns-to-make.ts';
import type { Counter } from '../platform/counter.ts';
import { openLine } from './return-history-line.ts';
import { returnName } from './return-name.ts';

type Agreement = Pick<
  AgreementOfReturns,
  'id' | 'startsOn' | 'endsOn' | 'returnFrequency' | 'returnDueWorkingDays'
>;

/** Everybody who fills in a part: the lead, and whoever else delivers. Nobody where there is no lead to send it. */
const deliverers = (stake: ContractStake | undefined): { organisationId: string; lead: boolean }[] => {
  const lead = stake?.leadOrganisationId;
  if (!stake || lead === undefined) return [];
  return [...new Set([lead, ...stake.deliveringOrganisationIds])].map((organisationId) => ({
    organisationId,
    lead: organisationId === lead,
  }));
};

const writesToMake = (
  counter: Counter,
  agreement: Agreement,
  period: ReportingPeriod,
  parts: readonly { organisationId: string; lead: boolean }[],
): Write[] => {
  const { db, id, clock } = counter;
  const now = clock.now();
  const made: ReturnKept & { createdAt: string } = {
    id: id('ret'),
    contractId: agreement.id,
    period: period.code,
    firstQuarter: period.first,
    lastQuarter: period.last,
    dueOn: dueOn(period, agreement.returnDueWorkingDays),
    status: 'due',
    revision: 0,
    createdAt: now,
  };
  return [
    ...addReturn(
      db,
      made,
      parts.map((part) => ({ id: id('rpa'), ...part })),
    ),
    appendReturnEvent(db, {
      id: id('rev'),
      returnId: made.id,
      at: now,
      act: 'made',
      comment: '',
      valuesThen: '',
      revision: 0,
    }),
    openLine(
      counter,
      undefined,
      now,
      { returnId: made.id, contractId: agreement.id },
      {
        what: returnName(made),
        from: '',
        to: `asked for, due ${dayName(made.dueOn)}`,
      },
    ),
  ];
};

/** Parts follow who delivers while a return was not sent yet. A part whose organisation left stays. */
const writesToFollow = (
  { db, id }: Counter,
  kept: ReturnKept,
  parts: readonly PartKept[],
  delivering: readonly { organisationId: string; lead: boolean }[],
): Write[] => {
  const known = (organisationId: string) => parts.some((part) => part.organisationId === organisationId);
  return [
    ...delivering
      .filter(({ organisationId }) => !known(organisationId))
      .map((part) => addPart(db, kept.id, { id: id('rpa'), ...part })),
    ...parts.flatMap((part) => {
      const lead = delivering.some((each) => each.lead && each.organisationId === part.organisationId);
      return lead === part.lead ? [] : [setLead(db, part.id, lead)];
    }),
  ];
};

/** Somebody else made the same return in the same moment: then it is there, which is all that is wanted. */
const unlessThere = async (write: Promise<void>): Promise<void> =>
  write.catch((error: unknown) => {
    if (!(error instanceof Refusal && error.kind === 'conflict')) throw error;
  });

const bringUpToDate = async (
  counter: Counter,
  agreement: Agreement,
  facts: { measures: readonly MeasureKept[]; made: readonly ReturnKept[]; stake?: ContractStake },
): Promise<void> => {
  const { db, clock } = counter;
  const delivering = deliverers(facts.stake);
  if (delivering.length === 0) return;
  for (const period of returnsToMake(agreement, facts.made, clock.today())) {
    // A period in which nothing was measured yet asks for nothing.
    if (measuresAsked(facts.measures, period.last, new Map(), false).length === 0) continue;
    await unlessThere(db.writeAll(writesToMake(counter, agreement, period, delivering)));
  }
  const open = facts.made.filter(({ status }) => status === 'due' || status === 'draft');
  const parts = await partsOfReturns(
    db,
    open.map(({ id }) => id),
  );
  for (const kept of open) {
    const own = parts.filter(({ returnId }) => returnId === kept.id);
    const writes = writesToFollow(counter, kept, own, delivering);
    if (writes.length > 0) await unlessThere(db.writeAll(writes));
  }
};

const makeFor = async (counter: Counter, agreements: readonly Agreement[]): Promise<void> => {
  const { db } = counter;
  const ids = agreements.map(({ id }) => id);
  const measures = await measuresOfContracts(db, ids);
  const made = await returnsOfContracts(db, ids);
  const stakes = await stakesOf(db, ids);
  for (const agreement of agreements) {
    await bringUpToDate(counter, agreement, {
      measures: measures.filter(({ contractId }) => contractId === agreement.id),
      made: made.filter(({ contractId }) => contractId === agreement.id),
      stake: stakes.get(agreement.id),
    });
  }
};

/**
 * Makes the returns that are not there yet, for every live agreement up to today: one for each period that
 * is over, from the first full one, with a part for each organisation that delivers. Doing it twice makes
 * nothing twice. Returns are asked for by the definitions in force; each value pins the one it is filled in on.
 */
export const makeDueReturns = async (counter: Counter): Promise<void> =>
  makeFor(counter, await contractsThatReport(counter.db));

/** The same for one agreement, so that nobody waits an hour for a return after the first measure is agreed. */
export const makeReturnsOf = async (counter: Counter, agreement: AgreementOfReturns): Promise<void> => {
  if (agreement.live) await makeFor(counter, [agreement]);
};
