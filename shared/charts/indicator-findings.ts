import { districtCounts, type PanelGround } from '../outcomes/area-panel.ts';
import { countsTogether, districtsTogether, togetherWords } from '../outcomes/districts-together.ts';
import { numberIn } from '../outcomes/indicator.ts';
import { loadedForm, loadedValues, pairIn } from '../outcomes/loaded-values.ts';
import { calendarYearOf } from '../outcomes/month.ts';
import { periodInWords } from '../outcomes/period-words.ts';
import {
  changeOnLastYear,
  countOfQuarter,
  forceShift,
  lastWholeQuarter,
  peopleIn,
} from '../outcomes/quarterly.ts';
import { sayChange, sayForceShift } from '../outcomes/say-change.ts';
import { splitLoaded } from '../outcomes/split-loaded.ts';
import { plural } from '../values/format.ts';
import { acrossDistricts } from './district-map.ts';
import { fromTo } from './indicator-districts.ts';

/*
 * What the list of indicators says of each: all districts together, then how far they lie apart, in the words that
 * its own page has, because the same functions make them.
 */

const notKnown = (why: string): string[] => [`Not known yet: ${why}.`];

/** What the police recorded, in the last quarter that is whole in every district. */
const policeFindings = (ground: PanelGround): string[] => {
  const { indicator, force, populations } = ground;
  const districts = districtCounts(ground);
  const together = countsTogether(districts);
  const quarter = lastWholeQuarter(together);
  if (quarter === undefined) return notKnown('there is no quarter with every month of every district');
  const rates = districts.flatMap(({ code, counts }) => {
    const count = countOfQuarter(counts, quarter);
    const people = peopleIn(populations, code, calendarYearOf(quarter))?.people;
    return count === undefined || people === undefined ? [] : [(indicator.per * count) / people];
  });
  const area = togetherWords(districts.length, districts.length).replace(/^[AT]/, (a) => a.toLowerCase());
  const shift = forceShift(force.counts, quarter);
  return [
    sayChange(
      { counts: indicator.counts, area, others: '', quarter },
      changeOnLastYear(together, quarter),
      undefined,
    ),
    ...(rates.length > 1 ? [`${acrossDistricts({ indicator, form: 'rate' }, rates, quarter)}.`] : []),
    ...(shift ? [sayForceShift(force.name, shift)] : []),
  ];
};

/** What was loaded, in the latest period that a district has a figure for. */
const loadedFindings = (ground: PanelGround): string[] => {
  const { indicator, districts } = ground;
  const all = loadedValues(indicator, ground.values, districts);
  const form = loadedForm(indicator, ground.values);
  const { values } = splitLoaded(all, districts);
  if (values.length === 0) return notKnown('no figure of a district here was brought in');
  const told = values.flatMap((value) => {
    const found = form === 'number' ? numberIn(value.numerator) : pairIn(value) && value.rate;
    return found === undefined ? [] : [{ period: value.period, found }];
  });
  const latest = told.reduce((so, { period }) => (period > so ? period : so), '');
  if (latest === '') return notKnown('none of what was brought in is a number');
  const now = told.flatMap(({ period, found }) => (period === latest ? [found] : []));
  const silent = districts.length - now.length;
  const together = districtsTogether(indicator, all, districts)?.sentence;
  const apart =
    form === 'number'
      ? `${fromTo('number', now, indicator)} ${indicator.counts} by district in ${periodInWords(latest)}`
      : acrossDistricts({ indicator, form }, now, latest);
  return [
    ...(together === undefined ? [] : [together]),
    ...(now.length > 1 || together === undefined ? [`${apart}.`] : []),
    ...(silent > 0 ? [`${plural(silent, 'district has', 'districts have')} no figure for it.`] : []),
  ];
};

/** Sentences on one indicator, the most important first; 'not known yet' where nothing is. */
export const indicatorFindings = (ground: PanelGround): string[] =>
  ground.indicator.kind === 'police' ? policeFindings(ground) : loadedFindings(ground);
