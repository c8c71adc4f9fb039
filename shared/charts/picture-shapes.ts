import type { ChangeSide, QuestionnairePicture } from './questionnaire-charts.ts';
import { chartColours, chartGreys } from './chart-colours.ts';
import { chartFont, wordWidth } from './chart-layout.ts';
import { element, linesOf, words } from './svg.ts';

/** What a picture is put together from, laid out in pixels: the same on screen and in a file. */
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; fill: string }
  | {
      kind: 'words';
      x: number;
      y: number;
      text: string;
      fill: string;
      anchor?: 'start' | 'middle' | 'end';
      bold?: boolean;
      /** a white edge that keeps them readable upon what lies below */
      halo?: boolean;
    }
  | { kind: 'path'; d: string; fill: string; stroke: string; width: number; dash?: string }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: string; width: number };

export interface LaidOut {
  shapes: readonly Shape[];
  height: number;
}

/** Better, the same, worse: never red against green, and each named beside the picture. */
export const sideColours: Readonly<Record<ChangeSide, string>> = {
  better: chartColours.darkPink,
  same: '#8a9499',
  worse: chartColours.orange,
};

/** Words of a picture in lines of its width. */
export const wordLines = (
  text: string,
  top: number,
  width: number,
  look: { size: number; fill: string; bold?: boolean },
): { drawn: string; end: number } => {
  const height = Math.round(look.size * 1.3);
  const lines = linesOf(text, width, (line) => wordWidth(line, look.size));
  const drawn = lines.map((line, n) =>
    words(line, {
      x: 0,
      y: top + (n + 1) * height - 4,
      'font-size': look.size,
      'font-weight': look.bold === true ? 700 : undefined,
      fill: look.fill,
    }),
  );
  return { drawn: drawn.join(''), end: top + lines.length * height };
};

const drawn = (shape: Shape): string => {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, fill } = shape;
      return element('rect', { x, y, width, height, fill });
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, width } = shape;
      return element('line', { x1, y1, x2, y2, stroke, 'stroke-width': width });
    }
    case 'words': {
      const { x, y, text, fill, anchor, bold, halo } = shape;
      return words(
        text,
        { x, y, fill, 'text-anchor': anchor, 'font-weight': bold === true ? 700 : undefined },
        halo,
      );
    }
    case 'path': {
      const { d, fill, stroke, width, dash } = shape;
      return element('path', {
        ...{ d, fill, stroke },
        'stroke-width': width,
        'stroke-dasharray': dash,
        'stroke-linejoin': 'round',
      });
    }
  }
};

const fileWidth = 760;

/** A picture as a drawing of its own: no script, no style, no address in it; every word is escaped. */
export const drawPicture = (picture: QuestionnairePicture, layOut: (width: number) => LaidOut): string => {
  const head = wordLines(picture.heading, 0, fileWidth, { size: 21, fill: chartGreys.text, bold: true });
  const under = wordLines(picture.subheading, head.end + 2, fileWidth, { size: 14, fill: chartGreys.quiet });
  const { shapes, height } = layOut(fileWidth);
  const top = under.end + 10;
  const notes = picture.notes.reduce(
    (sofar, note) => {
      const next = wordLines(note, sofar.end, fileWidth, { size: 13, fill: chartGreys.quiet });
      return { drawn: sofar.drawn + next.drawn, end: next.end };
    },
    { drawn: '', end: top + height + 6 },
  );
  const whole = Math.ceil(notes.end + 6);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: fileWidth,
      height: whole,
      viewBox: `0 0 ${fileWidth} ${whole}`,
      role: 'img',
      'aria-label': picture.summary,
      'font-family': '"Public Sans", Arial, sans-serif',
      'font-size': chartFont.size,
    },
    head.drawn,
    under.drawn,
    element('g', { transform: `translate(0 ${top})` }, ...shapes.map(drawn)),
    notes.drawn,
  );
};
