import type { Question } from '../measures/measure-version.ts';
import type { MeasureVersion } from '../measures/measure-version.ts';
import { hasStarted, versionFor } from '../measures/measure-series.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { quarterOf, type Quarter } from '../periods/quarter.ts';

/** What will be measured, and why: never a figure, and no words of families (those need their own permission). */
export interface PublicMeasure {
  measureId: string;
  question: Question;
  name: string;
  purpose: string;
  headline: boolean;
  /** measured already, from a day on, or wished for but not possible yet */
  stage: 'measured' | 'from a day' | 'wanted';
  /** the day, where it is known */
  fromOn?: CalendarDay;
  /** what is looked at meanwhile, for a wanted one; may be '' */
  standsIn: string;
}

const stageOf = (version: MeasureVersion, today: CalendarDay): PublicMeasure['stage'] => {
  if (hasStarted(version, today)) return 'measured';
  return version.dataStatus === 'wanted' ? 'wanted' : 'from a day';
};

/**
 * The measures asked for now, each by the definition in force; one that begins later by its first definition.
 * The headlines first, else in the order they are kept.
 */
export const publicMeasuresOf = (
  measures: readonly { versions: readonly MeasureVersion[]; endedFrom?: Quarter }[],
  today: CalendarDay,
): PublicMeasure[] => {
  const quarter = quarterOf(today);
  return measures
    .filter(({ endedFrom }) => endedFrom === undefined || endedFrom > quarter)
    .flatMap(({ versions }): PublicMeasure[] => {
      const version = versionFor(versions, quarter) ?? versions[0];
      if (version === undefined) return [];
      const { measureId, question, name, purpose, headline, standsIn, dataFrom } = version;
      const stage = stageOf(version, today);
      return [
        {
          measureId,
          question,
          name,
          purpose,
          headline,
          stage,
          fromOn: stage === 'from a day' ? dataFrom : undefined,
          standsIn,
        },
      ];
    })
    .toSorted((a, b) => Number(b.headline) - Number(a.headline));
};
