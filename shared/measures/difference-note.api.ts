import { z } from 'zod';
import { isCalendarDay } from '../periods/calendar-day.ts';
import { idShape, requiredLine } from '../values/text-shapes.ts';
import { differenceAnswers, differenceGrounds } from './difference-note.ts';

const noteShape = z
  .strictObject({
    id: idShape,
    measureId: idShape,
    between: z.enum(differenceGrounds),
    number: z.number().int(),
    answer: z.enum(differenceAnswers),
    why: z.string(),
    saidBy: z.string(),
    saidOn: z.string(),
    personName: z.string(),
  })
  .meta({ id: 'DifferenceNote' });

/** Between what the difference is: areas, unless organisations are asked about. */
export const differenceAskedShape = z.strictObject({
  between: z.enum(differenceGrounds).default('areas'),
});

/** What was said of the difference between a measure's areas, or organisations, the earliest first, and whether the person may say. */
export const differenceNotesShape = z
  .strictObject({ notes: z.array(noteShape), maySay: z.boolean() })
  .meta({ id: 'DifferenceNotes' });
export type DifferenceNotes = z.infer<typeof differenceNotesShape>;

/** A new answer. It is refused where another was written since the one that was seen: 0 where none was. */
export const differenceNoteDraftShape = z
  .strictObject({
    between: z.enum(differenceGrounds),
    answer: z.enum(differenceAnswers, 'Choose whether the difference is meant.'),
    why: requiredLine(600, 'Say what differs, and why.'),
    saidBy: requiredLine(160, 'Say who decided it, or who looked into it.'),
    saidOn: z.string().refine(isCalendarDay, 'Enter a real date.'),
    numberSeen: z.number().int().min(0).max(1_000_000),
  })
  .meta({ id: 'DifferenceNoteDraft' });
export type DifferenceNoteDraft = z.infer<typeof differenceNoteDraftShape>;
