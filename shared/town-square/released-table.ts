import { periodTold } from '../disclosure/period-told.ts';
import type { ReleasedRow, ReleasedTable, ReleaseNote } from '../disclosure/release.ts';
import type { MeasureKind } from '../values/figure.ts';
import { formatMoney, formatTargetValue } from '../values/format.ts';
import { html, type Html } from './html.ts';
import { numberTold, rateTold } from './released-words.ts';

interface Column {
  name: string;
  told: (row: ReleasedRow) => string;
}

const rateNames: Partial<Record<MeasureKind, string>> = {
  share: 'Percent',
  mean: 'Average',
  rate: 'Per 1,000',
};

const marksOf = ({ whole }: ReleasedRow): string => whole.marks.map((mark) => ` [${mark}]`).join('');

const columnsOf = ({ subject, areas, rows }: ReleasedTable): Column[] => {
  const { kind, unit } = subject;
  const money = (row: ReleasedRow) =>
    typeof row.whole.number === 'number'
      ? formatMoney(row.whole.number, 'exact')
      : numberTold(row.whole.number);
  const counted: Column = {
    name: kind === 'share' ? 'How many' : unit === '' || kind === 'money' ? 'Figure' : unit,
    told: (row) => `${kind === 'money' ? money(row) : numberTold(row.whole.number)}${marksOf(row)}`,
  };
  const of: Column = {
    name: kind === 'rate' ? 'Of how many people' : 'Of how many',
    told: (row) => numberTold(row.whole.of),
  };
  const rate: Column = {
    name: rateNames[kind] ?? '',
    told: (row) =>
      row.whole.rate === undefined
        ? ''
        : `${rateTold(subject, row.whole.rate)}${kind === 'mean' ? marksOf(row) : ''}`,
  };
  const due: Column = { name: 'Were due', told: (row) => numberTold(row.whole.due) };
  const target: Column = {
    name: 'Asked for',
    told: (row) => (row.target === undefined ? '' : formatTargetValue(kind, row.target, '')),
  };
  const base = kind === 'mean' ? [rate, of] : [counted];
  return [
    ...base,
    ...(kind === 'share' || kind === 'rate' ? [of, rate] : []),
    ...(rows.some(({ whole }) => whole.due !== undefined) ? [due] : []),
    ...(kind === 'share' ? [] : areas).map(({ name }, n): Column => ({
      name,
      told: (row) => numberTold(row.areas[n]),
    })),
    ...(rows.some((row) => row.target !== undefined) ? [target] : []),
  ];
};

/** Why the table says less than was counted. */
export const noteSentences: Readonly<Record<ReleaseNote, string>> = {
  'areas joined': 'The areas are not shown apart, because people could be recognised.',
  'areas left out': 'Some periods are not shown by area, because people could be recognised.',
  'years left out': 'A year’s sum is left out where it would show a hidden number.',
  'too small to show': 'The numbers are too small to show any of them safely.',
};

interface Line {
  name: string | Html;
  cells: readonly string[];
}

/** Told by column, one line for each period or area. */
const drawnTable = (label: string, headings: readonly string[], lines: readonly Line[]): Html =>
  html`<div class="bo-table-frame" tabindex="0" role="region" aria-label="${label}">
    <table class="govuk-table">
      <caption class="govuk-visually-hidden">
        ${label}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          ${headings.map((name, n) =>
            n === 0
              ? html`<th scope="col" class="govuk-table__header">${name}</th>`
              : html`<th scope="col" class="govuk-table__header govuk-table__header--numeric">${name}</th>`,
          )}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${lines.map(
          ({ name, cells }) =>
            html`<tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">${name}</th>
              ${cells.map(
                (told) => html`<td class="govuk-table__cell govuk-table__cell--numeric">${told}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** Of a share: the areas of the newest period that is told by area. All periods are in the file. */
const byArea = ({ subject, areas, rows }: ReleasedTable): Html | undefined => {
  const row = rows.findLast(({ areaShares }) => areaShares !== undefined);
  if (row?.areaShares === undefined) return undefined;
  const label = `By area, ${periodTold(row)}`;
  return html`<p class="govuk-body-s govuk-!-margin-bottom-1">${label}</p>
    ${drawnTable(
      `${subject.name}: ${label}`,
      ['Where', 'How many', 'Of how many', 'Percent'],
      row.areaShares.map(({ number, of, rate, marks }, n) => ({
        name: areas[n]?.name ?? '',
        cells: [
          `${numberTold(number)}${marks.map((mark) => ` [${mark}]`).join('')}`,
          numberTold(of),
          rate === undefined ? '' : rateTold(subject, rate),
        ],
      })),
    )}`;
};

/** The table that tells the same as the chart, and more. */
export const releasedTable = (table: ReleasedTable): Html => {
  const columns = columnsOf(table);
  const lines = table.rows.map((row) => ({
    name: row.total ? html`<strong>Year: ${periodTold(row)}</strong>` : periodTold(row),
    cells: columns.map(({ told }) => told(row)),
  }));
  return html`${drawnTable(table.subject.name, ['When', ...columns.map(({ name }) => name)], lines)}
  ${byArea(table)} ${table.notes.map((note) => html`<p class="govuk-body-s">${noteSentences[note]}</p>`)}`;
};
