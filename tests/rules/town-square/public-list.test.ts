import { describe, expect, it } from 'vitest';
import { publicList, type PublicSearch } from '#shared/town-square/public-list.ts';
import { aPublicService } from '../../fixtures/a-public-service.ts';

const today = '2026-10-22';
const everything: PublicSearch = { words: '', theme: '', areaId: '', basis: '', page: 1 };
const club = aPublicService();
const mediation = aPublicService({
  id: 'con_00000000000000000002',
  title: 'Family mediation',
  purpose: 'Families stay together safely.',
  providers: [{ name: 'Stepping Stones CIC', lead: true }],
  areas: [{ id: 'are_00000000000000000002', name: 'East Invicta' }],
  needs: ['parenting'],
  basis: 'statutory',
  decisionBy: '2027-10-22',
  yearlyPence: undefined,
});
const both = [club, mediation];
const titles = (search: Partial<PublicSearch>) =>
  publicList(both, { ...everything, ...search }, today).shown.map(({ title }) => title);

describe('what the council buys', () => {
  it('is listed by name', () => {
    expect(titles({})).toEqual(['Family mediation', 'Youth club, Harbour Ward']);
  });

  it.each([
    ['half a word of the name', 'medi', ['Family mediation']],
    ['who runs it', 'stepping st', ['Family mediation']],
    ['a place', 'harbour', ['Youth club, Harbour Ward']],
    ['a theme', 'parent', ['Family mediation']],
    ['what it is for', 'evening', ['Youth club, Harbour Ward']],
    ['words in any order, in any case', 'SAFELY family', ['Family mediation']],
    ['words of which one is not there', 'family harbour', []],
  ])('is found by %s', (_by, words, found) => {
    expect(titles({ words })).toEqual(found);
  });

  it('is filtered by theme, area and why it is paid for', () => {
    expect(titles({ theme: 'Families' })).toEqual(['Family mediation']);
    expect(titles({ areaId: 'are_00000000000000000001' })).toEqual(['Youth club, Harbour Ward']);
    expect(titles({ basis: 'statutory' })).toEqual(['Family mediation']);
  });

  it('counts and adds up what goes on now, and says how many have no price', () => {
    const over = aPublicService({ id: 'con_00000000000000000003', stage: 'over' });
    const coming = aPublicService({ id: 'con_00000000000000000004', stage: 'to come' });
    expect(publicList([...both, over, coming], everything, today)).toMatchObject({
      services: 2,
      found: 2,
      yearlyPence: 9_200_000,
      withoutPrice: 1,
    });
  });

  it('adds up only what the council itself pays', () => {
    const elsewhere = aPublicService({ id: 'con_00000000000000000007', paidBy: 'Another Council' });
    expect(publicList([club, elsewhere], everything, today)).toMatchObject({
      services: 2,
      paidByOthers: 1,
      yearlyPence: 9_200_000,
      withoutPrice: 0,
    });
  });

  it('still counts everything when only some is searched for', () => {
    expect(publicList(both, { ...everything, words: 'club' }, today)).toMatchObject({
      services: 2,
      found: 1,
    });
  });

  it('offers only themes and areas that occur', () => {
    const list = publicList(both, everything, today);
    expect(list.areas.map(({ text }) => text)).toEqual(['East Invicta', 'Harbour Ward']);
    expect(list.themes.map(({ value }) => value)).toEqual(['Families']);
  });

  it('names the decisions of the next twelve months, the nearest first', () => {
    const passed = aPublicService({ id: 'con_00000000000000000005', decisionBy: '2026-10-21' });
    const later = aPublicService({ id: 'con_00000000000000000006', decisionBy: '2027-10-23' });
    const list = publicList([mediation, later, passed, club], everything, today);
    expect(list.decisions.map(({ id }) => id)).toEqual([club.id, mediation.id]);
  });

  it('has forty on a page, and its last page for any page beyond', () => {
    const many = Array.from({ length: 41 }, (_, n) =>
      aPublicService({
        id: `con_${String(n).padStart(20, '0')}`,
        title: `Service ${String(n).padStart(2, '0')}`,
      }),
    );
    expect(publicList(many, everything, today).shown).toHaveLength(40);
    expect(publicList(many, { ...everything, page: 2 }, today)).toMatchObject({
      pages: 2,
      shown: [{ title: 'Service 40' }],
    });
    expect(publicList(many, { ...everything, page: 99 }, today).page).toBe(2);
  });
});
