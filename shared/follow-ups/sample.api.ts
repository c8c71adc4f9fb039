import { z } from 'zod';
import { isQuarter } from '../periods/quarter.ts';
import { revisionShape } from '../values/text-shapes.ts';
import { sampleActs, sampleSides } from './sample-agreement.ts';

const whole = z.number().int();

const terms = {
  fromQuarter: z.string().refine(isQuarter, 'Choose a quarter.'),
  marginPercent: z
    .number('Enter a number of percentage points.')
    .int('Enter a whole number of percentage points.')
    .min(3, 'Enter 3 or more: less than that asks nearly everybody.')
    .max(25, 'Enter 25 or fewer: more than that says nothing.'),
  responsePercent: z
    .number('Enter a percentage.')
    .int('Enter a whole percentage.')
    .min(20, 'Enter 20 or more.')
    .max(100, 'Enter 100 or fewer.'),
};

/** Asking a sample in place of everybody, proposed by one side. */
export const proposeSampleShape = z.strictObject(terms).meta({ id: 'ProposeSample' });
export type ProposeSample = z.infer<typeof proposeSampleShape>;

/** The other side's yes, or the end of it, over the revision last seen. */
export const changeSampleShape = z.strictObject({ revision: revisionShape }).meta({ id: 'ChangeSample' });
export type ChangeSample = z.infer<typeof changeSampleShape>;

/** Whom an agreement asks: everybody, or a sample; what was drawn so far; what the person may do about it. */
export const sampleShownShape = z
  .strictObject({
    today: z.string(),
    standing: z
      .strictObject({
        fromQuarter: z.string(),
        marginPercent: whole,
        responsePercent: whole,
        proposedBySide: z.enum(sampleSides),
        proposedByName: z.string(),
        proposedAt: z.string(),
        agreedByName: z.string().optional(),
        agreedAt: z.string().optional(),
        revision: whole,
      })
      .optional(),
    draws: z.array(
      z.strictObject({
        quarter: z.string(),
        drawn: whole,
        of: whole,
        marginPercent: whole,
        responsePercent: whole,
        drawnAt: z.string(),
      }),
    ),
    /** families whose support ended in the last full quarter: what an example is worked out from */
    lastQuarter: z.strictObject({ quarter: z.string(), families: whole }),
    acts: z.array(z.enum(sampleActs)),
  })
  .meta({ id: 'SampleShown' });
export type SampleShown = z.infer<typeof sampleShownShape>;
