import { describe, expect, it } from 'vitest';
import {
  findHandOverAgreements,
  handOverChoices,
  takesFrom,
  type HandOverAgreement,
  type Reach,
} from '#shared/cases/hand-over-agreements.ts';

const agreement = (title: string, over: Partial<HandOverAgreement> = {}): HandOverAgreement => ({
  id: `con_${title}`,
  title,
  providerName: 'Small Steps',
  areaIds: ['west'],
  needs: ['housing'],
  ...over,
});
const from: Reach = { areaIds: ['east', 'north'], needs: ['family-conflict', 'parenting'] };
const titles = (agreements: readonly HandOverAgreement[], find = '', reach = from) =>
  findHandOverAgreements(reach, agreements, find).agreements.map(({ title }) => title);

describe('the agreements that a family may go to', () => {
  it.each<[string, Partial<Reach>, boolean]>([
    ['in one of the same areas', { areaIds: ['west', 'north'] }, true],
    ['for one of the same needs', { needs: ['housing', 'parenting'] }, true],
    ['everywhere', { areaIds: [] }, true],
    ['elsewhere, for something else', {}, false],
    ['for no need that is known', { needs: [] }, false],
  ])('%s', (_where, reach, comesFirst) => {
    const [far, it] = [agreement('A'), agreement('B', reach)];
    expect(titles([far, it])).toEqual(comesFirst ? ['B', 'A'] : ['A', 'B']);
  });

  it('are near by their needs alone where this one works everywhere', () => {
    const everywhere = { areaIds: [], needs: ['parenting'] };
    const [a, b] = [agreement('A', { areaIds: [] }), agreement('B', { needs: ['parenting'] })];
    expect(titles([a, b], '', everywhere)).toEqual(['B', 'A']);
  });

  it('stand by title, and those of one title always the same way round', () => {
    const [one, two] = [agreement('b', { id: 'con_1' }), agreement('b', { id: 'con_2' })];
    const near = agreement('z', { areaIds: ['east'] });
    const inOrder = [near, agreement('A'), one, two, agreement('C')];
    expect(findHandOverAgreements(from, inOrder.toReversed(), '').agreements).toEqual(inOrder);
  });

  it.each([
    ['outh hu', ['Youth hub']],
    ['YOUTH', ['Youth hub']],
    ['elan', ['Mentoring']],
    ['hub steps', ['Youth hub']],
    [' ', ['Mentoring', 'Youth hub']],
    ['hub mentoring', []],
    ['housing', []],
  ])('are found by half a word of title or provider: %s', (find, found) => {
    const mentoring = agreement('Mentoring', { providerName: 'Élan' });
    expect(titles([agreement('Youth hub'), mentoring], find)).toEqual(found);
  });

  it('are as many as can be chosen from, and counted in all', () => {
    const many = Array.from({ length: 25 }, (_each, n) => agreement(`S${String(n).padStart(2, '0')}`));
    const { agreements, found } = findHandOverAgreements(from, many, 's');
    expect([agreements.length, agreements[0]?.title, found]).toEqual([handOverChoices, 'S00', 25]);
    expect(findHandOverAgreements(from, many, 's07').found).toBe(1);
  });
});

describe('an agreement takes a family', () => {
  it.each([
    ['whoever hands it over, where it is in the register', true, false, false, true],
    ['from nobody while it is a plan', false, false, true, false],
    ['from nobody who does not see it, where it is flagged', true, true, false, false],
    ['from its own provider, where it is flagged', true, true, true, true],
    ['from nobody while it is a flagged plan', false, true, true, false],
  ])('%s', (_who, isMoreThanPlan, hidden, seesIt, takes) => {
    expect(takesFrom({ isMoreThanPlan, hidden }, seesIt)).toBe(takes);
  });
});
