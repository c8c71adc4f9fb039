import type { ReleasedTable } from '../disclosure/release.ts';
import { dayName, londonDay } from '../periods/calendar-day.ts';
import type { Question } from '../measures/measure-version.ts';
import { drawPublicChart } from './draw-public-chart.ts';
import { html, type Html } from './html.ts';
import { publicChart } from './public-chart.ts';
import { bullets, paragraph } from './public-page.ts';
import { newestRow, newestSum, sentenceTold, yearTold } from './released-words.ts';
import { noteSentences, releasedTable } from './released-table.ts';

/** A release as the public page needs it. */
export interface PublicRelease {
  tables: readonly ReleasedTable[];
  /** the provider's own words; may be '' */
  words: string;
  /** ISO-UTC */
  madeAt: string;
  /** from how many on a group is shown */
  threshold: number;
  rounded: boolean;
}

const sentence = (table: ReleasedTable): Html => {
  const row = newestRow(table);
  if (row === undefined) {
    const why = table.notes.map((note) => noteSentences[note]).join(' ');
    return html`<strong>${table.subject.name}.</strong> ${why}`;
  }
  const { before, figure, after } = sentenceTold(table, row);
  const sum = newestSum(table);
  return html`${before}${figure !== '' && html`<strong>${figure}</strong>`}${after}
  ${sum !== undefined && yearTold(table, sum)}`;
};

const spoken = (table: ReleasedTable): string =>
  `${table.subject.name}, by when it was measured. The same figures are in the table below.`;

const chartOf = (table: ReleasedTable): Html | undefined => {
  const chart = publicChart(table);
  return (
    chart &&
    html`<figure class="bo-public-figure">
      <figcaption class="govuk-body-s bo-quiet">${table.subject.name}</figcaption>
      ${drawPublicChart(chart, spoken(table))}
    </figure>`
  );
};

const twin = (table: ReleasedTable): Html | undefined =>
  table.rows.length === 0
    ? undefined
    : html`<details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">All figures: ${table.subject.name}</span>
        </summary>
        <div class="govuk-details__text bo-public-twin">${releasedTable(table)}</div>
      </details>`;

/** What a release says under a question: the first measure with its chart, the others in a sentence each. */
export const figuresUnder = (question: Question, { tables }: PublicRelease): Html | undefined => {
  const [first, ...others] = tables
    .filter(({ subject }) => subject.question === question)
    .toSorted((a, b) => Number(b.subject.headline) - Number(a.subject.headline));
  if (first === undefined) return undefined;
  return html`<p class="govuk-body">${sentence(first)}</p>
    ${chartOf(first)} ${others.length > 0 && bullets(others.map(sentence))} ${[first, ...others].map(twin)}`;
};

const marksUsed = (tables: readonly ReleasedTable[]): Set<string> => {
  const cells = tables.flatMap(({ rows }) => rows);
  return new Set([
    ...cells.flatMap(({ areas }) => areas.map(String)),
    ...cells
      .flatMap(({ whole, areaShares = [] }) => [whole, ...areaShares])
      .flatMap(({ number, of, marks }) => [String(number), String(of), ...marks.map((mark) => `[${mark}]`)]),
  ]);
};

/** What the marks mean: only those that stand on the page. */
export const releaseKey = ({ tables, threshold, rounded }: PublicRelease): Html | undefined => {
  const used = marksUsed(tables);
  const sentences = [
    used.has('[c]') &&
      `[c] The number is hidden. It is small (fewer than ${String(threshold)}), or it would show one that is. This keeps people from being recognised.`,
    used.has('[u]') &&
      '[u] From fewer than 30 people. Read it with care: a few people more or fewer would change it.',
    used.has('[r]') && '[r] The figure was put right since it was first published.',
    used.has('[p]') && '[p] Not everybody who runs the service has sent their part yet.',
    used.has('[x]') && '[x] There is no figure.',
    rounded && 'Numbers are rounded to the nearest 5, so they may not add up.',
  ].filter((each) => each !== false);
  return sentences.length === 0 ? undefined : bullets(sentences);
};

/**
 * Who was told, and when; and where to get the figures.
 * @param csvHref absent where they are nowhere yet
 */
export const releaseFoot = (
  { madeAt }: PublicRelease,
  told: (day: string) => string,
  csvHref: string | undefined,
): Html => {
  const checked = told(dayName(londonDay(madeAt)));
  return csvHref === undefined
    ? paragraph(checked)
    : html`<p class="govuk-body">
        ${checked} <a class="govuk-link" href="${csvHref}" download>Download the figures (CSV)</a>.
      </p>`;
};
