import type { XmrReading } from '../statistics/read-xmr-chart.ts';
import { assuranceWords, type AssuranceIcon } from '../statistics/sign-assurance.ts';
import { variationWords, type VariationIcon } from '../statistics/sign-variation.ts';
import { assuranceSaid } from './assurance-said.ts';
import type { Finding } from './find-change.ts';
import type { Reading } from './series-readings.ts';

/** Which sign is drawn: its shape and colour hang on it, its word stands beside. */
export type SignIcon = VariationIcon | 'both ways' | AssuranceIcon;

/** What the limits say about the latest figure, as a sign with its words: never a sign alone. */
export interface ChartSign {
  about: 'variation' | 'assurance';
  icon: SignIcon;
  /** 'Improving (unusually high)'; without a full stop */
  words: string;
  /** from 6 to 12 points: drawn with a badge of its own */
  provisional: boolean;
}

/** The limits look at the latest figure alone: where another test found a change, both are said in one breath. */
const besideFinding = (xmr: XmrReading, found: Finding | undefined): string => {
  if (xmr.shownVariation !== 'common cause' || (found?.says !== 'more' && found?.says !== 'less')) return '';
  if (found.by === 'unusual') return '';
  return found.by === 'trend'
    ? ` on its own, but the figures together are ${found.says === 'more' ? 'rising' : 'falling'}`
    : ' against what is usual, but there is one against a year ago';
};

/**
 * The variation and the assurance sign of a series: none from fewer than 6 points, because so short a line is
 * blind. Rules that point both ways have a sign of their own and are said in words, never settled in silence.
 * Source: methods, statistics 1.3 'Icons', rule 5; 1.4.
 */
export const signsOf = (readings: readonly Reading[], xmr: XmrReading, found?: Finding): ChartSign[] => {
  const { shownVariation, provisional, status, conflict } = xmr;
  if (status === 'insufficient' || shownVariation === 'insufficient data' || xmr.latestAt === undefined)
    return [];
  const variation: ChartSign = conflict
    ? { about: 'variation', icon: 'both ways', words: 'The latest figure has signs both ways', provisional }
    : {
        about: 'variation',
        icon: shownVariation,
        words: `${variationWords[shownVariation]}${besideFinding(xmr, found)}`,
        provisional,
      };
  const said = assuranceSaid(readings, xmr);
  return said === undefined
    ? [variation]
    : [variation, { about: 'assurance', icon: said, words: assuranceWords[said], provisional }];
};

/** The signs in sentences, for those who do not see them. */
export const signSentences = (signs: readonly ChartSign[]): string[] =>
  signs.map(({ about, icon, words, provisional }) => {
    if (about === 'assurance') return `${words}.`;
    const said =
      icon === 'both ways' ? words : `Latest figure: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    return `${said}${provisional ? ', provisional' : ''}.`;
  });
