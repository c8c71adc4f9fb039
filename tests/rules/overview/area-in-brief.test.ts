import { expect, it } from 'vitest';
import { areaInBriefWords } from '#shared/overview/area-in-brief.ts';

it.each([
  [
    { indicators: 1, otherContracts: 0 },
    'It is meant to help move 1 outcome for everybody living here. No one service moves it alone.',
  ],
  [
    { indicators: 1, otherContracts: 1 },
    'It is meant to help move 1 outcome for everybody living here, as 1 other service is. No one service moves it alone.',
  ],
  [
    { indicators: 3, otherContracts: 7 },
    'It is meant to help move 3 outcomes for everybody living here, as 7 other services are. No one service moves them alone.',
  ],
])('the area in brief: %o', (area, words) => {
  expect(areaInBriefWords(area)).toBe(words);
});
