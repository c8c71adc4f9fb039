import { z } from 'zod';
import { idShape } from '../values/text-shapes.ts';
import { keptAnswerShape } from './return-snapshot.ts';

const number = z.number();

/** The families behind one figure that is taken from them: for the organisation that holds them alone. */
export const familiesBehindShape = z
  .strictObject({
    returnId: idShape,
    contractId: idShape,
    period: z.string(),
    measureName: z.string(),
    numeratorMeans: z.string(),
    denominatorMeans: z.string(),
    /** as the families give it today */
    figure: keptAnswerShape,
    /** some quarters are told by counts in place of families: those have no list */
    countsSent: z.boolean(),
    families: z.array(
      z.strictObject({
        /** absent for a family that was erased: it counts, and nothing else of it is known */
        caseId: idShape.optional(),
        reference: z.string(),
        numerator: number,
        denominator: number.optional(),
        due: number.optional(),
        why: z.string(),
      }),
    ),
  })
  .meta({ id: 'FamiliesBehind' });
export type FamiliesBehindShown = z.infer<typeof familiesBehindShape>;
