import { z } from 'zod';
import { isCalendarDay } from '../periods/calendar-day.ts';
import { idShape, optionalLine, requiredLine } from '../values/text-shapes.ts';
import { indicatorKinds, periodKinds, valueMarks } from './indicator.ts';
import { isMonth } from './month.ts';
import { isAreaCode } from './places.ts';

/*
 * The wire shapes of the room. Strict: no field for a target of a provider, a rating or a standing can be sent or
 * answered here (indicator.ts says why).
 */

/** Largest file that is taken over the network: a year of one force, packed, is about half of it. */
export const largestOutcomesFile = 20 * 1024 * 1024;

export const areaCodeShape = z.string().max(20).refine(isAreaCode, 'This is not the code of an area.');

const quarterShape = z.string().regex(/^\d{4}-Q[1-4]$/);
const monthShape = z.string().refine(isMonth);

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

export const indicatorsShownShape = z.strictObject({ indicators: z.array(indicatorShape) });

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

const quarterPointShape = z.strictObject({
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
  })
  .meta({ id: 'LoadedValue' });

export const monthNoteShape = z.strictObject({
  month: monthShape,
  code: z.enum(['low month', 'low share', 'fell to none']),
  areaCode: z.string().optional(),
  sentence: z.string(),
});

const placeShape = z.strictObject({ code: z.string(), name: z.string() });

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

/** Which districts it is told for, and held against which others; every other one unless named. */
export const indicatorAskedShape = z.strictObject({
  area: areaCodeShape.optional(),
  /** codes, with commas between them */
  compare: z
    .string()
    .max(600)
    .refine((text) => text.split(',').every(isAreaCode), 'Send codes of areas with commas between them.')
    .optional(),
});

export const indicatorPageShape = z
  .strictObject({
    indicator: indicatorShape,
    areas: z.array(placeShape),
    /** of the district asked for, or the first; for what the police recorded */
    panel: areaPanelShape.optional(),
    /** every district by quarter; for what the police recorded */
    series: z.array(
      z.strictObject({
        areaCode: z.string(),
        areaName: z.string(),
        quarters: z.array(quarterPointShape),
      }),
    ),
    /** for what was loaded */
    values: z.array(loadedValueShape),
    notes: z.array(monthNoteShape),
    months: z.array(monthSourceShape),
    /** services that are meant to help move it, as far as whoever asks may see them */
    contributors: z.array(z.strictObject({ contractId: idShape, reference: z.string(), title: z.string() })),
    words: z.array(z.string()),
  })
  .meta({ id: 'IndicatorPage' });
export type IndicatorPage = z.infer<typeof indicatorPageShape>;

export const mapAskedShape = z.strictObject({ quarter: quarterShape.optional() });

const pointShape = z.array(z.number()).length(2);

export const indicatorMapShape = z
  .strictObject({
    indicator: indicatorShape,
    quarter: quarterShape.optional(),
    areas: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        count: z.number().optional(),
        people: z.number().optional(),
        rate: z.number().optional(),
        /** polygons of rings of longitude and latitude; absent where no boundary was brought in */
        boundary: z.array(z.array(z.array(pointShape))).optional(),
      }),
    ),
  })
  .meta({ id: 'IndicatorMap' });
export type IndicatorMap = z.infer<typeof indicatorMapShape>;

export const smallAreasAskedShape = z.strictObject({ district: areaCodeShape });

export const smallAreasShownShape = z
  .strictObject({
    district: placeShape,
    /** the last month there is */
    until: monthShape.optional(),
    rows: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        /** the twelve months until then, and the twelve before; absent where one of them is missing */
        year: z.number().optional(),
        yearBefore: z.number().optional(),
      }),
    ),
    notes: z.array(monthNoteShape),
    words: z.array(z.string()),
  })
  .meta({ id: 'SmallAreasShown' });
export type SmallAreasShown = z.infer<typeof smallAreasShownShape>;

export const inTheAreaShape = z
  .strictObject({
    /** the districts that the service's areas lie in */
    districts: z.array(placeShape),
    indicators: z.array(
      z.strictObject({
        indicator: indicatorShape,
        /** whether the service is meant to help move it */
        contributes: z.boolean(),
        panels: z.array(areaPanelShape),
        values: z.array(loadedValueShape),
        notes: z.array(monthNoteShape),
      }),
    ),
    words: z.array(z.string()),
    mayChange: z.boolean(),
  })
  .meta({ id: 'InTheArea' });
export type InTheArea = z.infer<typeof inTheAreaShape>;

export const contributionsShape = z.strictObject({
  indicatorIds: z.array(idShape).max(50, 'Choose 50 indicators or fewer.'),
});

/** What can be brought in. */
export const outcomeFiles = ['months', 'lookup', 'populations', 'boundaries', 'figures'] as const;
export type OutcomeFile = (typeof outcomeFiles)[number];

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'Send the hash that the preview gave.');

/** What an indicator is called and counts; for figures only. */
export const figuresOfShape = z.strictObject({
  name: requiredLine(120, 'Say what the indicator is called.'),
  counts: requiredLine(160, 'Say what is counted, such as young people in work or learning.'),
  among: requiredLine(120, 'Say what it is counted among, such as residents aged 16 to 24.'),
  per: z.coerce
    .number({ error: 'Say per how many a rate is told, such as 100 or 1000.' })
    .int()
    .min(1)
    .max(1_000_000),
  source: requiredLine(200, 'Say where the figures come from.'),
});
export type FiguresOf = z.infer<typeof figuresOfShape>;

export const outcomeFileAskedShape = z.strictObject({
  fileName: optionalLine(200).optional(),
  /** the day on which it was downloaded; today unless said */
  downloadedOn: z.string().refine(isCalendarDay, 'Write the day as 2026-07-14.').optional(),
  ...figuresOfShape.partial().shape,
});
export type OutcomeFileAsked = z.infer<typeof outcomeFileAskedShape>;

export const outcomeImportAskedShape = outcomeFileAskedShape.extend({
  planHash: hash,
  /** whether what is here may be replaced where the file says otherwise */
  replace: z.enum(['yes', 'no']).optional(),
});

export const outcomePreviewShape = z
  .strictObject({
    what: z.enum(outcomeFiles),
    fileName: z.string(),
    planHash: hash,
    /** what importing it would do, in sentences */
    does: z.array(z.string()),
    /** what only happens once somebody confirms that it replaces what is here */
    toConfirm: z.array(z.string()),
    /** of months: what each says by district, beside what is here */
    months: z.array(
      z.strictObject({
        month: monthShape,
        becomes: z.enum(['new', 'same', 'other numbers']),
        incidents: z.number().int(),
        outside: z.number().int(),
        noLocation: z.number().int(),
        byDistrict: z.record(z.string(), z.number().int()),
        here: z.record(z.string(), z.number().int()).optional(),
      }),
    ),
  })
  .meta({ id: 'OutcomePreview' });
export type OutcomePreview = z.infer<typeof outcomePreviewShape>;

/** What is set up: for the administrator's page. */
export const outcomesSetUpShape = z
  .strictObject({
    force: z.string().optional(),
    districts: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        smallAreas: z.number().int(),
        hasBoundary: z.boolean(),
        populationYears: z.array(z.number().int()),
      }),
    ),
    months: z.array(monthSourceShape),
    notes: z.array(monthNoteShape),
    indicators: z.array(indicatorShape),
  })
  .meta({ id: 'OutcomesSetUp' });
export type OutcomesSetUp = z.infer<typeof outcomesSetUpShape>;
