import { loadedPanel, type LoadedPanel } from '#shared/outcomes/loaded-panel.ts';
import { loadedValues, type LoadedValue } from '#shared/outcomes/loaded-values.ts';
import type { District } from '#shared/outcomes/places.ts';
import type { OutcomeGround } from './outcome-ground.ts';

/** What was loaded, with its rates, and what may be said of some districts; nothing for what the police recorded. */
export const loadedGround = (
  { indicator, values, districts }: OutcomeGround,
  wanted: readonly District[] = districts,
): { values: LoadedValue[]; loaded: LoadedPanel[] } => {
  if (indicator.kind === 'police') return { values: [], loaded: [] };
  const all = loadedValues(indicator, values, districts);
  const codes = districts.map(({ code }) => code);
  const shown = new Set(wanted.map(({ code }) => code));
  return {
    values: wanted === districts ? all : all.filter(({ areaCode }) => shown.has(areaCode)),
    loaded: wanted.map((area) => loadedPanel(indicator, all, codes, area)),
  };
};
