/**
 * Where a return is. `not yet due` and `overdue` are derived from the day and never stored
 * (house, "Workflow as a table"): a return is `due` from the day it is made.
 */
export const returnStatuses = ['due', 'draft', 'submitted', 'sent back', 'accepted', 'reopened'] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

/** What people do to a return, as its events tell it. */
export const returnActs = ['made', 'started', 'submitted', 'sent back', 'accepted', 'reopened'] as const;
export type ReturnAct = (typeof returnActs)[number];
