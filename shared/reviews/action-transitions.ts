import { problem, type Problem } from '../problems/problem.ts';
import type { ActionStatus } from './action.ts';

/** What can be done to an action on the list. */
export const actionActs = ['done', 'dropped', 'opened again'] as const;
export type ActionAct = (typeof actionActs)[number];

/** One line of the workflow. */
export interface ActionTransition {
  act: ActionAct;
  from: readonly ActionStatus[];
  to: ActionStatus;
  /** present where a reason is asked for */
  why?: { label: string; missing: string };
  /** the words of its button */
  button: string;
}

/**
 * The workflow of an action: the one table that buttons, validation, API and tests read. Whoever may change
 * actions at all (access/may.ts) may do each; 'opened again' is the way back from a slip.
 */
export const actionTransitions: readonly ActionTransition[] = [
  { act: 'done', from: ['open'], to: 'done', button: 'Done' },
  {
    act: 'dropped',
    from: ['open'],
    to: 'dropped',
    why: {
      label: 'Why will it not be done?',
      missing: 'Say why it will not be done, so that whoever reads this later knows.',
    },
    button: 'Drop',
  },
  { act: 'opened again', from: ['done', 'dropped'], to: 'open', button: 'Open again' },
];

/** The line of the table for an act. */
export const actionTransitionFor = (act: ActionAct): ActionTransition => {
  const found = actionTransitions.find((line) => line.act === act);
  if (found === undefined) throw new RangeError(`no transition for ${act}`);
  return found;
};

/** What may be done to an action in this status, in the order of the table. */
export const actionTransitionsOpen = (status: ActionStatus): ActionTransition[] =>
  actionTransitions.filter(({ from }) => from.includes(status));

const isNow: Readonly<Record<ActionStatus, string>> = {
  open: 'it is open',
  done: 'it has been done',
  dropped: 'it has been dropped',
};

/**
 * Whether an act is possible from a status with this reason.
 * @returns the line of the table, or the problems that stop it
 */
export const decideActionAct = (
  status: ActionStatus,
  act: ActionAct,
  why: string,
): { transition: ActionTransition } | { problems: Problem[]; kind: 'invalid' | 'conflict' } => {
  const transition = actionTransitionFor(act);
  if (!transition.from.includes(status)) {
    const sentence = `This cannot be done now: ${isNow[status]}. Load the page again to see what changed.`;
    return { problems: [problem('not-in-this-status', sentence)], kind: 'conflict' };
  }
  if (transition.why && why.trim() === '')
    return { problems: [problem('why-missing', transition.why.missing, 'why')], kind: 'invalid' };
  return { transition };
};
