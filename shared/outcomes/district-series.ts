import { districtCounts, type PanelGround } from './area-panel.ts';
import { peopleIn, quarterPoints, type QuarterPoint } from './quarterly.ts';

/** A district through the quarters. */
export interface DistrictSeries {
  areaCode: string;
  areaName: string;
  quarters: QuarterPoint[];
}

/** Every district by quarter, with the residents of each year. Source: methods, statistics 3.1 (4). */
export const districtSeries = (ground: PanelGround): DistrictSeries[] =>
  districtCounts(ground).map(({ code, name, counts }) => ({
    areaCode: code,
    areaName: name,
    quarters: quarterPoints(
      counts,
      (year) => peopleIn(ground.populations, code, year)?.people,
      ground.indicator.per,
    ),
  }));
