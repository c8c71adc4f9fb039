/** A place inside a body: ['draft', 'parties', 0, 'delivers']. */
export type Place = readonly (string | number)[];

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every single value of a body, with its place. */
export const leavesOf = (body: unknown, place: Place = []): { place: Place; value: unknown }[] =>
  isBranch(body)
    ? Object.entries(body).flatMap(([key, value]) =>
        leavesOf(value, [...place, Array.isArray(body) ? Number(key) : key]),
      )
    : [{ place, value: body }];

/** Every object of a body, itself first: where a field that nobody knows can be put. */
export const objectsOf = (body: unknown, place: Place = []): Place[] => {
  if (!isBranch(body)) return [];
  const inside = Object.entries(body).flatMap(([key, value]) =>
    objectsOf(value, [...place, Array.isArray(body) ? Number(key) : key]),
  );
  return Array.isArray(body) ? inside : [place, ...inside];
};

/** The body with another value at one place. */
export const withAt = (body: unknown, place: Place, value: unknown): unknown => {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  if (Array.isArray(body))
    return body.map((each: unknown, at) => (at === key ? withAt(each, rest, value) : each));
  const branch = isBranch(body) ? body : {};
  return { ...branch, [key]: withAt(branch[key], rest, value) };
};

/** A value of every type that JSON has, but for the one that belongs there. */
export const otherTypes = (value: unknown): unknown[] =>
  [null, true, 7, 'seven', ['seven'], { seven: 7 }].filter((other) => typeof other !== typeof value);

export const isDay = (value: unknown): boolean => /^\d{4}-\d{2}-\d{2}$/.test(String(value));
export const isQuarter = (value: unknown): boolean => /^\d{4}-Q\d$/.test(String(value));
export const isId = (value: unknown): boolean => /^[a-z]{2,6}_[0-9a-z]{20}$/.test(String(value));

/** Days that the calendar does not have, or that are no days as they are written here. */
export const daysThatAreNone = [
  '2026-02-30',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '0000-00-00',
  '2026-2-3',
  '30/02/2026',
  '2026-02-03T00:00:00Z',
  '+275760-09-14',
  '',
];

/** Numbers that cannot be counted with, as they are written in JSON. */
export const numbersThatAreNone = ['1e999', '-1e999', '9007199254740993', '1e300', '-1e300'];

/** Ids that cannot be one of ours, as they are written in a body. */
export const idsThatAreNone = ['', 'x', '../../etc', "con_' or 1=1--", '%00', 'con_'.padEnd(300, '0')];
