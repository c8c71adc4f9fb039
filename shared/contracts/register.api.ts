import { z } from 'zod';
import { characteristicNames } from '../cases/characteristics.ts';
import { idShape, optionalLine } from '../values/text-shapes.ts';
import { bases, contractKinds, contractStatuses, deliveringRoles } from './contract.ts';
import { dayShape } from './contracts.api.ts';
import { needCodes } from './needs.ts';
import { registerSorts } from './sort-register.ts';

/** A row of the register on the wire. Money in pence; absent means not known. */
export const registerRowShape = z
  .strictObject({
    id: idShape,
    reference: z.string(),
    kind: z.enum(contractKinds),
    title: z.string(),
    purpose: z.string(),
    needs: z.array(z.string()),
    areas: z.array(z.strictObject({ id: idShape, name: z.string() })),
    providers: z.array(
      z.strictObject({ organisationId: idShape, name: z.string(), role: z.enum(deliveringRoles) }),
    ),
    buyerId: idShape,
    buyerName: z.string(),
    directorate: z.string(),
    basis: z.enum(bases).optional(),
    /** as of today: an agreement whose end has passed has ended */
    status: z.enum(contractStatuses),
    startsOn: z.string().optional(),
    endsOn: z.string().optional(),
    noticeOn: z.string().optional(),
    reviewOn: z.string().optional(),
    yearlyPence: z.number().int().optional(),
    totalPence: z.number().int().optional(),
    contractManager: z
      .strictObject({ personId: idShape.optional(), name: z.string(), fromOn: z.string() })
      .optional(),
    notForPublication: z.boolean(),
    placeWithheld: z.boolean(),
    publishedAt: z.string().optional(),
  })
  .meta({ id: 'RegisterRow' });

export const registerShape = z
  .strictObject({
    rows: z.array(registerRowShape),
    /** how many agreements the person can see, before any filter */
    total: z.number().int(),
  })
  .meta({ id: 'Register' });
export type Register = z.infer<typeof registerShape>;

/** What can be asked of the register, as it stands in an address. */
export const registerAskedShape = z.strictObject({
  search: optionalLine(100).optional(),
  need: z.enum(needCodes).optional(),
  area: idShape.optional(),
  kind: z.enum(contractKinds).optional(),
  status: z.enum(contractStatuses).optional(),
  directorate: optionalLine(120).optional(),
  basis: z.enum([...bases, 'not known']).optional(),
  /** 'mine', 'nobody', or the id of a contract manager */
  contractManager: z.union([z.enum(['mine', 'nobody']), idShape]).optional(),
  provider: idShape.optional(),
  endsBefore: dayShape.optional(),
  sort: z.enum(registerSorts).optional(),
  direction: z.enum(['ascending', 'descending']).optional(),
});
export type RegisterAsked = z.infer<typeof registerAskedShape>;

/** The same, for the list as a file; 'public' leaves out what the published register must not show. */
export const registerFileAskedShape = registerAskedShape.extend({
  audience: z.enum(['council', 'public']).optional(),
});

const named = z.strictObject({ id: idShape, name: z.string() });

/** What the register's filters and forms choose from. */
export const registerChoicesShape = z
  .strictObject({
    organisations: z.array(named.extend({ kind: z.enum(['council', 'provider', 'commissioning partner']) })),
    areas: z.array(named.extend({ code: z.string(), kind: z.enum(['county', 'district', 'ward']) })),
    directorates: z.array(z.string()),
    /** people who may look after an agreement */
    commissioners: z.array(named),
    /** equality characteristics that the council asks; absent: all */
    characteristicsAsked: z.array(z.enum(characteristicNames)).optional(),
  })
  .meta({ id: 'RegisterChoices' });
export type RegisterChoices = z.infer<typeof registerChoicesShape>;
