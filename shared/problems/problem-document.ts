import { z } from 'zod';

/** RFC 9457: what every refused request answers, with our problems in `problems`. */
export const problemDocument = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    /** what the person can do next, in a sentence */
    detail: z.string(),
    problems: z.array(
      z.strictObject({ code: z.string(), place: z.string().optional(), sentence: z.string() }),
    ),
    /** what to tell the people who run the service, for faults of ours */
    reference: z.string().optional(),
  })
  .meta({ id: 'Problem' });

export type ProblemDocument = z.infer<typeof problemDocument>;
