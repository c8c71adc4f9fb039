import type { ReactNode } from 'react';

export type MarkShape =
  | 'circle'
  | 'diamond'
  | 'triangle down'
  | 'triangle up'
  | 'clock'
  | 'dotted circle'
  | 'empty square'
  | 'full square'
  | 'empty circle'
  | 'half circle'
  | 'circle with a bar'
  | 'tick'
  | 'flag';

/** Each shape in a box of 16 by 16, in the colour of the text round it. They differ in outline, not in colour. */
export const markShapes: Readonly<Record<MarkShape, ReactNode>> = {
  circle: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  diamond: <path d="M8 .6 15.4 8 8 15.4.6 8Z" fill="currentColor" />,
  'triangle down': <path d="M.6 2h14.8L8 15Z" fill="currentColor" />,
  'triangle up': <path d="M.6 14h14.8L8 1Z" fill="currentColor" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 4v4.3l2.8 1.7" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  'dotted circle': (
    <circle
      cx="8"
      cy="8"
      r="6.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray="2.6 2.6"
    />
  ),
  'empty square': <path d="M2 2h12v12H2Z" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  'full square': <path d="M2 2h12v12H2Z" fill="currentColor" />,
  'empty circle': <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  'half circle': (
    <>
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 1.4a6.6 6.6 0 0 1 0 13.2Z" fill="currentColor" />
    </>
  ),
  'circle with a bar': (
    <>
      <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M4.4 8h7.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  flag: (
    <path
      d="M3 15.4V.8M3.6 1.6h9.6l-2.4 3.6 2.4 3.6H3.6Z"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  tick: <path d="m1.8 8.6 4.2 4.2L14.4 3.6" fill="none" stroke="currentColor" strokeWidth="2.4" />,
};

/** Draws one shape. It says nothing by itself: a word always stands beside it. */
export function Shape({ shape, className }: { shape: MarkShape; className: string }) {
  return (
    <svg className={className} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {markShapes[shape]}
    </svg>
  );
}
