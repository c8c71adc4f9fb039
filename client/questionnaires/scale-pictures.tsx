import { useState } from 'react';
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
import { ChartSwitch } from '../charts/chart-figure.tsx';
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
      <Bands scale={scale} of={of} />
      {spread === undefined ? null : (
        <PictureFigure picture={spread} layOut={layOutSpread} headingLevel={4} />
      )}
      {lines === undefined ? null : <PictureFigure picture={lines} layOut={layOutLines} headingLevel={4} />}
    </>
  );
}

/** One scheme of bands at a time: two are never held against each other. */
function Bands({ scale, of }: Pick<ScalePicturesProps, 'scale' | 'of'>) {
  const [chosen, setChosen] = useState('');
  const counts = scale.bands.find(({ scheme }) => scheme === chosen) ?? scale.bands[0];
  const picture = counts && bandPicture(scale, counts, of);
  if (counts === undefined || picture === undefined) return null;
  return (
    <PictureFigure
      picture={picture}
      layOut={layOutBands}
      headingLevel={4}
      switches={
        scale.bands.length < 2
          ? undefined
          : scale.bands.map(({ scheme, name }) => (
              <ChartSwitch key={scheme} on={scheme === counts.scheme} onPress={() => setChosen(scheme)}>
                {name}
              </ChartSwitch>
            ))
      }
    />
  );
}
