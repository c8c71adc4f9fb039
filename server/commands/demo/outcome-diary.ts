import { indicatorByKey } from '#db/stores/outcomes-indicators-store.ts';
import type { DemoAgreement } from '#db/seed/demo/demo-agreement.ts';
import { demoBoundaries } from '#db/seed/demo/district-shapes.ts';
import { demoLookups, demoPoliceMonths, demoPopulations } from '#db/seed/demo/police-months.ts';
import { policeIndicatorKey } from '#shared/outcomes/indicator.ts';
import { monthAfter } from '#shared/outcomes/month.ts';
import type { MonthRead } from '#shared/outcomes/plan-months.ts';
import { readLookup } from '#shared/outcomes/read-lookup.ts';
import { addDays, londonDay } from '#shared/periods/calendar-day.ts';
import { quarterEnd } from '#shared/periods/quarter.ts';
import { carryOutMonths } from '../../outcomes/carry-out-months.ts';
import { decideFile } from '../../outcomes/decide-file.ts';
import { decideMonths } from '../../outcomes/decide-months.ts';
import { changeContributions } from '../../outcomes/in-the-area.ts';
import { readStreet } from '../../outcomes/read-street.ts';
import { csvLines } from '../../platform/csv-text.ts';
import { known, type County } from './county.ts';
import type { DiaryEntry } from './diary.ts';
import { lookingAfter, momentOn } from './put-agreement.ts';

/** What is meant to help that there is less antisocial behaviour. */
const helping = ['youth-club', 'detached', 'mentoring', 'sports', 'drug-and-alcohol'];

const daysAfterQuarter = 18;
/** The police publish a month about two months later. */
const monthsLate = 2;

/** Brings the force's months in, by the very functions that the command and the administrator's page use. */
const bringIn =
  (now: string) =>
  async ({ counter, seed, user }: County): Promise<void> => {
    const last = monthAfter(londonDay(now).slice(0, 7), -monthsLate);
    const { personId } = user('whitlock');
    for (const lookup of demoLookups()) {
      const decided = await decideMonths(counter, [], readLookup(csvLines(lookup, ',')));
      await carryOutMonths(counter, decided, { replace: false, personId });
    }
    const people = Buffer.from(demoPopulations(Number(last.slice(0, 4)) - 1));
    const shapes = Buffer.from(demoBoundaries(seed));
    for (const [what, bytes, fileName] of [
      ['populations', people, 'populations.csv'],
      ['boundaries', shapes, 'districts.geojson'],
    ] as const) {
      const { carryOut } = await decideFile(counter, what, bytes, { fileName });
      await carryOut(false, personId);
    }
    const months: MonthRead[] = [];
    for (const { name, text } of demoPoliceMonths(seed, last)) {
      async function* content() {
        yield await Promise.resolve(Buffer.from(text));
      }
      months.push(await readStreet({ name, content, downloadedOn: counter.clock.today() }));
    }
    await carryOutMonths(counter, await decideMonths(counter, months), { replace: false, personId });
  };

const contributes = (agreement: DemoAgreement) => async (county: County) => {
  const { counter, contracts } = county;
  const indicator = await indicatorByKey(counter.db, policeIndicatorKey);
  const user = lookingAfter(county, agreement);
  await changeContributions(counter, user, known(contracts, agreement.key), indicator ? [indicator.id] : []);
};

/** When the police's months came in, and when it was said which services are meant to help. */
export const outcomeDiary = (
  county: County,
  agreements: readonly DemoAgreement[],
  now: string,
): DiaryEntry[] => {
  const day = addDays(quarterEnd(county.newest), daysAfterQuarter);
  return [
    { at: `${day}T09:00:00.000Z`, happens: bringIn(now) },
    ...agreements
      .filter(({ key }) => helping.includes(key))
      .map((agreement) => ({
        at: momentOn(county, addDays(day, 1), `${agreement.key} contributes`),
        happens: contributes(agreement),
      })),
  ];
};
