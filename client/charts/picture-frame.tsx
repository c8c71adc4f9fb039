import type { ReactNode } from 'react';
import { csvText } from '#shared/charts/chart-csv.ts';
import { drawPicture, type LaidOut } from '#shared/charts/picture-shapes.ts';
import type { QuestionnairePicture } from '#shared/charts/questionnaire-charts.ts';
import { ChartFigure } from './chart-figure.tsx';

export interface PictureFrameProps {
  picture: QuestionnairePicture;
  /** lays the picture out for its file */
  layOut: (width: number) => LaidOut;
  headingLevel: 2 | 3 | 4;
  switches: ReactNode;
  /** the picture, drawn as its file is */
  children: ReactNode;
}

/** What every picture has around it: its finding, its table, its notes and its files. */
export function PictureFrame({ picture, layOut, headingLevel, switches, children }: PictureFrameProps) {
  return (
    <ChartFigure
      heading={picture.heading}
      headingLevel={headingLevel}
      subheading={picture.subheading}
      summary={picture.summary}
      table={picture.table}
      csv={() => csvText(picture.csv)}
      svg={() => drawPicture(picture, layOut)}
      fileName={picture.fileName}
      switches={switches}
    >
      {children}
      <ul className="bo-chart__notes" aria-hidden="true">
        {picture.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </ChartFigure>
  );
}
