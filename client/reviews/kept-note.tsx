import { curveQuestionWords } from '#shared/reviews/curve-question-words.ts';
import { curveQuestions } from '#shared/reviews/curve-questions.ts';
import { Note } from '../design/note.tsx';
import type { Kept } from './use-kept-answers.ts';

export interface KeptNoteProps {
  kept: Kept;
  /** whether the boxes hold it: nobody saved other answers since */
  goesOn: boolean;
}

/** Says that what was typed and not saved is still here, or what it was where somebody saved other answers since. */
export function KeptNote({ kept, goesOn }: KeptNoteProps) {
  if (goesOn) return <Note>What you typed here before and did not save is back in its boxes.</Note>;
  const typed = curveQuestions.filter((question) => (kept.answers[question] ?? '') !== '');
  return (
    <Note tone="asks">
      Somebody saved other answers since you typed here. Yours were not saved:
      {typed.map((question) => (
        <p key={question}>
          <strong>{curveQuestionWords[question].label}</strong> {kept.answers[question]}
        </p>
      ))}
    </Note>
  );
}
