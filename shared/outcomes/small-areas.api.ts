import { z } from 'zod';
import { areaCodeShape, monthNoteShape, monthShape, placeShape } from './panels.api.ts';

/* The LSOAs behind a district. */

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
