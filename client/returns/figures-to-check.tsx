import { aimBeside } from '#shared/measures/aim.ts';
import { assembleReturn, assembledBefore } from '#shared/returns/assemble-return.ts';
import { quartersPerValue } from '#shared/returns/earlier-series.ts';
import { partValues } from '#shared/returns/duties-of-return.ts';
import { areaKeysOf } from '#shared/returns/measures-asked.ts';
import { placeKey, type ValuePlace } from '#shared/returns/return-value.ts';
import type { ReturnSection } from '#shared/returns/return-sections.ts';
import type { MeasureOnReturn, ReturnShown } from '#shared/returns/returns.api.ts';
import { quarterAfter, quarterShortName } from '#shared/periods/quarter.ts';
import type { PeriodValue } from '#shared/values/figure.ts';
import { formatCoverage, formatPeriodValue } from '#shared/values/format.ts';
import { Table } from '../design/table.tsx';
import type { Column } from '../design/table-column.tsx';
import { NotesToCheck } from './notes-to-check.tsx';
import { hasParts } from './return-pages.ts';

interface FigureRow {
  key: string;
  name: string;
  /** an area or a part, below the whole it belongs to */
  below: boolean;
  now: string;
  target: string;
  /** the last four periods, latest first */
  before: string[];
}

const periodsBack = [1, 2, 3, 4] as const;

const earlierAt =
  (shown: ReturnShown, quarter: string) =>
  (place: ValuePlace): PeriodValue | undefined =>
    shown.earlier
      .find((each) => placeKey(each) === placeKey(place))
      ?.values.find((each) => each.quarter === quarter)?.value;

const rowsOf = (shown: ReturnShown, measure: MeasureOnReturn): FigureRow[] => {
  const { version, measureId, target, areaTargets } = measure;
  const words = (value: PeriodValue | undefined) =>
    value ? formatPeriodValue(version.kind, value, version.unit) : '–';
  const aim = (n: number | undefined) => aimBeside(version, n) ?? '–';
  const quarters = periodsBack.map((n) =>
    quarterAfter(shown.lastQuarter, -n * quartersPerValue[shown.frequency]),
  );
  const whole = assembleReturn([measure], shown.parts, shown.values);
  return areaKeysOf(version).flatMap((areaKey): FigureRow[] => {
    const area = shown.areas.find(({ id }) => id === areaKey);
    const there = whole.find((each) => each.areaKey === areaKey);
    const coverage =
      there && there.of > 1 && there.have < there.of
        ? ` (${formatCoverage(there.have, there.of, 'organisation', 'organisations')})`
        : '';
    const all: FigureRow = {
      key: `${measureId} ${areaKey}`,
      name: area?.name ?? version.name,
      below: area !== undefined,
      now: `${words(there?.value)}${coverage}`,
      target: aim(area ? areaTargets[areaKey] : target),
      before: quarters.map((quarter) =>
        words(assembledBefore(measure, areaKey, shown.parts, earlierAt(shown, quarter))),
      ),
    };
    if (!hasParts(shown)) return [all];
    const parts = partValues(measure, areaKey, shown.parts, shown.values).map(({ partId, value }) => ({
      key: `${measureId} ${areaKey} ${partId}`,
      name: shown.parts.find(({ id }) => id === partId)?.organisationName ?? '',
      below: true,
      now: words(value),
      target: '–',
      before: quarters.map((quarter) =>
        words(earlierAt(shown, quarter)({ partId, measureId, areaKey, scope: 'part' })),
      ),
    }));
    return [all, ...parts];
  });
};

/** One question's figures: this period beside its target and the last four, then what was asked and said. */
export function FiguresToCheck({ shown, section }: { shown: ReturnShown; section: ReturnSection }) {
  const asked = section.measures.map(({ measureId }) => measureId);
  const measures = shown.measures.filter(({ measureId }) => asked.includes(measureId));
  const step = quartersPerValue[shown.frequency];
  const columns: Column<FigureRow>[] = [
    {
      key: 'name',
      header: 'Measure',
      rowHeader: true,
      cell: ({ name, below }) => (below ? <span className="bo-quiet">– {name}</span> : name),
    },
    { key: 'now', header: quarterShortName(shown.lastQuarter), cell: ({ now }) => <strong>{now}</strong> },
    { key: 'target', header: 'Target', cell: ({ target }) => target },
    ...periodsBack.map((n): Column<FigureRow> => ({
      key: `before-${String(n)}`,
      header: quarterShortName(quarterAfter(shown.lastQuarter, -n * step)),
      cell: ({ before }) => before[n - 1] ?? '–',
    })),
  ];
  return (
    <section aria-labelledby={`check-${section.name}`}>
      <h2 className="govuk-heading-m" id={`check-${section.name}`}>
        {section.title}
      </h2>
      <Table
        stacks
        caption={`${section.title} This period, its target and the last four periods`}
        captionSize="hidden"
        columns={columns}
        rows={measures.flatMap((measure) => rowsOf(shown, measure))}
        rowKey={({ key }) => key}
      />
      <NotesToCheck shown={shown} measures={measures} />
    </section>
  );
}
