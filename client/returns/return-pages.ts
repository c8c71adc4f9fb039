import type { MeasureAsked } from '#shared/returns/measures-asked.ts';
import { dutiesOf } from '#shared/returns/duties-of-return.ts';
import { wantsWholeTyped } from '#shared/returns/assemble-parts.ts';
import { sectionsOf, type ReturnSection } from '#shared/returns/return-sections.ts';
import type { PartShown, ReturnShown } from '#shared/returns/returns.api.ts';

/** The pages of the form in their order. */
export const sectionsShown = (shown: ReturnShown): ReturnSection[] => sectionsOf(shown.measures, shown.boxes);

/** The part a person fills in: the one asked for, their own organisation's, or the first they may see. */
export const partShown = (
  shown: ReturnShown,
  organisationId: string,
  wanted?: string,
): PartShown | undefined =>
  shown.parts.find(({ id, seen }) => seen && id === wanted) ??
  shown.parts.find((part) => part.seen && part.organisationId === organisationId) ??
  shown.parts.find(({ seen }) => seen);

/** '?part=…' where it is not the person's own, so that an address can be sent. */
export const partSearch = (part: PartShown | undefined, organisationId: string): string =>
  part === undefined || part.organisationId === organisationId ? '' : `?part=${part.id}`;

/** Whether the return is made of several parts. */
export const hasParts = ({ parts }: ReturnShown): boolean => parts.length > 1;

/** Whether this person sees every part, and so puts them together. */
export const assembles = ({ parts }: ReturnShown): boolean =>
  parts.length > 1 && parts.every(({ seen }) => seen);

/** The measures of which the lead types the whole, because parts cannot be added. */
export const typedTogether = (shown: ReturnShown): MeasureAsked[] =>
  shown.measures.filter(({ version }) =>
    wantsWholeTyped(
      version,
      shown.parts.map(({ id, lead }) => ({ partId: id, lead })),
    ),
  );

/** The boxes of one part on one page, or of the whole. */
export const dutiesShown = (
  shown: ReturnShown,
  of: { part: string; scope: 'part' | 'whole'; measures: readonly MeasureAsked[] },
) =>
  dutiesOf(of.measures, shown.parts, shown.values).filter(
    ({ partId, scope }) => partId === of.part && scope === of.scope,
  );
