import { z } from 'zod';
import { idShape } from './text-shapes.ts';
import { historySubjects } from './history.ts';

/** One change as the screens get it. */
export const historyLineShape = z
  .strictObject({
    id: idShape,
    at: z.string(),
    personId: idShape.optional(),
    personName: z.string().optional(),
    subject: z.enum(historySubjects),
    subjectId: z.string(),
    contractId: idShape.optional(),
    what: z.string(),
    from: z.string(),
    to: z.string(),
    why: z.string(),
  })
  .meta({ id: 'HistoryLine' });
