import { z } from 'zod';
import { contractStatuses } from '../contracts/contract.ts';
import { standingWords } from '../measures/standing-words.ts';
import { nextDateShape, sparkShape } from '../overview/overview.api.ts';
import { idShape } from '../values/text-shapes.ts';
import { returnStates } from './return-words.ts';

const axisShape = z.strictObject({ word: z.enum(standingWords), words: z.string() });
const namedSparkShape = sparkShape.extend({ name: z.string() });

export const portfolioRowShape = z
  .strictObject({
    contractId: idShape,
    title: z.string(),
    provider: z.string().optional(),
    directorate: z.string(),
    status: z.enum(contractStatuses),
    yearlyPence: z.number().int().optional(),
    contractManager: z.strictObject({ personId: idShape.optional(), name: z.string() }).optional(),
    judged: z.strictObject({ returnId: idShape, periodName: z.string() }).optional(),
    returnState: z.enum(returnStates),
    returnWords: z.string(),
    delivery: axisShape,
    betterOff: axisShape,
    howMuchSpark: namedSparkShape.optional(),
    betterOffSpark: namedSparkShape.optional(),
    changed: z.string(),
    next: nextDateShape.optional(),
  })
  .meta({ id: 'PortfolioRow' });

/** Every agreement the person may see, with where it stands; the sentence is about those that are live. */
export const portfolioShape = z
  .strictObject({ lead: z.string(), rows: z.array(portfolioRowShape) })
  .meta({ id: 'Portfolio' });
export type Portfolio = z.infer<typeof portfolioShape>;
