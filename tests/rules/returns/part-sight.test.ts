import { describe, expect, it } from 'vitest';
import { partSight, type Onlooker } from '#shared/returns/part-sight.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import { statusForOthers } from '#shared/returns/return-words.ts';

describe('how a part is seen', () => {
  it.each<[ReturnStatus, boolean, Onlooker, string]>([
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
    ['draft', false, 'another member', 'hidden'],
    ['submitted', true, 'another member', 'hidden'],
    ['accepted', true, 'another member', 'hidden'],
    ['sent back', true, 'another member', 'hidden'],
    ['reopened', true, 'another member', 'hidden'],
  ])('of a return that is %s (sent before: %s), %s sees it %s', (status, everSent, onlooker, sight) => {
    expect(partSight(status, everSent, onlooker)).toBe(sight);
  });

  it('how far a draft has come is not told to others', () => {
    expect(statusForOthers.draft).toBe(statusForOthers.due);
  });
});
