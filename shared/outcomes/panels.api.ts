import { z } from 'zod';
import { idShape } from '../values/text-shapes.ts';
import { indicatorKinds, periodKinds, valueMarks } from './indicator.ts';
import { loadedForms } from './loaded-values.ts';
import { isMonth } from './month.ts';
import { isAreaCode } from './places.ts';

/*
 * What is said of one indicator in one place, as it goes over the wire. Strict, as all shapes of the room: no field
 * for a target of a provider, a rating or a standing can be sent or answered (indicator.ts says why).
 */

export const areaCodeShape = z.string().max(20).refine(isAreaCode, 'This is not the code of an area.');

export const quarterShape = z.string().regex(/^\d{4}-Q[1-4]$/);

export const monthShape = z.string().refine(isMonth);

export const indicatorShape = z
  .strictObject({
    id: idShape,
    key: z.string(),
    name: z.string(),
    counts: z.string(),
    among: z.string(),
    per: z.number(),
    source: z.string(),
    kind: z.enum(indicatorKinds),
    periodKind: z.enum(periodKinds),
  })
  .meta({ id: 'Indicator' });

const yearChangeShape = z.strictObject({
  before: z.number(),
  after: z.number(),
  percent: z.number().optional(),
});

const countsShape = z.strictObject({ before: z.number(), after: z.number() });

const comparedShape = z.strictObject({
  ratio: z.number(),
  interval: z.strictObject({ lower: z.number(), upper: z.number() }),
  placebo: z.strictObject({
    rank: z.number().int(),
    among: z.number().int(),
    p: z.number(),
    smallestP: z.number(),
  }),
  phi: z.number(),
  phiEstimated: z.boolean(),
  own: countsShape,
  others: countsShape,
  comparators: z.array(z.string()),
});

export const quarterPointShape = z.strictObject({
  quarter: quarterShape,
  count: z.number().optional(),
  rate: z.number().optional(),
});

export const areaPanelShape = z
  .strictObject({
    areaCode: z.string(),
    areaName: z.string(),
    quarter: quarterShape.optional(),
    quarters: z.array(quarterPointShape),
    rolling: z.array(
      z.strictObject({ month: monthShape, count: z.number().optional(), rate: z.number().optional() }),
    ),
    change: yearChangeShape.optional(),
    quarterCompared: comparedShape.optional(),
    yearCompared: comparedShape.optional(),
    sentence: z.string(),
    forceNote: z.string().optional(),
    peopleNote: z.string().optional(),
  })
  .meta({ id: 'AreaPanel' });

const cellShape = z.union([
  z.strictObject({ number: z.number() }),
  z.strictObject({ mark: z.enum(valueMarks) }),
]);

/** What a loaded indicator says of one area and period; a rate only where both numbers are there. */
export const loadedValueShape = z
  .strictObject({
    areaCode: z.string(),
    areaName: z.string(),
    period: z.string(),
    numerator: cellShape,
    denominator: cellShape.optional(),
    rate: z.number().optional(),
    interval: z.strictObject({ lower: z.number(), upper: z.number() }).optional(),
  })
  .meta({ id: 'LoadedValue' });

/** What was loaded: of the districts shown, of the wider area beside them, and of any other area. */
export const loadedFiguresShape = z.strictObject({
  form: z.enum(loadedForms),
  values: z.array(loadedValueShape),
  beside: z.array(loadedValueShape),
  elsewhere: z.array(loadedValueShape),
});

const loadedComparedShape = z.strictObject({
  says: z.enum(['higher', 'lower', 'no clear difference', 'too few to tell']),
  there: z.number(),
});

export const loadedPanelShape = z
  .strictObject({
    areaCode: z.string(),
    areaName: z.string(),
    form: z.enum(loadedForms),
    latest: loadedValueShape.optional(),
    besideName: z.string().optional(),
    beside: loadedComparedShape.optional(),
    yearBefore: loadedComparedShape.optional(),
    trend: z.enum(['increasing', 'decreasing', 'no significant change', 'cannot be calculated']).optional(),
    trendOver: z.array(z.string()).optional(),
    sentence: z.string(),
  })
  .meta({ id: 'LoadedPanel' });

export const monthNoteShape = z.strictObject({
  month: monthShape,
  code: z.enum(['low month', 'low share', 'fell to none']),
  areaCode: z.string().optional(),
  sentence: z.string(),
});

export const placeShape = z.strictObject({ code: z.string(), name: z.string() });

export const monthSourceShape = z.strictObject({
  month: monthShape,
  force: z.string(),
  fileName: z.string(),
  fileHash: z.string(),
  downloadedOn: z.string(),
  importedAt: z.string(),
  rows: z.number().int(),
  incidents: z.number().int(),
  noLocation: z.number().int(),
  version: z.number().int(),
});
