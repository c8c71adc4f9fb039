import { permissionEventShape, type PermissionEventDraft } from './cases.api.ts';
import { queryKey } from './case-query.ts';
import { decidePermission } from './decide-permission.ts';
import type { CellReader } from './import-cells.ts';
import {
  changesBetween,
  refusedRow,
  type EventKept,
  type FamilyPlan,
  type ImportGround,
  type RowVerdict,
} from './import-plan.ts';
import { permissionActWords } from './import-sheets.ts';
import {
  askers,
  contactChannels,
  contactRules,
  permissionActs,
  permissionGivers,
  permissionScopes,
  timesOfDay,
  type SafeContact,
} from './permission.ts';

/** Monday is 1. */
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const shortDays = Object.fromEntries(days.map((day) => [day.slice(0, 3).toLowerCase(), day]));

const columns: Readonly<Record<string, string>> = {
  scope: 'Permission',
  act: 'What happened',
  on: 'On',
  givenBy: 'Given by',
  askedBy: 'Asked by',
  privacyNotice: 'Privacy notice',
  safe: 'Who may get in touch',
  'safe/rule': 'Who may get in touch',
  'safe/days': 'Safe days',
  'safe/times': 'Safe times',
  'safe/channels': 'Safe channels',
};
const columnOf = (place: string): string =>
  columns[place] ?? columns[place.split('/').slice(0, 2).join('/')] ?? '';

const safeRead = (reader: CellReader): SafeContact | undefined => {
  const rule = reader.choice('Who may get in touch', contactRules);
  const named = reader
    .text('Safe days')
    .split(/[;,]/)
    .map((day) => day.trim())
    .filter((day) => day !== '');
  const unread = named.find((day) => shortDays[day.slice(0, 3).toLowerCase()] === undefined);
  if (unread !== undefined) reader.refuse('Safe days', 'cell-unread', `‘${unread}’ is no day of the week.`);
  const safeDays = named.map(
    (day) => 1 + days.findIndex((each) => each === shortDays[day.slice(0, 3).toLowerCase()]),
  );
  const times = reader.choices('Safe times', timesOfDay);
  const channels = reader.choices('Safe channels', contactChannels);
  if (rule !== undefined) return { rule, days: safeDays, times, channels };
  if (safeDays.length + times.length + channels.length > 0)
    reader.refuse('Who may get in touch', 'cell-missing', 'Say who may get in touch, and then when and how.');
  return undefined;
};

/** What happened to a permission, as a row says it; undefined where something stands against a cell. */
export const permissionRead = (reader: CellReader): PermissionEventDraft | undefined => {
  for (const column of ['Permission', 'What happened', 'On']) reader.needed(column);
  const said = {
    scope: reader.choice('Permission', permissionScopes),
    act: reader.choice('What happened', permissionActs, permissionActWords),
    on: reader.day('On'),
    givenBy: reader.choice('Given by', permissionGivers),
    askedBy: reader.choice('Asked by', askers),
    privacyNotice: reader.text('Privacy notice'),
    safe: safeRead(reader),
  };
  if (reader.problems.length > 0) return undefined;
  const checked = permissionEventShape.safeParse(said);
  if (checked.success) return checked.data;
  for (const { path, message } of checked.error.issues)
    reader.refuse(columnOf(path.join('/')), 'cell-refused', message);
  return undefined;
};

const inWords = ({
  givenBy,
  askedBy,
  privacyNotice,
  safe,
}: PermissionEventDraft): Record<string, string> => ({
  'Given by': givenBy ?? '',
  'Asked by': askedBy ?? '',
  'Privacy notice': privacyNotice,
  'Who may get in touch': safe?.rule ?? '',
  'Safe days': (safe?.days ?? []).map((day) => days[day - 1] ?? '').join('; '),
  'Safe times': (safe?.times ?? []).join('; '),
  'Safe channels': (safe?.channels ?? []).join('; '),
});

const isSame = (event: EventKept, said: PermissionEventDraft): boolean =>
  event.scope === said.scope &&
  event.act === said.act &&
  event.on === said.on &&
  changesBetween(inWords(event), inWords(said)).length === 0;

/**
 * What becomes of one row about a permission: by the rule of the form. What was written down stays written down, so
 * that a yes that says something else is a yes given anew; whatever else differs is refused.
 */
export const planPermission = (
  reader: CellReader,
  said: PermissionEventDraft,
  plan: FamilyPlan,
  { today, newId }: ImportGround,
): RowVerdict => {
  if (plan.events.some((event) => isSame(event, said))) return { outcome: 'unchanged' };
  const alike = plan.events.findLast(
    ({ scope, act, on }) => scope === said.scope && act === said.act && on === said.on,
  );
  const facts = { today, referredOn: plan.after.referredOn, events: plan.events };
  let decision = decidePermission(said, [], facts);
  const queries = decision.kind === 'asks' ? decision.queries : [];
  if (queries.length > 0) decision = decidePermission(said, queries.map(queryKey), facts);
  if ('problems' in decision) {
    if (alike !== undefined && decision.kind === 'conflict')
      reader.refuse(
        'What happened',
        'permission-stays',
        'This is written down already, with other details. What happened to a permission stays as it was written down.',
      );
    else reader.refuseAll(decision.problems, columnOf);
    return refusedRow(reader.problems);
  }
  const event = { ...said, id: newId('pev') };
  plan.events.push(event);
  plan.newEvents.push(event);
  return {
    outcome: alike === undefined ? 'new' : 'corrected',
    changes: alike === undefined ? [] : changesBetween(inWords(alike), inWords(said)),
    questions: queries.map(({ code, place, asks, because }) => ({
      ...{ sheet: 'Permissions' as const, row: reader.row, column: columnOf(place), code, asks, because },
    })),
  };
};
