import { z } from 'zod';
import { caseLookShape } from '../cases/case-rights.api.ts';
import { quarterShape } from '../measures/measures.api.ts';
import { standingWords } from '../measures/standing-words.ts';
import { portfolioRowShape } from '../portfolio/portfolio.api.ts';
import { idShape } from '../values/text-shapes.ts';

/** One thing to do, or to wait for. */
export const homeTaskShape = z
  .strictObject({
    key: z.string(),
    /** what is to be done: 'Return for July to September 2026 (Q2)' */
    what: z.string(),
    /** the agreement it is about */
    about: z.string(),
    href: z.string(),
    /** the day it is due, or since when it waits */
    on: z.string(),
    /** how that day is to today: 'in 6 days', '12 days' */
    when: z.string(),
    late: z.boolean(),
  })
  .meta({ id: 'HomeTask' });
export type HomeTask = z.infer<typeof homeTaskShape>;

const axisShape = z.strictObject({ word: z.enum(standingWords), words: z.string() });

/** A decision that is coming, and what happens if none is made. */
export const decisionShape = z.strictObject({
  contractId: idShape,
  title: z.string(),
  on: z.string(),
  ifNothing: z.string(),
  delivery: axisShape,
  betterOff: axisShape,
});
export type DecisionComing = z.infer<typeof decisionShape>;

const rows = z.array(portfolioRowShape);

/** What a person sees first: a part for each role they have. */
export const homeShape = z
  .strictObject({
    provider: z
      .strictObject({
        fromYou: z.array(homeTaskShape),
        fromUs: z.array(homeTaskShape),
        /** families that an administrator of the council saw in an emergency, the latest first */
        looks: z.array(caseLookShape.extend({ caseId: idShape, reference: z.string() })),
        /** agreements to which families were handed over of which nobody has said whether they arrived */
        handedOver: z.array(
          z.strictObject({ contractId: idShape, title: z.string(), families: z.number().int() }),
        ),
        /** agreements with families that were kept as long as agreed */
        dueToGo: z.array(
          z.strictObject({ contractId: idShape, title: z.string(), families: z.number().int() }),
        ),
        rows,
      })
      .optional(),
    commissioner: z
      .strictObject({
        toDo: z.array(homeTaskShape),
        rows,
        /** agreements in the register, looked after by anybody */
        inRegister: z.number().int(),
      })
      .optional(),
    /** the agreements of a commissioning partner, with what it was told of each */
    partner: z
      .strictObject({
        contracts: z.array(
          z.strictObject({
            contractId: idShape,
            title: z.string(),
            providers: z.array(z.string()),
            endsOn: z.string().optional(),
            /** absent until it was told something */
            told: z.strictObject({ on: z.string(), upTo: quarterShape.optional() }).optional(),
          }),
        ),
      })
      .optional(),
    member: z.strictObject({ lead: z.string(), rows, decisions: z.array(decisionShape) }).optional(),
    auditor: z.strictObject({ lead: z.string(), rows }).optional(),
    administrator: z
      .strictObject({
        waiting: z.array(
          z.strictObject({
            personId: idShape,
            name: z.string(),
            organisationName: z.string(),
            invitedOn: z.string(),
          }),
        ),
        /** organisations that deliver something that is measured, and of which nobody has an account */
        withoutAccount: z.array(z.strictObject({ organisationId: idShape, name: z.string() })),
        inRegister: z.number().int(),
        commissioners: z.number().int(),
        /** live agreements without a contract manager */
        lookedAfterByNobody: z.number().int(),
        /** people who can sign in */
        accounts: z.number().int(),
        areas: z.number().int(),
        /** whether the public pages can say how to reach the council */
        contactIsKnown: z.boolean(),
        /** the list that was imported last */
        lastImport: z
          .strictObject({ fileName: z.string(), rows: z.number().int(), on: z.string() })
          .optional(),
      })
      .optional(),
  })
  .meta({ id: 'Home' });
export type Home = z.infer<typeof homeShape>;
