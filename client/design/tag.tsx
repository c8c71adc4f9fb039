import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Shape, type MarkShape } from './mark-shapes.tsx';

export interface TagProps {
  /** the word; it carries the meaning */
  children: ReactNode;
  shape?: MarkShape;
  colour?: 'grey' | 'blue' | 'turquoise' | 'pink' | 'orange' | 'quiet';
}

/** A small label for a state: a word, with a shape and a pale colour that only repeat it. */
export function Tag({ children, shape, colour = 'grey' }: TagProps) {
  return (
    <span className={classNames('bo-tag', colour !== 'grey' && `bo-tag--${colour}`)}>
      {shape === undefined ? null : <Shape shape={shape} className="bo-tag__shape" />}
      <span>{children}</span>
    </span>
  );
}
