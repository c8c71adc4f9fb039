import { describe, expect, it } from 'vitest';
import { partSight } from '#shared/returns/part-sight.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import { statusForOthers } from '#shared/returns/return-words.ts';

describe('how a part is seen', () => {
  it.each<[ReturnStatus, boolean, 'lead' | 'own' | 'other', string]>([
    ['due', false, 'other', 'hidden'],
    ['draft', false, 'other', 'hidden'],
    ['draft', false, 'own', 'as it is'],
    ['draft', false, 'lead', 'as it is'],
    ['submitted', true, 'other', 'as it is'],
    ['accepted', true, 'other', 'as it is'],
    ['sent back', true, 'other', 'as sent'],
    ['reopened', true, 'other', 'as sent'],
    ['sent back', true, 'own', 'as it is'],
    ['reopened', true, 'lead', 'as it is'],
  ])('of a return that is %s (sent before: %s), %s sees it %s', (status, everSent, onlooker, sight) => {
    expect(partSight(status, everSent, onlooker)).toBe(sight);
  });

  it('how far a draft has come is not told to others', () => {
    expect(statusForOthers.draft).toBe(statusForOthers.due);
  });
});
