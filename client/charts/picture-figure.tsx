import { useRef, type ReactNode } from 'react';
import { chartFont } from '#shared/charts/chart-layout.ts';
import type { LaidOut, Shape } from '#shared/charts/picture-shapes.ts';
import type { QuestionnairePicture } from '#shared/charts/questionnaire-charts.ts';
import { usePrinting } from '../design/use-printing.ts';
import { PictureFrame } from './picture-frame.tsx';
import { useWidth } from './use-width.ts';

export interface PictureFigureProps<Picture extends QuestionnairePicture> {
  picture: Picture;
  layOut: (picture: Picture, width: number) => LaidOut;
  headingLevel?: 3 | 4;
  /** a further switch, such as another scheme of bands */
  switches?: ReactNode;
}

/** A4 between the margins of the print style. */
const paperWidth = 680;

/** A picture of a questionnaire as a figure: drawn as its file is, with its table, its notes and its files. */
export function PictureFigure<Picture extends QuestionnairePicture>({
  picture,
  layOut,
  headingLevel = 3,
  switches,
}: PictureFigureProps<Picture>) {
  return (
    <PictureFrame
      picture={picture}
      layOut={(width) => layOut(picture, width)}
      headingLevel={headingLevel}
      switches={switches}
    >
      <Drawn layOut={(width) => layOut(picture, width)} />
    </PictureFrame>
  );
}

function Drawn({ layOut }: { layOut: (width: number) => LaidOut }) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const width = usePrinting() ? paperWidth : room;
  const laid = width === undefined || width === 0 ? undefined : layOut(width);
  return (
    <div ref={frame} aria-hidden="true">
      {laid === undefined ? null : (
        <svg width={width} height={laid.height} fontSize={chartFont.size} focusable="false">
          {laid.shapes.map((shape, n) => (
            <OneShape key={n} shape={shape} />
          ))}
        </svg>
      )}
    </div>
  );
}

/** One shape of a picture as it is drawn on screen. */
export function OneShape({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { kind: _kind, ...rect } = shape;
      return <rect {...rect} />;
    }
    case 'line': {
      const { kind: _kind, width, ...line } = shape;
      return <line {...line} strokeWidth={width} />;
    }
    case 'words': {
      const { x, y, text, fill, anchor, bold = false, halo = false } = shape;
      const edge = {
        stroke: '#ffffff',
        strokeWidth: 4,
        strokeLinejoin: 'round',
        paintOrder: 'stroke',
      } as const;
      return (
        <text
          {...{ x, y, fill }}
          textAnchor={anchor}
          fontWeight={bold ? 700 : undefined}
          {...(halo ? edge : {})}
        >
          {text}
        </text>
      );
    }
    case 'path': {
      const { d, fill, stroke, width, dash } = shape;
      return (
        <path {...{ d, fill, stroke }} strokeWidth={width} strokeDasharray={dash} strokeLinejoin="round" />
      );
    }
  }
}
