import type { District, SmallArea } from './places.ts';

/**
 * The districts that a service's areas lie in, in the order of their codes: a district itself, every district of a
 * county, the district of a ward. Areas are matched by code alone.
 */
export const districtsOfAreas = (
  areaCodes: readonly string[],
  districts: readonly District[],
  smallAreas: readonly SmallArea[],
): District[] => {
  const wanted = new Set(areaCodes);
  const around = new Set(
    smallAreas.filter(({ code }) => wanted.has(code)).map(({ districtCode }) => districtCode),
  );
  return districts.filter(
    ({ code, countyCode }) =>
      wanted.has(code) || around.has(code) || (countyCode !== '' && wanted.has(countyCode)),
  );
};
