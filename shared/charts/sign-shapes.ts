import { chartColours, chartGreys } from './chart-colours.ts';
import { wordWidth } from './chart-layout.ts';
import type { ChartSign, SignIcon } from './measure-signs.ts';
import { element, words } from './svg.ts';

/** One line or area of a sign. */
export interface SignPath {
  d: string;
  fill: string;
  stroke?: string;
  width?: number;
}

/** A sign is drawn in a square of so many pixels. */
export const signSize = 28;

const circle = 'M14 2a12 12 0 1 1 0 24a12 12 0 1 1 0-24Z';
const diamond = 'M14 1l13 13l-13 13l-13-13Z';
const square = 'M3 3h22v22h-22Z';
const hexagon = 'M8 3h12l6.5 11l-6.5 11h-12l-6.5-11Z';
const up = 'M14 6l7 8h-4.5v8h-5v-8h-4.5Z';
const down = 'M14 22l7-8h-4.5v-8h-5v8h-4.5Z';
const upAndDown = 'M14 4l5 6h-3.4v8h3.4l-5 6l-5-6h3.4v-8h-3.4Z';
const wave = 'M6 16q4-8 8-2t8-2';

const outlined = (d: string, fill: string): SignPath => ({ d, fill, stroke: chartGreys.text, width: 1.6 });
const upon = (d: string, fill: string): SignPath => ({ d, fill });
const stroked = (d: string, stroke: string): SignPath => ({ d, fill: 'none', stroke, width: 2.6 });

const better = (arrow: string) => [upon(circle, chartColours.darkBlue), upon(arrow, '#ffffff')];
const worse = (arrow: string) => [outlined(diamond, chartColours.orange), upon(arrow, chartGreys.text)];
const neither = (arrow: string) => [outlined(square, chartColours.lightPurple), upon(arrow, chartGreys.text)];

/**
 * Every sign as we draw it. What it is about is told by its outline, so that it can be read in grey: round is
 * better or usual, a diamond is a concern, a square takes no side; six corners are the target. The arrow is the
 * side that the words name. Never red against green. Source: methods, statistics 1.3 'Icons'; look.md.
 */
const shapes: Readonly<Record<SignIcon, readonly SignPath[]>> = {
  'common cause': [outlined(circle, '#ffffff'), stroked(wave, chartGreys.quiet)],
  'improvement high': better(up),
  'improvement low': better(down),
  'concern high': worse(up),
  'concern low': worse(down),
  'neutral high': neither(up),
  'neutral low': neither(down),
  'both ways': [outlined(square, '#ffffff'), upon(upAndDown, chartGreys.text)],
  'consistent pass': [upon(hexagon, chartColours.darkBlue), stroked('M8.5 14.5l4 4l7-8', '#ffffff')],
  'consistent fail': [
    outlined(hexagon, chartColours.orange),
    stroked('M9.5 9.5l9 9m0-9l-9 9', chartGreys.text),
  ],
  inconsistent: [
    outlined(hexagon, '#ffffff'),
    upon('M14 3h6l6.5 11l-6.5 11h-6Z', '#8a9499'),
    stroked('M5 14h4m3 0h4m3 0h4', chartGreys.text),
  ],
};

/** The lines and areas of a sign, the lowest first. */
export const signShapes = (icon: SignIcon): readonly SignPath[] => shapes[icon];

const provisionalWord = 'provisional';

/** The signs with their words as rows of a drawing. */
export const drawSigns = (
  signs: readonly ChartSign[],
  left: number,
  top: number,
): { drawn: string; end: number } => {
  const row = signSize + 6;
  const drawn = signs.map(({ icon, words: said, provisional }, n) => {
    const y = top + 4 + n * row;
    const paths = signShapes(icon).map(({ d, fill, stroke, width }) =>
      element('path', { d, fill, stroke, 'stroke-width': width }),
    );
    const foot = y + signSize / 2 + 5;
    const after = left + signSize + 8;
    const badgeAt = after + wordWidth(said, 14) + 10;
    const badge = provisional
      ? element('rect', {
          x: badgeAt,
          y: y + 4,
          width: wordWidth(provisionalWord) + 12,
          height: 20,
          fill: '#ffffff',
          stroke: chartGreys.quiet,
          'stroke-dasharray': '3 2',
        }) + words(provisionalWord, { x: badgeAt + 6, y: foot, fill: chartGreys.quiet })
      : '';
    return (
      element('g', { transform: `translate(${left} ${y})` }, ...paths) +
      words(said, { x: after, y: foot, 'font-size': 14, fill: chartGreys.text }) +
      badge
    );
  });
  return { drawn: drawn.join(''), end: signs.length === 0 ? top : top + 4 + signs.length * row };
};
