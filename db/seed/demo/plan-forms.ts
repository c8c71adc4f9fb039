import { shippedInstrument } from '#shared/questionnaires/shipped-instruments.ts';
import { addDays, type CalendarDay } from '#shared/periods/calendar-day.ts';
import type { Chance } from './chance.ts';

/** A questionnaire that a parent filled in about the first child of a family, by item number. */
export interface PlannedForm {
  point: 'start' | 'end';
  on: CalendarDay;
  numbers: Readonly<Record<string, number>>;
}

/** How often a question is answered 'certainly' or 'somewhat', the worse things are (0 to 1). */
const answer = (chance: Chance, worse: number): number => {
  const drawn = chance.next();
  if (drawn < worse * 0.55) return 2;
  return drawn < worse * 0.55 + 0.15 + worse * 0.3 ? 1 : 0;
};

/** The scales of difficulties, and for each how far above or below the others it usually lies. */
const leans: Readonly<Record<string, number>> = {
  emotional: 0.06,
  conduct: 0,
  hyperactivity: 0.1,
  peer: -0.06,
};

const sdq = shippedInstrument('sdq');

/** The answers of one form: every item of the scales, here and there one left blank. */
const answersOf = (chance: Chance, worse: number): Record<string, number> => {
  const numbers: Record<string, number> = {};
  for (const { id, items, reversed } of sdq?.scales ?? []) {
    const lean = leans[id];
    // What a child does well grows as difficulties fall.
    const at = Math.min(0.95, Math.max(0.03, lean === undefined ? 0.85 - worse * 0.5 : worse + lean));
    for (const item of items) {
      if (item > 25) continue;
      const given = answer(chance, at);
      if (chance.next() > 0.004) numbers[String(item)] = reversed.includes(item) ? 2 - given : given;
    }
  }
  return numbers;
};

/**
 * The forms of a family: most at the start, fewer at the end. Families come at a bad moment, so some of what gets
 * better would have got better by itself.
 */
export const formOf = (
  chance: Chance,
  { startedOn, endedOn, howEnded }: { startedOn?: CalendarDay; endedOn?: CalendarDay; howEnded?: string },
  well: number,
): PlannedForm[] => {
  if (startedOn === undefined || chance.next() > 0.86) return [];
  const worse = Math.min(0.9, Math.max(0.1, 0.5 + 0.17 * chance.normal()));
  const start: PlannedForm = { point: 'start', on: addDays(startedOn, 2), numbers: answersOf(chance, worse) };
  const stayed = howEnded === 'completed' || howEnded === 'step-down';
  if (endedOn === undefined || chance.next() > (stayed ? 0.84 : 0.35)) return [start];
  const change = (well / 100) * 0.24 + 0.12 * chance.normal();
  return [start, { point: 'end', on: endedOn, numbers: answersOf(chance, Math.max(0.05, worse - change)) }];
};
