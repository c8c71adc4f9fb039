import { z } from 'zod';
import { idShape } from '../values/text-shapes.ts';
import { loadedForms } from './loaded-values.ts';
import { isAreaCode } from './places.ts';
import {
  areaCodeShape,
  areaPanelShape,
  indicatorShape,
  loadedFiguresShape,
  loadedPanelShape,
  monthNoteShape,
  monthSourceShape,
  placeShape,
  quarterPointShape,
  quarterShape,
} from './panels.api.ts';

/* The pages of indicators: one in every district, and its map. */

/** Every indicator with what is known of it. */
export const indicatorsShownShape = z.strictObject({
  indicators: z.array(
    z.strictObject({
      indicator: indicatorShape,
      /** sentences, the most important first; at least one */
      findings: z.array(z.string()).min(1),
    }),
  ),
});
export type IndicatorsShown = z.infer<typeof indicatorsShownShape>;

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
    ...loadedFiguresShape.shape,
    loaded: z.array(loadedPanelShape),
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
    form: z.enum(loadedForms),
    quarter: quarterShape.optional(),
    /** of what was loaded: the latest period there is a rate for */
    period: z.string().optional(),
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
