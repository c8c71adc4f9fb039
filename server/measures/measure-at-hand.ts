import { areasKnown } from '#db/stores/contracts-store.ts';
import { areasNamed, lastSentQuarter, measuresOfOneContract } from '#db/stores/contract-series-store.ts';
import type { MeasureKept } from '#db/stores/measures-store.ts';
import type { Area } from '#shared/contracts/contract.ts';
import type { MeasureDraft } from '#shared/measures/measures.api.ts';
import { quarterOf, type Quarter } from '#shared/periods/quarter.ts';
import { problem, Refusal, type Problem } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';

/** What acts on an agreement's measures start from. */
export interface MeasuresAtHand {
  measures: MeasureKept[];
  /** the last quarter whose return was sent; absent before the first */
  lastSentQuarter?: Quarter;
}

/** The measures of an agreement, and up to when their figures were sent. */
export const measuresAtHand = async ({ db }: Counter, contractId: string): Promise<MeasuresAtHand> => ({
  measures: await measuresOfOneContract(db, contractId),
  lastSentQuarter: await lastSentQuarter(db, contractId),
});

/** The measure with that id of that agreement; refused when there is none. */
export const measureOf = ({ measures }: MeasuresAtHand, measureId: string): MeasureKept => {
  const measure = measures.find(({ id }) => id === measureId);
  if (measure) return measure;
  throw new Refusal('not found', [
    problem(
      'measure-unknown',
      'There is no such measure in this agreement. It may have been added elsewhere.',
    ),
  ]);
};

/** Areas that a definition names: it asks for its figures by them, or aims for something in them. */
const areasOfMeasures = ({ measures }: Pick<MeasuresAtHand, 'measures'>): string[] =>
  measures.flatMap(({ versions }) =>
    versions.flatMap(({ splitAreas, areaTargets }) => [...splitAreas, ...Object.keys(areaTargets)]),
  );

/**
 * Areas that figures of the agreement can be split by: its own and those its measures name, such as the districts
 * of its county; all known where it has none of its own.
 */
export const areasOfContract = async (
  { db }: Counter,
  contractId: string,
  atHand: Pick<MeasuresAtHand, 'measures'>,
): Promise<Pick<Area, 'id' | 'name'>[]> => {
  const own = await areasNamed(db, contractId);
  if (own.length === 0) return areasKnown(db);
  const wanted = new Set([...own.map(({ id }) => id), ...areasOfMeasures(atHand)]);
  return wanted.size === own.length ? own : (await areasKnown(db)).filter(({ id }) => wanted.has(id));
};

/** Refuses areas that are not there: figures could never be given for them. */
export const findUnknownAreas = async (
  { db }: Counter,
  { splitAreas, areaTargets }: MeasureDraft,
): Promise<Problem[]> => {
  const known = new Set((await areasKnown(db)).map(({ id }) => id));
  const unknown = [...splitAreas, ...Object.keys(areaTargets)].filter((id) => !known.has(id));
  return unknown.length === 0
    ? []
    : [
        problem(
          'area-unknown',
          'Choose areas that are in the list. One of these is not known.',
          'splitAreas',
        ),
      ];
};

export const quarterNow = ({ clock }: Counter): Quarter => quarterOf(clock.today());
