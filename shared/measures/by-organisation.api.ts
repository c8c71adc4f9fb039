import { z } from 'zod';
import { acceptedValueShape } from '../charts/measures-shown.api.ts';
import { idShape } from '../values/text-shapes.ts';

/** The organisations of a consortium with their own accepted figures of a measure; none where fewer than two have. */
export const byOrganisationShape = z
  .strictObject({
    organisations: z.array(
      z.strictObject({
        id: idShape,
        name: z.string(),
        lead: z.boolean(),
        accepted: z.record(z.string(), acceptedValueShape),
      }),
    ),
  })
  .meta({ id: 'FiguresByOrganisation' });
export type FiguresByOrganisation = z.infer<typeof byOrganisationShape>;
