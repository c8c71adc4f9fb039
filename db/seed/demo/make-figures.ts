import type { Quarter } from '#shared/periods/quarter.ts';
import { quarterOfYear } from '#shared/periods/quarter.ts';
import type { Figure } from '#shared/values/figure.ts';
import { chanceFor, type Chance } from './chance.ts';
import type { DemoAgreement } from './demo-agreement.ts';
import { demoAreas, districtKeys, type DistrictKey } from './demo-areas.ts';
import type { Course, DemoMeasure, FigurePlan, HowMany } from './demo-measure.ts';
import type { OrganisationKey } from './demo-organisations.ts';

/** A figure is made cell by cell: one delivering organisation in one district, or everywhere. */
export interface Cell {
  organisation: OrganisationKey;
  district?: DistrictKey;
}

export interface CellFigure extends Cell {
  figure: Figure;
}

/** One measure in one return: its cells, and whether there was nothing to count that quarter. */
export interface MeasureFigures {
  cells: readonly CellFigure[];
  nothing: boolean;
}

/** Where in the row of returns a figure stands. */
interface Moment {
  agreement: DemoAgreement;
  measure: DemoMeasure;
  seed: string;
  /** the last quarter of the return */
  quarter: Quarter;
  /** 0 for the first return, 1 for the newest */
  along: number;
  /** 0 for the newest */
  back: number;
}

interface WeighedCell extends Cell {
  weight: number;
}

const people = (key: string): number => demoAreas.find((area) => area.key === key)?.people ?? 0;

/** The districts an agreement works in: all where it names none. */
export const districtsOf = ({ districts }: DemoAgreement): readonly DistrictKey[] =>
  districts.length === 0 ? districtKeys : districts;

/** Who delivers, and how much of the work each does. */
export const shareOfWork = (
  agreement: DemoAgreement,
): readonly { organisation: OrganisationKey; weight: number }[] => {
  const others = (agreement.parties ?? []).flatMap(({ organisation, percent }) =>
    percent === undefined ? [] : [{ organisation, weight: percent / 100 }],
  );
  const rest = 1 - others.reduce((sum, { weight }) => sum + weight, 0);
  return [{ organisation: agreement.lead, weight: rest }, ...others];
};

const cellsOf = (agreement: DemoAgreement, measure: DemoMeasure): WeighedCell[] => {
  const shares = shareOfWork(agreement).filter(({ organisation }) => !measure.notFor.includes(organisation));
  if (!measure.byDistrict) return shares.map((share) => ({ ...share }));
  const districts = districtsOf(agreement);
  const all = districts.reduce((sum, key) => sum + people(key), 0);
  return shares.flatMap(({ organisation, weight }) =>
    districts.map((district) => ({ organisation, district, weight: (weight * people(district)) / all })),
  );
};

/** Where a course stands at a moment, before chance. */
const at = ({ from, to, through = [], season }: Course, { along, quarter }: Moment): number => {
  const points = [[0, from] as const, ...through, [1, to] as const];
  const next = Math.max(
    1,
    points.findIndex(([place]) => place >= along),
  );
  const [a, low] = points[next - 1] ?? [0, from];
  const [b, high] = points[next] ?? [1, to];
  const value = b === a ? high : low + ((high - low) * (along - a)) / (b - a);
  return value * (season?.[quarterOfYear(quarter) - 1] ?? 1);
};

/** How unruly a number is: heads counted anew each quarter swing most, hours that are planned least. */
const counts = (moment: Moment, chance: Chance, mean: number): number => {
  const { kind, countsPeople } = moment.measure;
  if (mean <= 0) return 0;
  if (!countsPeople) return Math.round(mean * Math.max(0, 1 + 0.025 * chance.normal()));
  if (kind === 'different people' || kind === 'snapshot') {
    return Math.max(0, Math.round(mean + 0.5 * Math.sqrt(mean) * chance.normal()));
  }
  return chance.poisson(mean);
};

const howMany = (
  moment: Moment,
  chance: Chance,
  all: HowMany,
  { weight, ...cell }: WeighedCell,
  made: ReadonlyMap<string, MeasureFigures>,
): number => {
  if ('from' in all) return counts(moment, chance, at(all, moment) * weight);
  const same = made
    .get(all.measure)
    ?.cells.filter(({ organisation }) => organisation === cell.organisation)
    .filter(({ district }) => cell.district === undefined || district === cell.district);
  const n = (same ?? []).reduce((sum, { figure }) => sum + figure.numerator, 0);
  return all.percent < 100 ? chance.binomial(n, all.percent / 100) : Math.round((n * all.percent) / 100);
};

/** Districts differ a little, and each the same way all along. */
const lean = ({ agreement, measure, seed }: Moment, { district }: Cell): number =>
  district === undefined ? 0 : 4 * chanceFor(seed, agreement.key, measure.key, district).normal();

const probability = (percent: number): number => Math.min(0.99, Math.max(0.01, percent / 100));

const figureBy = (
  plan: FigurePlan,
  moment: Moment,
  cell: WeighedCell,
  made: ReadonlyMap<string, MeasureFigures>,
): Figure => {
  const { agreement, measure, seed, quarter } = moment;
  const chance = chanceFor(seed, agreement.key, measure.key, quarter, cell.organisation, cell.district ?? '');
  switch (plan.how) {
    case 'counted':
      return { numerator: counts(moment, chance, at(plan.course, moment) * cell.weight) };
    case 'part of': {
      const denominator = howMany(moment, chance, plan.all, cell, made);
      const share = probability(at(plan.course, moment) + lean(moment, cell));
      return { numerator: chance.binomial(denominator, share), denominator };
    }
    case 'asked': {
      const due = howMany(moment, chance, plan.due, cell, made);
      const denominator = chance.binomial(due, probability(at(plan.answering, moment)));
      const share = probability(at(plan.course, moment) + lean(moment, cell));
      return { numerator: chance.binomial(denominator, share), denominator, due };
    }
    case 'mean of': {
      const denominator = howMany(moment, chance, plan.all, cell, made);
      const sum =
        denominator * at(plan.course, moment) + plan.spread * Math.sqrt(denominator) * chance.normal();
      return { numerator: Math.max(0, Math.round(sum)), denominator };
    }
    case 'spent': {
      const pounds = at(plan.course, moment) * cell.weight * (1 + 0.05 * chance.normal());
      return { numerator: Math.max(0, Math.round(pounds)) * 100 };
    }
    // What is taken from families is not drawn here (plan-families.ts).
    case 'taken':
      return { numerator: 0 };
    case 'judged':
      return { numerator: plan.steps.at(-1 - moment.back) ?? plan.steps[0] ?? 1 };
  }
};

const pinned = ({ measure, back }: Moment): Figure | undefined => {
  const [numerator, denominator, due] = measure.newest.at(-1 - back) ?? [];
  if (back >= measure.newest.length || numerator === undefined) return undefined;
  return { numerator, denominator, due };
};

const isNothing = (plan: FigurePlan, moment: Moment): boolean => {
  const course = plan.how === 'asked' ? plan.due : plan.how === 'part of' ? plan.all : undefined;
  const counted = plan.how === 'counted' ? plan.course : course;
  return counted !== undefined && 'season' in counted && at(counted, moment) === 0;
};

/**
 * Every figure of one return of an agreement, by measure: drawn by chance from the measure's plan, the same
 * for the same seed. What is a part of something never exceeds it.
 * @param quarter the last quarter of the return
 * @param n the return's place, from 0, of `all` returns
 */
export const makeFigures = (
  agreement: DemoAgreement,
  seed: string,
  quarter: Quarter,
  n: number,
  all: number,
): ReadonlyMap<string, MeasureFigures> => {
  const made = new Map<string, MeasureFigures>();
  for (const measure of agreement.measures) {
    if (measure.figures.how === 'taken') continue;
    const back = all - 1 - n;
    const moment = { agreement, measure, seed, quarter, back, along: all === 1 ? 1 : n / (all - 1) };
    const cells = cellsOf(agreement, measure).map(({ weight, ...cell }) => ({
      ...cell,
      figure: pinned(moment) ?? figureBy(measure.figures, moment, { ...cell, weight }, made),
    }));
    made.set(measure.key, { cells, nothing: isNothing(measure.figures, moment) });
  }
  return made;
};
