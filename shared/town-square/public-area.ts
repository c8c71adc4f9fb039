import { indicatorFindings } from '../charts/indicator-findings.ts';
import type { AreaPanel, PanelGround } from '../outcomes/area-panel.ts';
import { areaPanels } from '../outcomes/area-panels.ts';
import { bothQuarters, wordsBeside } from '../outcomes/say-change.ts';
import { tellWholeRate } from '../outcomes/tell-rates.ts';

/** What the police recorded where a service works: nobody's doing alone, and apart from its own figures. */
export interface PublicArea {
  indicators: readonly { name: string; findings: readonly string[]; source: string }[];
  words: readonly string[];
}

/** A service of more districts than these is told of all districts together. */
const mostDistricts = 4;

/**
 * What is told of the districts of a service, by the indicators of the police that it is meant to help move.
 * Nothing smaller than a district is told here, and nothing that somebody else counted: that may not be public.
 * Source: screens.md 'One service'; methods, statistics 3.5 (wording).
 * @param grounds one for each indicator it is meant to help move
 */
export const publicArea = (
  grounds: readonly PanelGround[],
  districtCodes: readonly string[],
): PublicArea | undefined => {
  const told = grounds.filter(({ indicator }) => indicator.kind === 'police');
  if (told.length === 0 || districtCodes.length === 0) return undefined;
  return {
    indicators: told.map((ground) => ({
      name: ground.indicator.name,
      findings:
        districtCodes.length > mostDistricts
          ? indicatorFindings(ground)
          : findingsByDistrict(ground, districtCodes),
      source: ground.indicator.source,
    })),
    words: wordsBeside(['police']),
  };
};

/** The finding with the numbers it is made of, where it does not say them itself, and what they are per head. */
const withNumbers = (
  { sentence, change, quarters, quarter }: AreaPanel,
  { indicator }: PanelGround,
): string => {
  const rate = quarters.findLast((point) => point.quarter === quarter)?.rate;
  const perHead = rate === undefined ? '' : ` That is ${tellWholeRate('rate', rate, indicator)}.`;
  if (change === undefined || quarter === undefined) return sentence;
  const numbers = bothQuarters(change, quarter);
  return sentence.includes(numbers) ? `${sentence}${perHead}` : `${sentence} Recorded: ${numbers}.${perHead}`;
};

const findingsByDistrict = (ground: PanelGround, codes: readonly string[]): string[] => {
  const panels = areaPanels(ground, codes);
  const ofForce = panels.flatMap(({ forceNote }) => forceNote ?? []);
  return [...panels.map((panel) => withNumbers(panel, ground)), ...new Set(ofForce)];
};
