import type { ReactNode } from 'react';
import type { AreaPicture, LaidOutToRead } from '#shared/charts/indicator-picture.ts';
import { PictureFrame } from './picture-frame.tsx';
import { ReadPicture } from './read-picture.tsx';

export interface IndicatorFigureProps<Picture extends AreaPicture> {
  picture: Picture;
  layOut: (picture: Picture, width: number) => LaidOutToRead;
  /** what the keys do: 'Figures by quarter. Use the left and right arrow keys …' */
  label: string;
  headingLevel?: 2 | 3 | 4;
  atRest?: number;
  hint?: string;
  onOpen?: (place: number) => void;
  switches?: ReactNode;
}

/** A picture of a whole population as a figure: drawn as its file is, with its table, its notes and its files. */
export function IndicatorFigure<Picture extends AreaPicture>({
  picture,
  layOut,
  label,
  headingLevel = 3,
  atRest,
  hint,
  onOpen,
  switches,
}: IndicatorFigureProps<Picture>) {
  return (
    <PictureFrame
      picture={picture}
      layOut={(width) => layOut(picture, width)}
      headingLevel={headingLevel}
      switches={switches}
    >
      <ReadPicture
        readings={picture.readings}
        layOut={(width) => layOut(picture, width)}
        label={label}
        atRest={atRest}
        hint={hint}
        onOpen={onOpen}
      />
    </PictureFrame>
  );
}
