import { html, type Html } from './html.ts';
import type { PublicCouncil } from './public-council.ts';

/** What stands round every public page. */
export interface PublicFrame {
  council: PublicCouncil;
  /** address of the stylesheet; absent where the client was not built: the page reads well without it */
  stylesheet?: string;
}

export interface PublicPage {
  /** the words of the only h1, also the browser's tab */
  title: string;
  /** one sentence for search engines and for people who are sent the address */
  description: string;
  /** steps above this page; none on the first page */
  under?: readonly { text: string; href: string }[];
  body: Html;
}

const breadcrumbs = ({ title, under = [] }: PublicPage): Html | undefined =>
  under.length === 0
    ? undefined
    : html`<nav class="govuk-breadcrumbs" aria-label="Breadcrumb">
        <ol class="govuk-breadcrumbs__list">
          ${under.map(
            ({ text, href }) =>
              html`<li class="govuk-breadcrumbs__list-item">
                <a class="govuk-breadcrumbs__link" href="${href}">${text}</a>
              </li>`,
          )}
          <li class="govuk-breadcrumbs__list-item" aria-current="page">${title}</li>
        </ol>
      </nav>`;

/** 'What Invicta County Council buys'; a council without a name yet reads as 'What the council buys'. */
export const whatTheCouncilBuys = ({ name }: PublicCouncil): string =>
  `What ${name.replace(/^The /, 'the ')} buys`;

const header = ({ council }: PublicFrame): Html =>
  html`<header class="bo-header">
    <div class="govuk-width-container bo-header__bar">
      <div class="bo-header__name">
        ${council.logo !== undefined && html`<img class="bo-header__logo" src="${council.logo}" alt="${council.name}" />`}
        <a class="bo-header__link" href="/">${whatTheCouncilBuys(council)}</a>
      </div>
      <div class="bo-header__person">
        <a class="bo-header__link" href="/">All services</a>
        <a class="bo-header__link" href="/sign-in">Sign in</a>
      </div>
    </div>
  </header>`;

const foot = ({ council }: PublicFrame): Html =>
  html`<footer class="bo-footer">
    <div class="govuk-width-container bo-footer__bar">
      <ul class="bo-footer__links">
        <li><a class="govuk-link govuk-link--muted" href="/accessibility">Accessibility</a></li>
        <li><a class="govuk-link govuk-link--muted" href="/privacy">Privacy</a></li>
      </ul>
      <div>${council.name}</div>
    </div>
  </footer>`;

/** A whole public page: no script, works with the stylesheet switched off, prints in black on white. */
export const publicPage = (frame: PublicFrame, page: PublicPage): Html =>
  html`<!doctype html>
    <html lang="en-GB" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b5453" />
        <title>${page.title} - ${frame.council.name}</title>
        <meta name="description" content="${page.description}" />
        ${frame.stylesheet !== undefined && html`<link rel="stylesheet" href="${frame.stylesheet}" />`}
        <link rel="stylesheet" href="/api/brand.css" />
      </head>
      <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link">Skip to main content</a>
        ${header(frame)}
        <div class="govuk-width-container">
          <div class="bo-page bo-page--reading">
            ${breadcrumbs(page)}
            <main id="main-content" tabindex="-1">${page.body}</main>
          </div>
        </div>
        ${foot(frame)}
      </body>
    </html> `;

/** The title of a page with a sentence below it. */
export const titleOf = (title: string, caption?: string): Html =>
  html`<div class="bo-title">
    <h1 class="bo-title__heading">${title}</h1>
    ${caption !== undefined && html`<p class="bo-title__caption">${caption}</p>`}
  </div>`;

export const section = (heading: string, body: Html): Html =>
  html`<section>
    <h2 class="govuk-heading-m">${heading}</h2>
    ${body}
  </section>`;

export const paragraph = (words: string | Html): Html => html`<p class="govuk-body">${words}</p>`;

export const bullets = (words: readonly (string | Html)[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${words.map((each) => html`<li>${each}</li>`)}
  </ul>`;

/** The line of facts under a title. */
export const factsLine = (facts: readonly { name: string; value: string }[]): Html =>
  html`<dl class="bo-facts">
    ${facts.map(
      ({ name, value }) =>
        html`<div class="bo-facts__fact">
          <dt class="bo-facts__name">${name}</dt>
          <dd class="bo-facts__value">${value}</dd>
        </div>`,
    )}
  </dl>`;

/** Facts as name and value, one below the other. */
export const summaryList = (facts: readonly { name: string; value: string }[]): Html =>
  html`<dl class="govuk-summary-list">
    ${facts.map(
      ({ name, value }) =>
        html`<div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">${name}</dt>
          <dd class="govuk-summary-list__value">${value}</dd>
        </div>`,
    )}
  </dl>`;
