import { z } from 'zod';
import { registerAskedShape, type RegisterAsked } from '#shared/contracts/register.api.ts';

const asked = registerAskedShape.shape;

/** The router reads '?search=12' as a number; here every word of an address is text. */
const words = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/**
 * The view of the register as it stands in the address, so that it can be sent to a colleague. What an address
 * says wrongly is left out of the view, not refused.
 */
export const registerSearch = z.object({
  search: words.pipe(asked.search.unwrap()).optional().catch(undefined),
  need: asked.need.catch(undefined),
  area: asked.area.catch(undefined),
  kind: asked.kind.catch(undefined),
  status: asked.status.catch(undefined),
  directorate: words.pipe(asked.directorate.unwrap()).optional().catch(undefined),
  basis: asked.basis.catch(undefined),
  contractManager: asked.contractManager.catch(undefined),
  provider: asked.provider.catch(undefined),
  endsBefore: words.pipe(asked.endsBefore.unwrap()).optional().catch(undefined),
  sort: asked.sort.catch(undefined),
  direction: asked.direction.catch(undefined),
  /** keys of the columns that are shown, with commas between */
  columns: z.string().max(300).optional().catch(undefined),
});
export type RegisterSearch = z.infer<typeof registerSearch>;

/** What is asked of the counter: the view without how it is shown. */
export const askedOf = ({ columns: _columns, ...rest }: RegisterSearch): RegisterAsked => rest;

/** The filters: everything of a view that leaves agreements out, beside the search box. */
const filters = [
  'need',
  'area',
  'kind',
  'status',
  'directorate',
  'basis',
  'contractManager',
  'provider',
  'endsBefore',
] as const;

/** How many filters are set. */
export const filtersSet = (search: RegisterSearch): number =>
  filters.filter((filter) => search[filter] !== undefined).length;

/** The same view without search and filters. */
export const withoutFilters = ({ sort, direction, columns }: RegisterSearch): RegisterSearch => ({
  sort,
  direction,
  columns,
});
