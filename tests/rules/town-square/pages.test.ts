import { describe, expect, it } from 'vitest';
import type { Html } from '#shared/town-square/html.ts';
import { listPage } from '#shared/town-square/list-page.ts';
import { publicList, type PublicSearch } from '#shared/town-square/public-list.ts';
import type { PublicMeasure } from '#shared/town-square/public-measure.ts';
import type { PublicService } from '#shared/town-square/public-service.ts';
import { servicePage } from '#shared/town-square/service-page.ts';
import { aPublicService } from '../../fixtures/a-public-service.ts';

const today = '2026-10-22';
const frame = { council: { name: 'Invicta County Council' } };
const wordsOf = (page: Html) =>
  page
    .toString()
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

const everything: PublicSearch = { words: '', theme: '', areaId: '', basis: '', page: 1 };
const list = (services: readonly PublicService[], search: Partial<PublicSearch> = {}) => {
  const asked = { ...everything, ...search };
  return listPage(frame, { list: publicList(services, asked, today), search: asked, addresses: new Map() });
};
const many = (count: number, over: Partial<PublicService> = {}) =>
  Array.from({ length: count }, (_, n) =>
    aPublicService({ id: `con_${String(n).padStart(20, '0')}`, title: `Service ${String(n)}`, ...over }),
  );

describe('the first public page', () => {
  it.each<[string, readonly PublicService[], string]>([
    ['one', [aPublicService()], 'Invicta County Council pays for 1 service. It costs £92,000 a year.'],
    ['several', many(24), 'Invicta County Council pays for 24 services. They cost £2.2m a year.'],
    [
      'one without a price',
      [...many(2), aPublicService({ id: 'con_x', yearlyPence: undefined })],
      'They cost £184,000 a year. 1 of them has no yearly price, so the true sum is higher.',
    ],
    ['none with a price', many(2, { yearlyPence: undefined }), 'We do not know yet what they cost a year.'],
    ['none at all', [], 'Invicta County Council has not put any services here yet.'],
    [
      'one that others pay for',
      [aPublicService(), aPublicService({ id: 'con_x', paidBy: 'Another Council' })],
      'pays for 1 service. It costs £92,000 a year. The list also has 1 service that another organisation pays for.',
    ],
  ])('says what there is: %s', (_what, services, words) => {
    expect(wordsOf(list(services))).toContain(words);
  });

  it('has no form and no list where there is nothing', () => {
    expect(list([]).toString()).not.toContain('<form');
  });

  it('says three facts of each service', () => {
    expect(wordsOf(list([aPublicService()]))).toContain(
      'Youth club, Harbour Ward A place to go in the evenings. Run by Harbour Youth. Costs £92,000 a year. Until March 2027.',
    );
  });

  it.each<[Partial<PublicService>, string]>([
    [{ yearlyPence: undefined, totalPence: 12_000_000 }, 'Costs £120,000 in all.'],
    [{ yearlyPence: undefined }, 'Its cost is not known.'],
    [{ endsOn: undefined }, 'It has no end date.'],
    [{ providers: [], kind: 'in-house service' }, 'Run by the council itself.'],
    [{ providers: [] }, 'Run by somebody the council has not named here.'],
    [{ paidBy: 'Another Council' }, 'Paid for by Another Council.'],
    [
      {
        providers: [
          { name: 'Ann', lead: true },
          { name: 'Bob', lead: false },
          { name: 'Cy', lead: false },
        ],
      },
      'Run by Ann with Bob and Cy.',
    ],
  ])('says what is known: %o', (over, words) => {
    expect(wordsOf(list([aPublicService(over)]))).toContain(words);
  });

  it('leads to the other pages of a long list, with the search kept', () => {
    const page = list(many(90), { words: 'service', page: 2 }).toString();
    expect(page).toContain('href="/?words=service"');
    expect(page).toContain('href="/?words=service&amp;page=3"');
    expect(wordsOf(list(many(90), { page: 2 }))).toContain('Page 2 of 3.');
  });

  it('opens the filters where one is set', () => {
    const one = [aPublicService()];
    expect(list(one, { basis: 'statutory' }).toString()).toContain('<details class="govuk-details" open>');
    expect(list(one).toString()).not.toContain(' open>');
  });

  it('names the decisions of the year, except in a search', () => {
    const words = 'By 31 December 2026. It is agreed until 31 March 2027.';
    expect(wordsOf(list([aPublicService()]))).toContain(words);
    expect(wordsOf(list([aPublicService()], { words: 'club' }))).not.toContain(words);
  });
});

const measure = (over: Partial<PublicMeasure>): PublicMeasure => ({
  measureId: 'mea_00000000000000000009',
  question: 'how much',
  name: 'young people who come',
  purpose: 'so that the club is used',
  headline: true,
  stage: 'measured',
  standsIn: '',
  ...over,
});
const page = (over: Partial<PublicService>, measures: readonly PublicMeasure[] = []) =>
  wordsOf(servicePage(frame, { service: aPublicService(over), measures, figuresHref: '/f.csv', today }));

describe('the page of a service', () => {
  it('says what will be measured and why, by the three questions', () => {
    const words = page({}, [
      measure({}),
      measure({ question: 'better off', name: 'no police contact', purpose: '', stage: 'wanted' }),
    ]);
    expect(words).toContain(
      'How much did we do? Young people who come. Why we ask: so that the club is used.',
    );
    expect(words).toContain('How well did we do it? Nothing is measured here yet.');
    expect(words).toContain('No police contact. We want to know this but cannot measure it yet.');
    expect(words).toContain('There are no figures about people on this page yet.');
  });

  it('says as plainly that nobody measures a difference', () => {
    expect(page({})).toContain('So nobody can say if this service makes a difference.');
  });

  it.each<[Partial<PublicMeasure>, string]>([
    [{ stage: 'from a day', fromOn: '2027-04-01' }, 'We start on 1 April 2027.'],
    [{ stage: 'wanted', standsIn: 'what parents say' }, 'Until then we look at this: what parents say.'],
  ])('says when: %o', (over, words) => {
    expect(page({}, [measure(over)])).toContain(words);
  });

  it.each<[Partial<PublicService>, string]>([
    [{}, 'Run by Harbour Youth (a charity or social enterprise)'],
    [{}, 'Where Harbour Ward'],
    [{ areas: [], placeWithheld: true }, 'Where kept secret to keep people safe'],
    [{ areas: [] }, 'Where not known'],
    [{ ageFrom: 11, ageTo: 18 }, 'Ages 11 to 18'],
    [{ ageFrom: 16, ageTo: 16 }, 'Ages 16'],
    [{ ageFrom: 16 }, 'Ages 16 and over'],
    [{ ageTo: 5 }, 'Ages up to 5'],
    [{ basis: 'statutory' }, 'The law says the council must provide it.'],
    [{ needs: ['youth-clubs'] }, 'What it is about Something to do, somewhere to go'],
    [{ stage: 'over', endsOn: '2026-03-31' }, 'Ended March 2026'],
    [{ stage: 'to come', startsOn: '2027-04-01' }, 'Starts April 2027'],
    [{ stage: 'to come', startsOn: undefined }, 'Starts not known yet'],
    [{}, 'The council decides by 31 December 2026 what happens next.'],
  ])('says what is known: %o', (over, words) => {
    expect(page(over)).toContain(words);
  });

  it('says nothing of a decision where none is known', () => {
    expect(page({ decisionBy: undefined })).not.toContain('What happens next');
  });
});
