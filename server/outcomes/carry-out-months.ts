import type { Write } from '#db/database.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import { addIndicator, indicatorByKey, keepValues } from '#db/stores/outcomes-indicators-store.ts';
import { keepMonth, monthsWithCounts } from '#db/stores/outcomes-months-store.ts';
import { keepLookup } from '#db/stores/outcomes-places-store.ts';
import { policeIndicatorKey } from '#shared/outcomes/indicator.ts';
import { monthInWords } from '#shared/outcomes/month.ts';
import type { PlannedMonth } from '#shared/outcomes/plan-months.ts';
import { policeIndicator, rollUp } from '#shared/outcomes/roll-up.ts';
import { Refusal } from '#shared/problems/problem.ts';
import { plural } from '#shared/values/format.ts';
import type { Counter } from '../platform/counter.ts';
import type { DecidedMonths } from './decide-months.ts';

/** Who brings it in, and whether what is here may be replaced. */
export interface Carrying {
  replace: boolean;
  personId?: string;
}

const changes = ({ becomes }: PlannedMonth): boolean => becomes !== 'same';

const historyLines = (
  { db, id, clock }: Counter,
  { planned, lookup }: DecidedMonths,
  { personId }: Carrying,
): Write[] => {
  const line = (subjectId: string, what: string, from: string, to: string) =>
    appendHistory(db, {
      id: id('his'),
      at: clock.now(),
      personId,
      subject: 'import',
      subjectId,
      what,
      from,
      to,
      why: '',
    });
  const { added, changed } = lookup;
  const touched = added.smallAreas.length + changed.smallAreas.length;
  return [
    ...(touched === 0
      ? []
      : [
          line(
            'lookup',
            'Lookup of districts',
            '',
            `${plural(added.smallAreas.length, 'code', 'codes')} added, ${touched - added.smallAreas.length} changed`,
          ),
        ]),
    ...planned
      .filter(changes)
      .map(({ read, kept }) =>
        line(
          read.month,
          `Police figures of ${monthInWords(read.month)}`,
          kept ? `${plural(kept.incidents, 'incident', 'incidents')} from ${kept.fileName}` : '',
          `${plural(read.incidents, 'incident', 'incidents')} from ${read.fileName}`,
        ),
      ),
  ];
};

/** The rollup by district: of what comes in, and of every month where the lookup changes. */
const rolledUp = async (
  { db, id, clock }: Counter,
  { planned, lookup, places }: DecidedMonths,
): Promise<Write[]> => {
  const { added, changed } = lookup;
  const otherPlaces = [added, changed].some((part) => part.districts.length + part.smallAreas.length > 0);
  const coming = planned.filter(changes).map(({ read }) => read);
  const months = new Set(coming.map(({ month }) => month));
  const staying = otherPlaces ? await monthsWithCounts(db) : [];
  const values = rollUp([...staying.filter(({ month }) => !months.has(month)), ...coming], places);
  if (values.length === 0) return [];
  const known = await indicatorByKey(db, policeIndicatorKey);
  const indicator = known ?? policeIndicator(id('ind'));
  return [
    ...(known ? [] : [addIndicator(db, indicator, clock.now())]),
    ...keepValues(db, indicator.id, values),
  ];
};

/**
 * Writes what was decided, whole or not at all: the lookup, the months, their rollup by district and the history.
 * @throws Refusal where something would be replaced and nobody said so
 */
export const carryOutMonths = async (
  counter: Counter,
  decided: DecidedMonths,
  carrying: Carrying,
): Promise<void> => {
  const { db, clock, id } = counter;
  if (decided.toConfirm.length > 0 && !carrying.replace) throw new Refusal('conflict', decided.toConfirm);
  const at = clock.now();
  await db.writeAll([
    ...keepLookup(db, decided.lookup),
    ...decided.planned
      .filter(changes)
      .flatMap(({ read, kept }) =>
        keepMonth(
          db,
          { ...read, id: id('pmo'), version: (kept?.version ?? 0) + 1 },
          { at, personId: carrying.personId, replaces: kept?.id },
        ),
      ),
    ...(await rolledUp(counter, decided)),
    ...historyLines(counter, decided, carrying),
  ]);
};
