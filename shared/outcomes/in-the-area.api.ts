import { z } from 'zod';
import { idShape } from '../values/text-shapes.ts';
import {
  areaPanelShape,
  indicatorShape,
  loadedFiguresShape,
  loadedPanelShape,
  monthNoteShape,
  placeShape,
} from './panels.api.ts';

/* Indicators of the districts that a service works in, and which of them it is meant to help move. */

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
        ...loadedFiguresShape.shape,
        loaded: z.array(loadedPanelShape),
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
