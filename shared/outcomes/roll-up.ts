import type { Indicator, IndicatorValue } from './indicator.ts';
import { policeIndicatorKey } from './indicator.ts';
import { countByDistrict, districtsByCode, type MonthKept } from './plan-months.ts';
import type { Lookup } from './places.ts';

/** What the police's months say of each district: every district has a value for every month, zero included. */
export const rollUp = (
  months: readonly Pick<MonthKept, 'month' | 'byCode' | 'noLocation'>[],
  { districts, smallAreas }: Lookup,
): IndicatorValue[] => {
  const districtOf = districtsByCode(smallAreas);
  return months.flatMap((month) =>
    Object.entries(countByDistrict(month, districts, districtOf).byDistrict).map(
      ([areaCode, incidents]): IndicatorValue => ({
        areaCode,
        period: month.month,
        numerator: { number: incidents },
      }),
    ),
  );
};

/** The indicator that the police's files are counted into. Wording: methods, statistics 3.5 (always 'recorded'). */
export const policeIndicator = (id: string): Indicator => ({
  id,
  key: policeIndicatorKey,
  name: 'Antisocial behaviour recorded by the police',
  counts: 'incidents of antisocial behaviour recorded by the police',
  among: 'residents',
  per: 1_000,
  source: 'data.police.uk, street-level files. Open Government Licence v3.0',
  kind: 'police',
  periodKind: 'month',
});
