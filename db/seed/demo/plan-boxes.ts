import type { Quarter } from '#shared/periods/quarter.ts';
import type { ReturnAnswer, ValueScope } from '#shared/returns/return-value.ts';
import type { Figure } from '#shared/values/figure.ts';
import { chanceFor } from './chance.ts';
import type { DemoAgreement } from './demo-agreement.ts';
import type { DistrictKey } from './demo-areas.ts';
import type { DemoMeasure } from './demo-measure.ts';
import type { OrganisationKey } from './demo-organisations.ts';
import type { Direction } from './stories/explain.ts';
import { makeFigures, shareOfWork, type CellFigure, type MeasureFigures } from './make-figures.ts';

/** One box of a return: whose, of which measure, in which district (none: the whole), and what stands in it. */
export interface PlannedBox {
  organisation: OrganisationKey;
  measure: string;
  district?: DistrictKey;
  scope: ValueScope;
  answer: ReturnAnswer;
}

/** Two boxes of different returns that hold the same figure. */
const isSame = (a: PlannedBox, b: PlannedBox): boolean =>
  a.organisation === b.organisation &&
  a.measure === b.measure &&
  a.district === b.district &&
  a.scope === b.scope;

const comesTo = ({ answer }: PlannedBox): number | undefined => {
  if (answer.state !== 'value' || answer.numerator === undefined) return undefined;
  return answer.denominator === undefined ? answer.numerator : answer.numerator / answer.denominator;
};

/** Whether a figure lies above or below what the same box held on average before. */
export const wentWhichWay = (box: PlannedBox, before: readonly PlannedBox[]): Direction => {
  const earlier = before.filter((each) => isSame(each, box)).flatMap((each) => comesTo(each) ?? []);
  const mean = earlier.reduce((total, n) => total + n, 0) / Math.max(1, earlier.length);
  return (comesTo(box) ?? 0) >= mean ? 'up' : 'down';
};

const sum = (cells: readonly CellFigure[]): Figure => {
  const add = (part: keyof Figure): number | undefined =>
    cells.some(({ figure }) => figure[part] !== undefined)
      ? cells.reduce((total, { figure }) => total + (figure[part] ?? 0), 0)
      : undefined;
  return { numerator: add('numerator') ?? 0, denominator: add('denominator'), due: add('due') };
};

const typed = ({ numerator, denominator, due }: Figure): ReturnAnswer => ({
  state: 'value',
  numerator,
  ...(denominator === undefined ? {} : { denominator }),
  ...(due === undefined ? {} : { due }),
});

/** Some came to two of the organisations: all together they are a few fewer. */
const different = (parts: readonly Figure[], overlap: number): Figure => {
  const total = parts.reduce((all, { numerator }) => all + numerator, 0);
  const largest = Math.max(0, ...parts.map(({ numerator }) => numerator));
  return { numerator: Math.max(largest, total - overlap) };
};

/** What stands for a whole measure, whatever its figures: missing with a reason, or none and signed for. */
const standsFor = (
  measure: DemoMeasure,
  back: number,
  { nothing }: MeasureFigures,
): ReturnAnswer | undefined => {
  const gone = measure.missing.find((each) => each.back === back || each.back === -1);
  if (gone !== undefined) return { state: 'missing', reason: gone.reason, note: gone.note };
  return nothing || measure.nil.includes(back) ? { state: 'nil' } : undefined;
};

const boxesOf = (
  agreement: DemoAgreement,
  measure: DemoMeasure,
  figures: MeasureFigures,
  back: number,
  overlap: number,
): PlannedBox[] => {
  const instead = standsFor(measure, back, figures);
  const organisations = shareOfWork(agreement).map(({ organisation }) => organisation);
  const wholes = organisations.map((organisation) => ({
    organisation,
    cells: figures.cells.filter((cell) => cell.organisation === organisation),
  }));
  const parts = wholes.flatMap(({ organisation, cells }): PlannedBox[] => {
    const box = { organisation, measure: measure.key, scope: 'part' as const };
    const apart: ReturnAnswer = { state: 'missing', reason: 'not applicable', note: '' };
    const whole = measure.notFor.includes(organisation) ? apart : (instead ?? typed(sum(cells)));
    const split = cells.flatMap(({ district, figure }) =>
      district === undefined ? [] : [{ ...box, district, answer: instead ?? typed(figure) }],
    );
    return [{ ...box, answer: whole }, ...split];
  });
  const wantsWhole = organisations.length > 1 && ['different people', 'score'].includes(measure.kind);
  if (!wantsWhole) return parts;
  const answer =
    instead ??
    typed(
      different(
        wholes.map(({ cells }) => sum(cells)),
        overlap,
      ),
    );
  return [...parts, { organisation: agreement.lead, measure: measure.key, scope: 'whole', answer }];
};

/** Every box of one return, in the order of its measures; a measure that is only wanted has none. */
export const planBoxes = (
  agreement: DemoAgreement,
  seed: string,
  quarter: Quarter,
  n: number,
  all: number,
): PlannedBox[] => {
  const figures = makeFigures(agreement, seed, quarter, n, all);
  const overlap = chanceFor(seed, agreement.key, quarter, 'overlap').whole(2, 5);
  return agreement.measures
    .filter(({ wanted }) => wanted === undefined)
    .flatMap((measure) => {
      const made = figures.get(measure.key);
      return made ? boxesOf(agreement, measure, made, all - 1 - n, overlap) : [];
    });
};
