import { answerWords } from './return-answer.ts';
import type { VersionOnForm } from './measures-asked.ts';
import type { ReturnSnapshot } from './return-snapshot.ts';
import { placeKey, type PlacedAnswer, type ReturnAnswer } from './return-value.ts';
import { sameAnswer } from './return-answer.ts';

/** A figure that is not what it was when the return was last sent. */
export interface ChangedFigure {
  value: PlacedAnswer;
  before?: ReturnAnswer;
}

/** What the figure at this place was when the return was sent. */
const sentAnswer = (snapshot: ReturnSnapshot, value: PlacedAnswer): ReturnAnswer | undefined =>
  snapshot.values.find((each) => placeKey(each) === placeKey(value))?.answer;

/**
 * The figures that changed since the return was last sent, so that whoever checks it again need not look
 * for them. Source: field.md 7 (there is no indicator of what changed).
 */
export const changedSinceSent = (
  values: readonly PlacedAnswer[],
  lastSent: ReturnSnapshot | undefined,
): ChangedFigure[] =>
  lastSent === undefined
    ? []
    : values.flatMap((value): ChangedFigure[] => {
        const before = sentAnswer(lastSent, value);
        return before !== undefined && sameAnswer(before, value.answer) ? [] : [{ value, before }];
      });

/** What a figure was when the return was last sent, in words; undefined where it is the same or was never sent. */
export const sentBefore = (
  version: VersionOnForm,
  value: PlacedAnswer,
  lastSent: ReturnSnapshot | undefined,
): string | undefined => {
  const [changed] = changedSinceSent([value], lastSent);
  return changed && answerWords(version, changed.before);
};
