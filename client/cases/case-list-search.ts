import { z } from 'zod';
import { caseListQueryShape } from '#shared/cases/cases.api.ts';

const asked = caseListQueryShape.shape;

/** The router reads '?find=0231' as a number; here every word of an address is text. */
const words = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** The view of the list as it stands in the address. What an address says wrongly is left out, not refused. */
export const caseListSearch = z.object({
  find: words.pipe(asked.find.unwrap()).optional().catch(undefined),
  status: asked.status.catch(undefined),
  after: asked.after.catch(undefined),
  /** what was just done, for the banner */
  saved: z.literal('erased').optional().catch(undefined),
});
export type CaseListSearch = z.infer<typeof caseListSearch>;
