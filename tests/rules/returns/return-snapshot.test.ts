import { describe, expect, it } from 'vitest';
import { changedSinceSent, sentBefore } from '#shared/returns/changed-since-sent.ts';
import { readSnapshot, writeSnapshot, type ReturnSnapshot } from '#shared/returns/return-snapshot.ts';
import { aMeasureVersion } from '../../fixtures/a-measure.ts';
import { aReturnValue, counted } from '../../fixtures/a-return.ts';

describe('a return as it was sent', () => {
  const { id: _id, savedAt: _at, savedBy: _by, revision: _revision, ...value } = aReturnValue();
  const snapshot: ReturnSnapshot = {
    parts: [
      { partId: 'b', texts: [], gaps: [] },
      {
        partId: 'a',
        minutesTaken: 45,
        texts: [
          { box: 'what we will try', text: 'Texts' },
          { box: 'what helped', text: 'Luck' },
        ],
        gaps: [{ id: 'rga_1', kind: 'not taken on', what: 'Full', sentTo: '', people: 4 }],
      },
    ],
    values: [value, { ...value, areaKey: 'are_1' }],
  };

  it('comes back from its text', () => {
    const back = readSnapshot(writeSnapshot(snapshot));
    expect(back?.values).toHaveLength(2);
    expect(back?.parts[0]).toMatchObject({ partId: 'a', minutesTaken: 45, gaps: [{ people: 4 }] });
    expect(readSnapshot('')).toBeUndefined();
  });

  it('is the same text whatever order it was read in', () => {
    const turned = { parts: snapshot.parts.toReversed(), values: snapshot.values.toReversed() };
    expect(writeSnapshot(turned)).toBe(writeSnapshot(snapshot));
  });

  it('shows what changed since, and nothing when it was never sent', () => {
    const now = [
      { ...value, answer: counted(88) },
      { ...value, areaKey: 'are_2' },
    ];
    expect(changedSinceSent(now, snapshot)).toMatchObject([{ before: counted(92) }, { before: undefined }]);
    expect(changedSinceSent(now, undefined)).toEqual([]);
    expect(sentBefore(aMeasureVersion(), { ...value, answer: counted(88) }, snapshot)).toBe('92 families');
    expect(sentBefore(aMeasureVersion(), value, snapshot)).toBeUndefined();
  });
});
