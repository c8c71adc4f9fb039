import type { BarLook } from './bar-panels.ts';
import type { Question } from '../measures/measure-version.ts';

/**
 * The UK Government Analysis Function's palette: the same three colours for the three questions everywhere,
 * so that a reader learns them once. Source: look.md 'Colours of figures'.
 */
export const chartColours = {
  darkBlue: '#12436d',
  turquoise: '#28a197',
  darkPink: '#801650',
  orange: '#f46a25',
  darkGrey: '#3d3d3d',
  lightPurple: '#a285d1',
} as const;

/** What a question's marks are drawn in, its words are written in, and words upon its bars are. */
export const questionColours: Readonly<Record<Question, { mark: string; text: string; onMark: string }>> = {
  'how much': { mark: chartColours.darkBlue, text: chartColours.darkBlue, onMark: '#ffffff' },
  // turquoise itself is too pale for words, and white upon it as well
  'how well': { mark: chartColours.turquoise, text: '#17766d', onMark: '#0b0c0c' },
  'better off': { mark: chartColours.darkPink, text: chartColours.darkPink, onMark: '#ffffff' },
};

export const chartGreys = { text: '#0b0c0c', quiet: '#505a5f', grid: '#e6e9e9', base: '#3d3d3d' } as const;

/** Bars that lie: what each look is filled with. */
export const barColours: Readonly<Record<BarLook, string>> = {
  output: chartColours.darkBlue,
  quiet: '#8a9499',
  // the question's colour, at half its strength: those of whom it is known
  pale: '#b9839d',
  'how well': chartColours.turquoise,
  'better off': chartColours.darkPink,
};
