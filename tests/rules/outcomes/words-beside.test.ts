import { describe, expect, it } from 'vitest';
import type { IndicatorKind } from '#shared/outcomes/indicator.ts';
import { howPlacesAreTold, nobodyAlone, wordsBeside } from '#shared/outcomes/say-change.ts';

describe('the words beside indicators', () => {
  it.each<[IndicatorKind[], boolean, boolean]>([
    [['police'], true, true],
    [['police', 'loaded'], false, true],
    [['loaded'], false, false],
    [[], false, false],
  ])('of the kinds %j speak of the police alone: %s, of map points: %s', (kinds, policeAlone, points) => {
    const said = wordsBeside(kinds);
    expect(said[0]).toContain('No one service moves this alone');
    expect(said[0] === nobodyAlone).toBe(policeAlone);
    expect(said.includes(howPlacesAreTold)).toBe(points);
  });
});
