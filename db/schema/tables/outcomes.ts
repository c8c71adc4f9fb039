import type { Columns } from '../columns.sqlite.ts';
import type { defineContractTables } from './contracts.ts';
import type { definePeopleTables } from './people.ts';
import { indicatorKinds, periodKinds, valueMarks } from '#shared/outcomes/indicator.ts';
import { smallAreaKinds } from '#shared/outcomes/places.ts';

/** Outcomes of whole populations: the places they are told for, and what indicators say of them. */
export const defineOutcomeTables = (
  c: Columns,
  { people }: ReturnType<typeof definePeopleTables>,
  { contracts }: ReturnType<typeof defineContractTables>,
) => {
  /** The districts of the police area, by their code. */
  const districts = c.table('districts', {
    id: c.id('code'),
    name: c.text('name').notNull(),
    /** of the county it lies in; '' where it lies in none */
    countyCode: c.text('county_code').notNull(),
    /** a GeoJSON geometry, as text; null where none was brought in */
    boundary: c.text('boundary'),
  });
  /** Which district an LSOA (of either vintage) or a ward lies in. */
  const smallAreas = c.table(
    'small_areas',
    {
      id: c.id('code'),
      kind: c.oneOf('kind', smallAreaKinds).notNull(),
      name: c.text('name').notNull(),
      districtCode: c.ref('district_code', () => districts.id).notNull(),
    },
    (t) => [c.index('small_areas_by_district').on(t.districtCode)],
  );
  const populations = c.table(
    'populations',
    {
      id: c.id(),
      areaCode: c.text('area_code').notNull(),
      year: c.count('year').notNull(),
      people: c.count('people').notNull(),
    },
    (t) => [c.uniqueIndex('populations_once').on(t.areaCode, t.year)],
  );
  /** A month of a police force as one file told it. What another file replaced stays, with the day. */
  const policeMonths = c.table(
    'police_months',
    {
      id: c.id(),
      month: c.text('month').notNull(),
      version: c.count('version').notNull(),
      force: c.text('force').notNull(),
      fileName: c.text('file_name').notNull(),
      /** SHA-256 of the CSV file, unpacked */
      fileHash: c.text('file_hash').notNull(),
      downloadedOn: c.day('downloaded_on').notNull(),
      /** of any kind of crime */
      rows: c.count('row_count').notNull(),
      incidents: c.count('incidents').notNull(),
      noLocation: c.count('no_location').notNull(),
      importedAt: c.instant('imported_at').notNull(),
      personId: c.ref('person_id', () => people.id),
      replacedAt: c.instant('replaced_at'),
    },
    (t) => [c.uniqueIndex('police_months_once').on(t.month, t.version)],
  );
  /** Its incidents by the LSOA they were put in, those outside the area too. */
  const policeCounts = c.table(
    'police_counts',
    {
      id: c.id(),
      monthId: c.ref('month_id', () => policeMonths.id).notNull(),
      code: c.text('code').notNull(),
      incidents: c.count('incidents').notNull(),
    },
    (t) => [c.index('police_counts_by_month').on(t.monthId, t.code)],
  );
  const indicators = c.table(
    'indicators',
    {
      id: c.id(),
      key: c.text('key').notNull(),
      name: c.text('name').notNull(),
      counts: c.text('counts').notNull(),
      among: c.text('among').notNull(),
      per: c.count('per').notNull(),
      source: c.text('source').notNull(),
      kind: c.oneOf('kind', indicatorKinds).notNull(),
      periodKind: c.oneOf('period_kind', periodKinds).notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.uniqueIndex('indicators_key_once').on(t.key)],
  );
  /** For the police's own: the rollup of police_counts by district, written with them. */
  const indicatorValues = c.table(
    'indicator_values',
    {
      id: c.id(),
      indicatorId: c.ref('indicator_id', () => indicators.id).notNull(),
      areaCode: c.text('area_code').notNull(),
      period: c.text('period').notNull(),
      numerator: c.score('numerator'),
      numeratorMark: c.oneOf('numerator_mark', valueMarks),
      denominator: c.score('denominator'),
      denominatorMark: c.oneOf('denominator_mark', valueMarks),
    },
    (t) => [c.uniqueIndex('indicator_values_once').on(t.indicatorId, t.areaCode, t.period)],
  );
  /** Which indicators a service is meant to help move, with others. */
  const indicatorContributions = c.table(
    'indicator_contributions',
    {
      id: c.id(),
      contractId: c.ref('contract_id', () => contracts.id).notNull(),
      indicatorId: c.ref('indicator_id', () => indicators.id).notNull(),
      addedAt: c.instant('added_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('indicator_contributions_once').on(t.contractId, t.indicatorId),
      c.index('indicator_contributions_by_indicator').on(t.indicatorId),
    ],
  );
  return {
    districts,
    smallAreas,
    populations,
    policeMonths,
    policeCounts,
    indicators,
    indicatorValues,
    indicatorContributions,
  };
};
