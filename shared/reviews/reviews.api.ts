import { z } from 'zod';
import { dayShape } from '../contracts/contracts.api.ts';
import { historyLineShape } from '../values/history.api.ts';
import { idShape, longText, requiredLine, revisionShape } from '../values/text-shapes.ts';
import { actionOwners, actionStatuses } from './action.ts';
import { actionActs } from './action-transitions.ts';

export const actionShape = z
  .strictObject({
    id: idShape,
    contractId: idShape,
    what: z.string(),
    owner: z.enum(actionOwners),
    dueOn: z.string(),
    status: z.enum(actionStatuses),
    doneOn: z.string().optional(),
    droppedWhy: z.string(),
    measureId: idShape.optional(),
    costsNothing: z.boolean().optional(),
    agreedBy: z.string(),
    createdAt: z.string(),
    revision: z.number().int(),
  })
  .meta({ id: 'Action' });

/** The list of a contract, what became of it (newest first), and whether the person may change it. */
export const actionsShape = z
  .strictObject({
    actions: z.array(actionShape),
    history: z.array(historyLineShape),
    mayChange: z.boolean(),
  })
  .meta({ id: 'Actions' });
export type Actions = z.infer<typeof actionsShape>;

/** What a person says when putting an action on the list. */
export const actionDraftShape = z
  .strictObject({
    what: requiredLine(300, 'Say what is to be done.'),
    owner: z.enum(actionOwners, 'Choose who does it.'),
    dueOn: dayShape,
    measureId: idShape.optional(),
    costsNothing: z.boolean().optional(),
  })
  .meta({ id: 'ActionDraft' });
export type ActionDraft = z.infer<typeof actionDraftShape>;

/** What is done to an action; `why` may be '' where the table asks for no reason. */
export const actionActShape = z
  .strictObject({ act: z.enum(actionActs), why: longText(1000), revision: revisionShape })
  .meta({ id: 'ActionAct' });
export type ActionActInput = z.infer<typeof actionActShape>;
