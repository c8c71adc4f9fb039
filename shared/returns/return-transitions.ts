import type { ContractAction } from '../access/may.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { ReturnAct, ReturnStatus } from './return-status.ts';

/** What can be done to a return. `start` is done by saving the first value of a return that is due. */
export const returnActions = ['start', 'submit', 'send back', 'accept', 'reopen'] as const;
export type ReturnAction = (typeof returnActions)[number];

/** Whether a comment goes with it; labels and sentences are what the screen shows. */
export type CommentRule =
  | { kind: 'none' }
  | { kind: 'optional'; label: string }
  | { kind: 'required'; label: string; missing: string };

/** One line of the workflow. */
export interface ReturnTransition {
  action: ReturnAction;
  /** whose it is, as the one table of authority (access/may.ts) names it */
  by: ContractAction;
  from: readonly ReturnStatus[];
  to: ReturnStatus;
  /** the event it appends, in the past tense */
  act: ReturnAct;
  /** every duty must be answered, and nothing impossible stand in it */
  mustBeValid: boolean;
  comment: CommentRule;
  /** the words of its button; none where no button does it */
  button?: string;
}

/**
 * The workflow of a return: the one table that buttons, permission, validation, API and tests read.
 * Whose role it is: 'fill return' a provider's worker or manager, 'submit return' the lead's manager,
 * 'check return' the commissioner who looks after the contract.
 * Source: house.md 'Workflow as a table'; field.md 'The correction loop' (a reason is required to send back).
 */
export const returnTransitions: readonly ReturnTransition[] = [
  {
    action: 'start',
    by: 'fill return',
    from: ['due'],
    to: 'draft',
    act: 'started',
    mustBeValid: false,
    comment: { kind: 'none' },
  },
  {
    action: 'submit',
    by: 'submit return',
    // from due as well: where every figure is taken from families, nobody types a first one
    from: ['due', 'draft', 'sent back', 'reopened'],
    to: 'submitted',
    act: 'submitted',
    mustBeValid: true,
    comment: { kind: 'none' },
    button: 'Send the return',
  },
  {
    action: 'accept',
    by: 'check return',
    from: ['submitted'],
    to: 'accepted',
    act: 'accepted',
    // it was valid when it was sent, and nobody can have typed into it since
    mustBeValid: false,
    comment: { kind: 'optional', label: 'Anything to say to the provider (optional)' },
    button: 'Accept the return',
  },
  {
    action: 'send back',
    by: 'check return',
    from: ['submitted'],
    to: 'sent back',
    act: 'sent back',
    mustBeValid: false,
    comment: {
      kind: 'required',
      label: 'What do you need to know, or what should they look at again?',
      missing: 'Say what your question is, so that the provider knows what to do.',
    },
    button: 'Ask the provider',
  },
  {
    action: 'reopen',
    by: 'check return',
    from: ['accepted'],
    to: 'reopened',
    act: 'reopened',
    mustBeValid: false,
    comment: {
      kind: 'required',
      label: 'Why does it need to be corrected?',
      missing: 'Say why the return is opened again: the reason stays with its history.',
    },
    button: 'Open it again for a correction',
  },
];

/** The line of the table for an action. */
export const transitionFor = (action: ReturnAction): ReturnTransition => {
  const found = returnTransitions.find((line) => line.action === action);
  if (found === undefined) throw new RangeError(`no transition for ${action}`);
  return found;
};

/** What may be done now by somebody who is allowed what `allowed` says yes to, in the order of the table. */
export const transitionsOpen = (
  status: ReturnStatus,
  allowed: (action: ContractAction) => boolean,
): ReturnTransition[] => returnTransitions.filter(({ from, by }) => from.includes(status) && allowed(by));

/** Statuses in which the provider may type: those from which it can be sent, and before the first value. */
export const editableStatuses: readonly ReturnStatus[] = [
  ...transitionFor('start').from,
  ...transitionFor('submit').from,
];

/** Whether the provider may type in it. */
export const isEditable = (status: ReturnStatus): boolean => editableStatuses.includes(status);

/** Why nothing can be typed into a return that is with the council, or accepted. */
export const returnIsClosed = (): Problem =>
  problem(
    'return-is-closed',
    'This return has been sent, so nothing in it can be changed. Ask the contract manager to open it again if a figure is wrong.',
  );

const notNow: Readonly<Record<ReturnStatus, string>> = {
  due: 'nothing has been filled in yet',
  draft: 'it is still being filled in',
  submitted: 'it has been sent to the council',
  'sent back': 'it is with the provider, with a question',
  accepted: 'it has been accepted',
  reopened: 'it is with the provider, for a correction',
};

/**
 * Whether an action is possible from a status with this comment.
 * @returns the line of the table, or the problems that stop it
 */
export const decideTransition = (
  status: ReturnStatus,
  action: ReturnAction,
  comment: string,
): { transition: ReturnTransition } | { problems: Problem[]; kind: 'invalid' | 'conflict' } => {
  const transition = transitionFor(action);
  if (!transition.from.includes(status)) {
    const sentence = `This cannot be done now: ${notNow[status]}. Load the page again to see where it stands.`;
    return { problems: [problem('not-in-this-status', sentence)], kind: 'conflict' };
  }
  const rule = transition.comment;
  if (rule.kind === 'required' && comment.trim() === '') {
    return { problems: [problem('comment-missing', rule.missing, 'comment')], kind: 'invalid' };
  }
  return { transition };
};
