import { layOutDistricts } from '#shared/charts/lay-out-districts.ts';
import { loadedPicture } from '#shared/charts/indicator-loaded.ts';
import type { Indicator } from '#shared/outcomes/indicator.ts';
import type { LoadedValue } from '#shared/outcomes/loaded-values.ts';
import { IndicatorFigure } from '../charts/indicator-figure.tsx';

export interface LoadedPartProps {
  indicator: Indicator;
  values: readonly LoadedValue[];
  headingLevel?: 2 | 3;
}

/** What was loaded from a table, district by district; what has no number says why. */
export function LoadedPart({ indicator, values, headingLevel = 3 }: LoadedPartProps) {
  const picture = loadedPicture(indicator, values);
  return picture === undefined ? null : (
    <IndicatorFigure
      picture={picture}
      layOut={layOutDistricts}
      headingLevel={headingLevel}
      hint="Point at a district to read it."
      label="Districts. Use the left and right arrow keys to read them one by one."
    />
  );
}
