/**
 * A moment as ISO text in UTC, '2026-11-23T14:02:00.000Z'. Codes of equal length sort as text.
 * The day and the time a person reads are London's: `londonDay` and `londonTime` in calendar-day.ts.
 */
export type Instant = string;

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether the text is a moment in exactly the form the records keep: real, UTC, with milliseconds. */
export const isInstant = (text: string): boolean => {
  if (!shape.test(text)) return false;
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString() === text;
};
