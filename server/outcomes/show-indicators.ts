import { indicatorById, indicatorsKnown } from '#db/stores/outcomes-indicators-store.ts';
import { boundariesKnown } from '#db/stores/outcomes-places-store.ts';
import type { User } from '#shared/access/roles.ts';
import { indicatorFindings } from '#shared/charts/indicator-findings.ts';
import { areaPanel, districtCounts } from '#shared/outcomes/area-panel.ts';
import type { Boundary } from '#shared/outcomes/boundary.ts';
import { districtSeries } from '#shared/outcomes/district-series.ts';
import type { Indicator } from '#shared/outcomes/indicator.ts';
import { loadedValues, pairIn } from '#shared/outcomes/loaded-values.ts';
import type { IndicatorMap, IndicatorPage, IndicatorsShown } from '#shared/outcomes/indicators.api.ts';
import { calendarYearOf } from '#shared/outcomes/month.ts';
import { countOfQuarter, lastWholeQuarter, peopleIn } from '#shared/outcomes/quarterly.ts';
import { wordsBeside } from '#shared/outcomes/say-change.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { contributorsFor } from './contributors.ts';
import { formOf, loadedGround } from './loaded-ground.ts';
import { notesOn, outcomeGround, type OutcomeGround } from './outcome-ground.ts';

/** Every indicator with what is known of it. */
export const listIndicators = async (counter: Counter, user: User): Promise<IndicatorsShown> => {
  insist(user, 'see indicators');
  const indicators: IndicatorsShown['indicators'] = [];
  for (const indicator of await indicatorsKnown(counter.db)) {
    indicators.push({ indicator, findings: indicatorFindings(await outcomeGround(counter, indicator)) });
  }
  return { indicators };
};

export const indicatorOrRefuse = async (
  { db }: Counter,
  user: User,
  indicatorId: string,
): Promise<Indicator> => {
  insist(user, 'see indicators');
  const indicator = await indicatorById(db, indicatorId);
  if (!indicator)
    throw new Refusal('not found', [problem('indicator-unknown', 'There is no such indicator.')]);
  return indicator;
};

/** One indicator: what it says of a district, which months it rests on, and who helps move it. */
export const showIndicator = async (
  counter: Counter,
  user: User,
  indicatorId: string,
  asked: { area?: string; compare?: string },
): Promise<IndicatorPage> => {
  const indicator = await indicatorOrRefuse(counter, user, indicatorId);
  const ground = await outcomeGround(counter, indicator);
  const areas = ground.districts.map(({ code, name }) => ({ code, name }));
  const area = asked.area ?? areas[0]?.code;
  if (asked.area !== undefined && !areas.some(({ code }) => code === asked.area)) {
    throw new Refusal('not found', [
      problem('area-unknown', 'There is no such district in the lookup.', 'area'),
    ]);
  }
  const police = indicator.kind === 'police';
  const panel = police && area !== undefined ? areaPanel(ground, area, asked.compare?.split(',')) : undefined;
  return {
    indicator,
    areas,
    ...(panel && { panel }),
    series: police ? districtSeries(ground) : [],
    ...loadedGround(ground),
    notes: notesOn(ground, area === undefined ? [] : [area]),
    months: ground.months.map(({ id: _id, ...month }) => month),
    contributors: await contributorsFor(counter, user, indicatorId),
    words: wordsBeside([indicator.kind]),
  };
};

type Areas = IndicatorMap['areas'];

/** Districts by what was loaded, in the latest period that has a rate. */
const loadedMap = ({ indicator, values, districts }: OutcomeGround): { period?: string; areas: Areas } => {
  const all = loadedValues(indicator, values, districts);
  const codes = new Set(districts.map(({ code }) => code));
  const period = all.findLast(({ areaCode, rate }) => codes.has(areaCode) && rate !== undefined)?.period;
  const areas = districts.map(({ code, name }) => {
    const value = all.find((each) => each.areaCode === code && each.period === period);
    const pair = value && pairIn(value);
    return { code, name, count: pair?.above, people: pair?.below, rate: value?.rate };
  });
  return { ...(period !== undefined && { period }), areas };
};

/** Districts by what the police recorded in one quarter. */
const policeMap = (ground: OutcomeGround, asked?: string): { quarter?: string; areas: Areas } => {
  const quarter = asked ?? lastWholeQuarter(ground.force.counts);
  const areas = districtCounts(ground).map(({ code, name, counts }) => {
    if (quarter === undefined) return { code, name };
    const count = countOfQuarter(counts, quarter);
    const people = peopleIn(ground.populations, code, calendarYearOf(quarter))?.people;
    const known = count !== undefined && people !== undefined;
    return { code, name, count, people, rate: known ? (ground.indicator.per * count) / people : undefined };
  });
  return { ...(quarter !== undefined && { quarter }), areas };
};

/** Every district by its rate in one period, with its boundary where there is one. */
export const showMap = async (
  counter: Counter,
  user: User,
  indicatorId: string,
  asked: { quarter?: string },
): Promise<IndicatorMap> => {
  const indicator = await indicatorOrRefuse(counter, user, indicatorId);
  const ground = await outcomeGround(counter, indicator);
  const boundaries = new Map(
    (await boundariesKnown(counter.db)).map(({ code, boundary }) => [code, JSON.parse(boundary) as Boundary]),
  );
  const { areas, ...when } =
    indicator.kind === 'police' ? policeMap(ground, asked.quarter) : loadedMap(ground);
  return {
    indicator,
    form: formOf(indicator, ground),
    ...when,
    areas: areas.map((area) => ({ ...area, boundary: boundaries.get(area.code) })),
  };
};
