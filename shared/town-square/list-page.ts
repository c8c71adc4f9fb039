import type { bases } from '../contracts/contract.ts';
import { dayName } from '../periods/calendar-day.ts';
import { formatCount, formatMoney, plural, pluralWord } from '../values/format.ts';
import { html, type Html } from './html.ts';
import { helpedSentence } from './people-helped.ts';
import type { Choice, PublicList, PublicSearch } from './public-list.ts';
import { publicPage, section, titleOf, whatTheCouncilBuys, type PublicFrame } from './public-page.ts';
import type { PublicService } from './public-service.ts';
import { asSentence, rowFacts } from './public-words.ts';

/** A list with the address of each service's page, by id. */
export interface ListPage {
  list: PublicList;
  search: PublicSearch;
  addresses: ReadonlyMap<string, string>;
}

const basisChoices: readonly Choice[] = [
  { value: 'statutory', text: 'the law says the council must' },
  { value: 'discretionary', text: 'the council chose to' },
  { value: 'best practice', text: 'best way to work' },
] satisfies { value: (typeof bases)[number]; text: string }[];

const hrefOf = (addresses: ListPage['addresses'], id: string): string =>
  `/services/${encodeURIComponent(addresses.get(id) ?? id)}`;

const costSentences = (services: number, { withoutPrice, yearlyPence }: PublicList): string => {
  if (withoutPrice === services)
    return `We do not know yet what ${pluralWord(services, 'it costs', 'they cost')} a year.`;
  const cost = `${pluralWord(services, 'It costs', 'They cost')} ${formatMoney(yearlyPence, 'short')} a year.`;
  if (withoutPrice === 0) return cost;
  return `${cost} ${formatCount(withoutPrice)} of them ${pluralWord(withoutPrice, 'has', 'have')} no yearly price, so the true sum is higher.`;
};

/** How many services, and what they cost together: the whole list in two sentences. */
const leadSentences = ({ council }: PublicFrame, list: PublicList): string => {
  const { services, paidByOthers } = list;
  const own = services - paidByOthers;
  const others = `${plural(paidByOthers, 'service', 'services')} that ${pluralWord(paidByOthers, 'another organisation pays', 'other organisations pay')} for`;
  if (own === 0) return `This is a list of ${others}.`;
  const lead = `${council.name} pays for ${plural(own, 'service', 'services')}. ${costSentences(own, list)}`;
  return paidByOthers === 0 ? lead : `${lead} The list also has ${others}.`;
};

const selectBox = (
  name: string,
  label: string,
  none: string,
  chosen: string,
  choices: readonly Choice[],
): Html | undefined =>
  choices.length === 0
    ? undefined
    : html`<div class="govuk-form-group">
        <label class="govuk-label" for="${name}">${label}</label>
        <select class="govuk-select" id="${name}" name="${name}">
          <option value="">${none}</option>
          ${choices.map(({ value, text }) =>
            value === chosen
              ? html`<option value="${value}" selected>${text}</option>`
              : html`<option value="${value}">${text}</option>`,
          )}
        </select>
      </div>`;

const filterIsSet = ({ theme, areaId, basis }: PublicSearch): boolean =>
  [theme, areaId, basis].some((each) => each !== '');

const filters = ({ list, search }: ListPage): Html =>
  html`<div class="govuk-details__text">
    ${selectBox('theme', 'What it is about', 'Anything', search.theme, list.themes)}
    ${selectBox('area', 'Where', 'Anywhere', search.areaId, list.areas)}
    ${selectBox('basis', 'Why the council pays for it', 'Any reason', search.basis, basisChoices)}
    <button class="govuk-button govuk-button--secondary" type="submit">Show these</button>
  </div>`;

const filtersSummary = html`<summary class="govuk-details__summary">
  <span class="govuk-details__summary-text">More ways to find one</span>
</summary>`;

const searchForm = (page: ListPage): Html =>
  html`<search class="bo-search">
    <form method="get" action="/">
      <div class="govuk-form-group">
        <label class="govuk-label" for="words">Find a service</label>
        <div class="govuk-hint" id="words-hint">
          By its name, who runs it, or a place. Half a word is enough.
        </div>
        <div class="bo-search__row">
          <input
            class="govuk-input"
            id="words"
            name="words"
            type="search"
            autocomplete="off"
            maxlength="100"
            aria-describedby="words-hint"
            value="${page.search.words}"
          />
          <button class="govuk-button" type="submit">Search</button>
        </div>
      </div>
      ${
        filterIsSet(page.search)
          ? html`<details class="govuk-details" open>${filtersSummary} ${filters(page)}</details>`
          : html`<details class="govuk-details">${filtersSummary} ${filters(page)}</details>`
      }
    </form>
  </search>`;

const row = (service: PublicService, addresses: ListPage['addresses']): Html =>
  html`<li class="bo-lines__line">
    <h3 class="govuk-heading-s">
      <a class="govuk-link" href="${hrefOf(addresses, service.id)}">${service.title}</a>
    </h3>
    ${asSentence(service.purpose)}
    <span class="bo-lines__more">${rowFacts(service)}</span>
  </li>`;

const searchIsSet = (search: PublicSearch): boolean => search.words !== '' || filterIsSet(search);

const pageHref = (search: PublicSearch, page: number): string => {
  const { words, theme, areaId: area, basis } = search;
  const asked = Object.entries({ words, theme, area, basis }).filter(([, value]) => value !== '');
  const all = [...asked, ...(page === 1 ? [] : [['page', String(page)] as const])];
  const query = all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return query === '' ? '/' : `/?${query}`;
};

const otherPages = ({ list, search }: ListPage): Html | undefined =>
  list.pages === 1
    ? undefined
    : html`<nav aria-label="Pages of the list">
        <p class="govuk-body">
          Page ${formatCount(list.page)} of ${formatCount(list.pages)}.
          ${list.page > 1 && html`<a class="govuk-link" href="${pageHref(search, list.page - 1)}" rel="prev">Page before</a>`}
          ${list.page < list.pages && html`<a class="govuk-link" href="${pageHref(search, list.page + 1)}" rel="next">Next page</a>`}
        </p>
      </nav>`;

const foundSentence = ({ list, search }: ListPage): Html => {
  if (!searchIsSet(search)) return html`${plural(list.found, 'service', 'services')}, by name.`;
  return html`${formatCount(list.found)} of ${plural(list.services, 'service', 'services')}.
    <a class="govuk-link" href="/">Show all</a>`;
};

const listOf = (page: ListPage): Html =>
  page.list.found === 0
    ? html`<p class="govuk-body">
        No service fits what you asked for. Try half a word, or
        <a class="govuk-link" href="/">show all services</a>.
      </p>`
    : html`<p class="govuk-body">${foundSentence(page)}</p>
        <ul class="bo-lines">
          ${page.list.shown.map((service) => row(service, page.addresses))}
        </ul>
        ${otherPages(page)}`;

const decisions = ({ list, addresses }: ListPage): Html | undefined =>
  list.decisions.length === 0
    ? undefined
    : section(
        'Decisions in the next 12 months',
        html`<p class="govuk-body">The council decides what happens next with these services.</p>
          <ul class="bo-lines">
            ${list.decisions.map(
              ({ id, title, decisionBy, endsOn }) =>
                html`<li class="bo-lines__line">
                  <a class="govuk-link" href="${hrefOf(addresses, id)}">${title}</a>
                  <span class="bo-lines__more"
                    >By
                    ${decisionBy !== undefined && dayName(decisionBy)}.${
                      endsOn !== undefined && ` It is agreed until ${dayName(endsOn)}.`
                    }</span
                  >
                </li>`,
            )}
          </ul>`,
      );

/** The first public page: what the council buys, what it costs, and a list to search. */
export const listPage = (frame: PublicFrame, page: ListPage): Html => {
  const title = whatTheCouncilBuys(frame.council);
  const nothing = page.list.services === 0;
  const lead = nothing
    ? `${frame.council.name} has not put any services here yet. Come back soon.`
    : leadSentences(frame, page.list);
  return publicPage(frame, {
    title,
    description: lead,
    body: html`${titleOf(title)}
      <p class="bo-lead">${lead}</p>
      ${page.list.helped !== undefined && html`<p class="bo-lead">${helpedSentence(page.list.helped)}</p>`}
      <p class="govuk-body">
        For each service you can see what it is for, who runs it, what it costs, and how we will tell whether
        it helps.
      </p>
      ${!nothing && [searchForm(page), section('The services', listOf(page)), !searchIsSet(page.search) && decisions(page)]}`,
  });
};
