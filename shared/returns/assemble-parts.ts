import type { MeasureVersion } from '../measures/measure-version.ts';
import type { MeasureKind, PeriodValue } from '../values/figure.ts';
import { combineOverParts } from '../values/combine.ts';

/** What one delivering organisation says; undefined while it has not answered. */
export interface PartValue {
  partId: string;
  lead: boolean;
  value?: PeriodValue;
}

/** The value of the whole return, and how many of the parts that have a say gave one. */
export interface Assembled {
  /** absent while it cannot be put together: a part has not answered, or the lead has not typed the whole */
  value?: PeriodValue;
  have: number;
  of: number;
}

type Asked = Pick<MeasureVersion, 'kind'>;

/** Kinds whose parts do not add up: the lead types the whole. */
const typedForTheWhole: ReadonlySet<MeasureKind> = new Set(['different people', 'score']);

const doesNotApply = ({ value }: PartValue): boolean =>
  value?.state === 'missing' && value.reason === 'not applicable';

/** The parts that have a say: an organisation to which the measure does not apply is not one of 'n of N'. */
const partsWithASay = (parts: readonly PartValue[]): readonly PartValue[] => {
  const having = parts.filter((part) => !doesNotApply(part));
  return having.length === 0 ? parts : having;
};

/** Whether the lead must type one value for all parts together, because theirs cannot be added. */
export const wantsWholeTyped = (version: Asked, parts: readonly PartValue[]): boolean =>
  typedForTheWhole.has(version.kind) && partsWithASay(parts).length > 1;

const saysSomething = ({ value }: PartValue): boolean => value?.state === 'value' || value?.state === 'nil';

/** Nobody has a figure: the reason is the lead's, else the first one given. */
const missingFrom = (parts: readonly PartValue[]): PeriodValue | undefined =>
  (parts.find(({ lead }) => lead) ?? parts[0])?.value ?? parts.find(({ value }) => value)?.value;

/**
 * One value for the whole return from its parts. They add up by kind (numerators and denominators, never
 * percentages), with how many of the parts gave one; different people and scores are typed by the lead.
 * Nil only where every part says nil. A part that is missing is left out and shows in the coverage.
 * Source: methods, performance 'Kinds of measure', 'Where a contract stands' (parts of a return add up).
 * @param typedWhole what the lead typed for all parts together, where parts cannot be added
 */
export const assembleParts = (
  version: Asked,
  parts: readonly PartValue[],
  typedWhole?: PeriodValue,
): Assembled => {
  const having = partsWithASay(parts);
  const coverage = { have: having.filter(saysSomething).length, of: having.length };
  if (wantsWholeTyped(version, parts)) return { value: typedWhole, ...coverage };
  if (having.some(({ value }) => value === undefined)) return coverage;
  const [only] = having;
  if (having.length === 1 && only) return { value: only.value, ...coverage };
  if (coverage.have === 0) return { value: missingFrom(having), ...coverage };
  if (having.every(({ value }) => value?.state === 'nil')) return { value: { state: 'nil' }, ...coverage };
  const { figure } = combineOverParts(
    version.kind,
    having.flatMap(({ partId, value }) => (value ? [{ part: partId, value }] : [])),
  );
  return { value: figure && { state: 'value', figure }, ...coverage };
};
