import { describe, expect, it } from 'vitest';
import {
  publicServiceOf as publicServiceFor,
  type PublishedContract,
} from '#shared/town-square/public-service.ts';
import { aPublishedContract } from '../../fixtures/a-public-service.ts';

const today = '2026-10-22';
const publicServiceOf = (contract: PublishedContract, day: string) =>
  publicServiceFor(contract, 'org_00000000000000000001', day);

describe('what the public sees of an agreement', () => {
  it('is nothing before it is published', () => {
    expect(publicServiceOf(aPublishedContract({ publishedAt: undefined }), today)).toBeUndefined();
  });

  it('is nothing when it is marked not for publication, published or not', () => {
    expect(publicServiceOf(aPublishedContract({ notForPublication: true }), today)).toBeUndefined();
  });

  it('names its places', () => {
    expect(publicServiceOf(aPublishedContract(), today)?.areas).toEqual([
      { id: 'are_00000000000000000001', name: 'Harbour Ward' },
    ]);
  });

  it('names no place where the place is withheld, and says that it is', () => {
    const refuge = publicServiceOf(aPublishedContract({ placeWithheld: true }), today);
    expect(refuge).toMatchObject({ areas: [], placeWithheld: true });
  });

  it.each([
    ['live and begun', {}, 'going on'],
    ['on its first day', { startsOn: '2026-10-22' }, 'going on'],
    ['the day before', { startsOn: '2026-10-23' }, 'to come'],
    ['being prepared', { status: 'being prepared' }, 'to come'],
    ['on its last day', { endsOn: '2026-10-22' }, 'going on'],
    ['the day after', { endsOn: '2026-10-21' }, 'over'],
    ['ended early', { status: 'ended' }, 'over'],
    ['without dates', { startsOn: undefined, endsOn: undefined }, 'going on'],
  ] as const)('is, %s, %o: %s', (_when, over, stage) => {
    expect(publicServiceOf(aPublishedContract(over), today)?.stage).toBe(stage);
  });

  it('says by when the council decides: the notice date, else six months before the end', () => {
    expect(publicServiceOf(aPublishedContract({ noticeOn: '2026-12-31' }), today)?.decisionBy).toBe(
      '2026-12-31',
    );
    expect(publicServiceOf(aPublishedContract({ endsOn: '2028-03-31' }), today)?.decisionBy).toBe(
      '2027-09-30',
    );
  });

  it('says who pays for it where that is not the council', () => {
    expect(publicServiceOf(aPublishedContract(), today)?.paidBy).toBeUndefined();
    const elsewhere = aPublishedContract({ buyerId: 'org_2', buyerName: 'Another Council' });
    expect(publicServiceOf(elsewhere, today)?.paidBy).toBe('Another Council');
  });

  it('promises no decision about what is over', () => {
    const past = aPublishedContract({ endsOn: '2026-03-31', noticeOn: '2026-01-31' });
    expect(publicServiceOf(past, today)?.decisionBy).toBeUndefined();
  });
});
