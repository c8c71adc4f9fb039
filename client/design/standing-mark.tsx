import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Shape, type MarkShape } from './mark-shapes.tsx';

/** The words for where something stands, as the glossary of the look has them. */
export type StandingWord =
  | 'on track'
  | 'close'
  | 'off track'
  | 'too early to say'
  | 'not enough evidence'
  | 'not measured'
  | 'not sent'
  | 'not yet checked by the council'
  | 'contract ended'
  | 'not due yet';

export type MarkColour = 'dark-blue' | 'orange' | 'dark-pink' | 'dark-grey';

/** Shape and colour for each word: no two share a shape, so that the colour is never needed. */
export const standingLooks: Readonly<Record<StandingWord, { shape: MarkShape; colour: MarkColour }>> = {
  'on track': { shape: 'circle', colour: 'dark-blue' },
  close: { shape: 'diamond', colour: 'orange' },
  'off track': { shape: 'triangle down', colour: 'dark-pink' },
  'too early to say': { shape: 'clock', colour: 'dark-grey' },
  'not enough evidence': { shape: 'dotted circle', colour: 'dark-grey' },
  'not measured': { shape: 'empty square', colour: 'dark-grey' },
  'not sent': { shape: 'circle with a bar', colour: 'dark-grey' },
  'not yet checked by the council': { shape: 'half circle', colour: 'dark-grey' },
  'contract ended': { shape: 'full square', colour: 'dark-grey' },
  'not due yet': { shape: 'empty circle', colour: 'dark-grey' },
};

export interface StandingMarkProps {
  standing: StandingWord;
  /** fuller words in place of the plain one ('not sent, 23 days late'); they must contain its meaning */
  words?: ReactNode;
  bold?: boolean;
}

/** Where something stands: a shape and a word. */
export function StandingMark({ standing, words, bold = false }: StandingMarkProps) {
  const { shape, colour } = standingLooks[standing];
  return (
    <span className={classNames('bo-mark', `bo-mark--${colour}`, bold && 'bo-mark--bold')}>
      <Shape shape={shape} className="bo-mark__shape" />
      <span>{words ?? standing}</span>
    </span>
  );
}

export interface StandingLine {
  /** which axis it is about: 'Delivery', 'Better off' */
  axis: string;
  edge: 'how-much' | 'how-well' | 'better-off';
  standing: StandingWord;
  /** the whole of what is said about it, beginning with the word; the plain word when absent */
  words?: ReactNode;
}

/** Where something stands on each of its axes, side by side and never merged. */
export function StandingLines({ lines }: { lines: readonly StandingLine[] }) {
  return (
    <ul className="bo-standings">
      {lines.map(({ axis, edge, standing, words }) => {
        const { shape, colour } = standingLooks[standing];
        return (
          <li key={axis} className={classNames('bo-standing', `bo-standing--${edge}`, `bo-mark--${colour}`)}>
            <Shape shape={shape} className="bo-mark__shape" />
            <span>
              <strong>{axis}:</strong> {words ?? standing}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
