import { dayName, londonDay, londonTime } from '../periods/calendar-day.ts';
import { html, type Html } from '../town-square/html.ts';
import { linesOfRow, partTitle } from './case-copy-words.ts';
import type { CaseCopy } from './case-rights.api.ts';

const when = (instant: string): string => `${dayName(londonDay(instant))}, ${londonTime(instant)}`;

type Row = Readonly<Record<string, unknown>>;

const list = (row: Row, names: CaseCopy['names']): Html =>
  html`<dl>
    ${linesOfRow(row, names).map(
      ({ name, value }) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;

/** Service and provider are those of the family: said once, above. */
const withoutPlace = ({ contractId: _service, organisationId: _provider, ...row }: Row): Row => row;

const part = ({ name, rows }: CaseCopy['parts'][number], names: CaseCopy['names']): Html =>
  html`<section>
    <h2>${partTitle(name)}</h2>
    ${rows.length === 0 ? html`<p>Nothing is held.</p>` : rows.map((row) => list(withoutPlace(row), names))}
  </section>`;

const line = ({ at, what, personName, why }: CaseCopy['history'][number]): Html =>
  html`<tr>
    <td>${when(at)}</td>
    <td>${what}</td>
    <td>${personName ?? 'the product by itself'}</td>
    <td>${why}</td>
  </tr>`;

const styles = `body{font:1.0625rem/1.5 Arial,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}
h1,h2{line-height:1.2}h2{margin-top:2rem;break-after:avoid}
dl{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.25rem 1rem;border-top:1px solid #b1b4b6;padding-top:.5rem;break-inside:avoid}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;border-bottom:1px solid #b1b4b6}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{body{margin:0;max-width:none}}`;

/** The copy as a page of its own, to be read and printed: it needs nothing but itself. */
export const caseCopyPage = (copy: CaseCopy): string => {
  const { reference, names } = copy;
  return `<!doctype html>${html`<html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>What is held about ${reference}</title>
      <style>
        ${styles}
      </style>
    </head>
    <body>
      <main>
        <h1>What is held about ${reference}</h1>
        <p>
          Everything that ${copy.organisationName} holds here about this family, in the service
          ${copy.contractTitle}. Copied by ${copy.takenBy} on ${when(copy.takenAt)}.
        </p>
        <section>
          <h2>The family</h2>
          ${list(copy.case, names)}
        </section>
        ${copy.parts.map((each) => part(each, names))}
        <section>
          <h2>Who did what with it</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">What</th>
                <th scope="col">Who</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              ${copy.history.map(line)}
            </tbody>
          </table>
        </section>
      </main>
    </body>
  </html>`.toString()}`;
};
