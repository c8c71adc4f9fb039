import type { MeasureVersion } from '../measures/measure-version.ts';
import { xmrOf } from './build-lane.ts';
import { findChange, findingAbout } from './find-change.ts';
import type { Reading } from './series-readings.ts';

/** What a sentence about a measure is about: its unit where things are counted, else a phrase. */
const aboutOutputs = ({ kind, unit }: MeasureVersion): string => {
  switch (kind) {
    case 'count':
    case 'different people':
    case 'snapshot':
      return unit === '' ? 'people' : unit;
    case 'money':
      return 'what was spent';
    case 'share':
      return 'the share';
    case 'mean':
      return 'the average';
    case 'rate':
      return 'the rate';
    case 'score':
      return 'the judgement';
  }
};

const aboutOutcomes = (version: MeasureVersion): string => {
  switch (version.kind) {
    case 'share':
      return 'the share better off';
    case 'count':
    case 'different people':
    case 'snapshot':
      return `${aboutOutputs(version)} better off`;
    case 'money':
    case 'mean':
    case 'rate':
    case 'score':
      return aboutOutputs(version);
  }
};

/**
 * What may be said of a measure in a sentence that names it: 'more families than usual', 'no clear change in
 * the share better off'. In lower case. Source: look.md 'Headings are findings, and findings are tested'.
 */
export const findAbout = (readings: readonly Reading[], lane: 'outputs' | 'outcomes'): string => {
  const version = readings.at(-1)?.version;
  if (!version) return '';
  const what = lane === 'outputs' ? aboutOutputs(version) : aboutOutcomes(version);
  return findingAbout(findChange(readings, xmrOf(readings)), version.kind, what);
};
