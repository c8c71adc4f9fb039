import type { Tables } from '../schema/define-tables.ts';

/**
 * Everything that hangs off a case, in the order in which it can go, by the name that a copy of it goes by. What
 * is erased and what is handed out are both read from here: a further table is one more line.
 */
export const tablesOfCase = (t: Tables) =>
  [
    { name: 'people', table: t.casePeople },
    { name: 'permission', table: t.permissionEvents },
    { name: 'followUps', table: t.followUps },
    { name: 'questionnaires', table: t.assessments },
    { name: 'legalHolds', table: t.legalHolds },
    { name: 'emergencyLooks', table: t.emergencyLooks },
  ] as const;
