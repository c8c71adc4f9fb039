import { createHash } from 'node:crypto';
import type { Write } from '#db/database.ts';
import { appendHistory } from '#db/stores/history-store.ts';
import {
  addIndicator,
  indicatorByKey,
  keepValues,
  valuesOfIndicator,
} from '#db/stores/outcomes-indicators-store.ts';
import { keepBoundaries, keepPopulations, populationsOf } from '#db/stores/outcomes-places-store.ts';
import { readBoundaries } from '#shared/outcomes/boundary.ts';
import { policeIndicatorKey, type Indicator } from '#shared/outcomes/indicator.ts';
import {
  figuresOfShape,
  type FiguresOf,
  type OutcomeFile,
  type OutcomeFileAsked,
  type OutcomePreview,
} from '#shared/outcomes/bring-in.api.ts';
import type { MonthRead, PlannedMonth } from '#shared/outcomes/plan-months.ts';
import { readFigures } from '#shared/outcomes/read-figures.ts';
import { readLookup } from '#shared/outcomes/read-lookup.ts';
import { readPopulations } from '#shared/outcomes/read-populations.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import { plural } from '#shared/values/format.ts';
import type { Counter } from '../platform/counter.ts';
import { csvLines, textOfFile } from '../platform/csv-text.ts';
import { bytesInHand } from './byte-source.ts';
import { carryOutMonths } from './carry-out-months.ts';
import { decideMonths, lookupHere, type DecidedMonths } from './decide-months.ts';
import type { TellHowFar } from './imports-under-way.ts';
import { readStreet } from './read-street.ts';
import { streetFilesIn } from './street-files.ts';

/** What one file would do here, and the act that does it. */
interface Decided {
  does: string[];
  toConfirm: string[];
  months: PlannedMonth[];
  carryOut: (replace: boolean, personId?: string) => Promise<void>;
}

const linesOf = (bytes: Buffer): string[][] => csvLines(textOfFile(bytes), ',');

/** Brings in through one list of writes; what replaces something waits for the word. */
const byWrites = (
  { db, clock, id }: Counter,
  { does, toConfirm, what }: { does: string[]; toConfirm: string[]; what: string },
  writes: readonly Write[],
): Decided => ({
  does,
  toConfirm,
  months: [],
  carryOut: async (replace, personId) => {
    if (toConfirm.length > 0 && !replace) {
      throw new Refusal(
        'conflict',
        toConfirm.map((sentence) => problem('replaces-figures', sentence, 'file')),
      );
    }
    const line = { subject: 'import', subjectId: what, what, from: '', to: does.join(' '), why: '' } as const;
    await db.writeAll([...writes, appendHistory(db, { id: id('his'), at: clock.now(), personId, ...line })]);
  },
});

const asMonths = (counter: Counter, decided: DecidedMonths): Decided => {
  const { planned, lookup, toConfirm } = decided;
  const counted = (word: PlannedMonth['becomes']) => planned.filter(({ becomes }) => becomes === word).length;
  const codes = lookup.added.smallAreas.length + lookup.changed.smallAreas.length;
  const districts = lookup.added.districts.length;
  return {
    does: [
      ...(counted('new') > 0 ? [`${plural(counted('new'), 'month', 'months')} added.`] : []),
      ...(counted('same') > 0 ? [`${plural(counted('same'), 'month', 'months')} as here already.`] : []),
      ...(districts + codes > 0
        ? [
            `${plural(districts, 'district', 'districts')} added, ${plural(codes, 'code', 'codes')} added or changed.`,
          ]
        : []),
    ],
    toConfirm: toConfirm.map(({ sentence }) => sentence),
    months: planned,
    carryOut: (replace, personId) => carryOutMonths(counter, decided, { replace, personId }),
  };
};

const months = async (
  counter: Counter,
  bytes: Buffer,
  { fileName, downloadedOn }: { fileName: string; downloadedOn: string },
  tell: TellHowFar,
) => {
  const files = await streetFilesIn(bytesInHand(bytes), fileName, () => undefined);
  const read: MonthRead[] = [];
  let before = 0;
  for (const { name, content } of files) {
    const tellRows = (rows: number) => {
      tell({ stage: 'reading', read: read.length, of: files.length, rows: before + rows });
    };
    tellRows(0);
    const month = await readStreet({ name, content, downloadedOn }, (_name, rows) => tellRows(rows));
    read.push(month);
    before += month.rows;
    tellRows(0);
  }
  return asMonths(counter, await decideMonths(counter, read));
};

/** 'n figures added.'; nothing where all are here already, so that nobody confirms what changes nothing. */
const added = (n: number, one: string, many: string): string[] =>
  n === 0 ? [] : [`${plural(n, one, many)} added.`];

const populations = async (counter: Counter, bytes: Buffer): Promise<Decided> => {
  const read = readPopulations(linesOf(bytes));
  const here = new Map(
    (await populationsOf(counter.db)).map(({ areaCode, year, people }) => [`${areaCode} ${year}`, people]),
  );
  const fresh = read.filter(({ areaCode, year, people }) => here.get(`${areaCode} ${year}`) !== people);
  const others = fresh.filter(({ areaCode, year }) => here.has(`${areaCode} ${year}`));
  return byWrites(
    counter,
    {
      what: 'Populations',
      does: added(fresh.length - others.length, 'population', 'populations'),
      toConfirm:
        others.length === 0
          ? []
          : [`${plural(others.length, 'population', 'populations')} here would say something else.`],
    },
    keepPopulations(counter.db, fresh),
  );
};

const boundaries = async (counter: Counter, bytes: Buffer): Promise<Decided> => {
  const { districts } = await lookupHere(counter);
  const read = readBoundaries(
    textOfFile(bytes),
    districts.map(({ code }) => code),
  );
  return byWrites(
    counter,
    {
      what: 'Boundaries',
      does: [
        `${plural(read.boundaries.length, 'district gets', 'districts get')} a boundary.`,
        ...(read.others > 0
          ? [`${plural(read.others, 'shape', 'shapes')} of no district here left out.`]
          : []),
      ],
      toConfirm: [],
    },
    keepBoundaries(
      counter.db,
      read.boundaries.map(({ code, boundary }) => ({ code, boundary: JSON.stringify(boundary) })),
    ),
  );
};

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const figures = async (counter: Counter, bytes: Buffer, of: FiguresOf): Promise<Decided> => {
  const { db, clock, id } = counter;
  const { values, periodKind } = readFigures(linesOf(bytes));
  const key = keyOf(of.name);
  const known = await indicatorByKey(db, key);
  if (key === policeIndicatorKey || key === '' || (known && known.periodKind !== periodKind)) {
    throw new Refusal('invalid', [
      problem(
        'indicator-name',
        'Give the indicator another name: this one is used for something else.',
        'name',
      ),
    ]);
  }
  const indicator: Indicator = known ?? { id: id('ind'), key, ...of, kind: 'loaded', periodKind };
  const at = (value: { areaCode: string; period: string }) => `${value.areaCode} ${value.period}`;
  const here = new Map(
    (known ? await valuesOfIndicator(db, known.id) : []).map((value) => [at(value), JSON.stringify(value)]),
  );
  const fresh = values.filter((value) => here.get(at(value)) !== JSON.stringify(value));
  const others = fresh.filter((value) => here.has(at(value))).length;
  return byWrites(
    counter,
    {
      what: `Indicator: ${of.name}`,
      does: added(fresh.length - others, `figure of ${of.name}`, `figures of ${of.name}`),
      toConfirm:
        others === 0
          ? []
          : [`${plural(others, 'figure', 'figures')} of ${of.name} here would say something else.`],
    },
    [...(known ? [] : [addIndicator(db, indicator, clock.now())]), ...keepValues(db, indicator.id, fresh)],
  );
};

/** Decides what a file of this kind does here; writes nothing. @throws Refusal naming what is wrong with it */
export const decideFile = async (
  counter: Counter,
  what: OutcomeFile,
  bytes: Buffer,
  asked: OutcomeFileAsked,
  tell: TellHowFar = () => undefined,
): Promise<{ preview: OutcomePreview; carryOut: Decided['carryOut'] }> => {
  const { fileName = '', downloadedOn = counter.clock.today(), ...of } = asked;
  const name = fileName === '' ? 'a file without a name' : fileName;
  const decide = async (): Promise<Decided> => {
    switch (what) {
      case 'months':
        return months(counter, bytes, { fileName: name, downloadedOn }, tell);
      case 'lookup':
        return asMonths(counter, await decideMonths(counter, [], readLookup(linesOf(bytes))));
      case 'populations':
        return populations(counter, bytes);
      case 'boundaries':
        return boundaries(counter, bytes);
      case 'figures': {
        const said = figuresOfShape.safeParse({ name: '', counts: '', among: '', source: '', ...of });
        if (said.success) return figures(counter, bytes, said.data);
        throw new Refusal(
          'invalid',
          said.error.issues.map(({ message, path }) => problem('figures-of', message, String(path[0]))),
        );
      }
    }
  };
  const { does, toConfirm, months: planned, carryOut } = await decide();
  const shown = {
    does,
    toConfirm,
    months: planned.map(({ read, becomes, counts, keptCounts }) => ({
      month: read.month,
      becomes,
      incidents: read.incidents,
      outside: counts.outside,
      noLocation: counts.noLocation,
      byDistrict: counts.byDistrict,
      ...(keptCounts && { here: keptCounts.byDistrict }),
    })),
  };
  const planHash = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([what, of, shown]))
    .digest('hex');
  return { preview: { what, fileName: name, planHash, ...shown }, carryOut };
};
