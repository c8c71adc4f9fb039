import { layOutBands } from '#shared/charts/lay-out-bands.ts';
import { layOutLines } from '#shared/charts/lay-out-lines.ts';
import { layOutSpread } from '#shared/charts/lay-out-spread.ts';
import {
  bandPicture,
  linesPicture,
  spreadPicture,
  type PictureOf,
} from '#shared/charts/questionnaire-charts.ts';
import type { ScaleFigures } from '#shared/questionnaires/scale-figures.ts';
import { PictureFigure } from '../charts/picture-figure.tsx';

export interface ScalePicturesProps {
  scale: ScaleFigures;
  of: PictureOf;
  holds: boolean;
}

/** The pictures of one scale: bands at both times, the spread of change, and the provider's own children. */
export function ScalePictures({ scale, of, holds }: ScalePicturesProps) {
  const spread = spreadPicture(scale, of);
  const lines = holds ? linesPicture(scale, of) : undefined;
  return (
    <>
      {scale.bands.map((counts) => {
        const picture = bandPicture(scale, counts, of);
        return picture === undefined ? null : (
          <PictureFigure key={counts.scheme} picture={picture} layOut={layOutBands} headingLevel={4} />
        );
      })}
      {spread === undefined ? null : (
        <PictureFigure picture={spread} layOut={layOutSpread} headingLevel={4} />
      )}
      {lines === undefined ? null : <PictureFigure picture={lines} layOut={layOutLines} headingLevel={4} />}
    </>
  );
}
