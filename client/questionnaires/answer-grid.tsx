import { useRef, useState } from 'react';
import type { CompiledAnswer } from '#shared/questionnaires/compile-answer.ts';
import { classNames } from '../design/class-names.ts';
import { afterTyping, moveOf } from './answer-keys.ts';
import { leftBlank } from './typed-form.ts';

export interface AnswerGridProps {
  answers: readonly CompiledAnswer[];
  typed: Readonly<Record<string, string>>;
  /** what the counter refused, by item */
  at: (place: string) => string | undefined;
  onChange: (item: number, text: string) => void;
}

/** Boxes in a row, on every screen: so that up and down mean the same everywhere. */
const columns = 5;

export const boxIdOf = (item: number): string => `answers-${item}`;

const isWrong = ({ isPossible }: CompiledAnswer, text: string): boolean =>
  text !== '' && text !== leftBlank && !isPossible(Number(text));

/**
 * The numbers of a paper form, one box each and no wording: a digit fills a box and goes on to the next, so that a
 * form of twenty-five takes twenty-five keystrokes.
 */
export function AnswerGrid({ answers, typed, at, onChange }: AnswerGridProps) {
  const grid = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const goTo = (place: number): void => {
    const box = grid.current?.querySelectorAll('input')[place];
    box?.focus();
    box?.select();
  };
  const type = (answer: CompiledAnswer, place: number, text: string): void => {
    const after = afterTyping(answer, text);
    onChange(answer.item, after.text);
    setSaid(isWrong(answer, after.text) ? wrongWords(answer) : '');
    if (after.move > 0 && place < answers.length - 1) goTo(place + after.move);
  };
  return (
    <>
      <ol className="bo-answers" ref={grid}>
        {answers.map((answer, place) => {
          const { item } = answer;
          const text = typed[item] ?? '';
          const wrong = isWrong(answer, text) || at(boxIdOf(item)) !== undefined;
          return (
            <li key={item} className="bo-answers__one">
              <label className="bo-answers__number" htmlFor={boxIdOf(item)}>
                <span className="govuk-visually-hidden">Item </span>
                {item}
              </label>
              <input
                className={classNames('govuk-input', 'bo-answers__box', wrong && 'govuk-input--error')}
                id={boxIdOf(item)}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                spellCheck={false}
                aria-invalid={wrong || undefined}
                aria-describedby="answers-keys"
                value={text}
                onChange={(event) => type(answer, place, event.target.value)}
                onFocus={(event) => event.target.select()}
                onKeyDown={(event) => {
                  if (event.altKey || event.ctrlKey || event.metaKey) return;
                  const move = moveOf(event.key, text, columns);
                  if (move === undefined || (event.key === 'Enter' && place === answers.length - 1)) return;
                  event.preventDefault();
                  goTo(place + move);
                }}
              />
            </li>
          );
        })}
      </ol>
      <p className="govuk-error-message" role="status">
        {said}
      </p>
    </>
  );
}

const wrongWords = ({ item, possibleInWords }: CompiledAnswer): string =>
  `Item ${item} can only be ${possibleInWords}.`;
