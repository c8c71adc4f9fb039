import type { Indicator } from '#shared/outcomes/indicator.ts';
import { loadedPanel, type LoadedPanel } from '#shared/outcomes/loaded-panel.ts';
import { loadedForm, loadedValues } from '#shared/outcomes/loaded-values.ts';
import type { District } from '#shared/outcomes/places.ts';
import { splitLoaded, type LoadedFigures } from '#shared/outcomes/split-loaded.ts';
import type { OutcomeGround } from './outcome-ground.ts';

type LoadedGround = Omit<LoadedFigures, 'indicator'> & { loaded: LoadedPanel[] };

const nothing = (): LoadedGround => ({ form: 'rate', values: [], beside: [], elsewhere: [], loaded: [] });

/** How an indicator is told: what the police recorded always per so many residents. */
export const formOf = (
  indicator: Indicator,
  { values }: Pick<OutcomeGround, 'values'>,
): LoadedFigures['form'] => (indicator.kind === 'police' ? 'rate' : loadedForm(indicator, values));

/** What was loaded, with its rates, and what may be said of some districts; nothing for what the police recorded. */
export const loadedGround = (
  ground: OutcomeGround,
  wanted: readonly District[] = ground.districts,
): LoadedGround => {
  const { indicator, districts } = ground;
  if (indicator.kind === 'police') return nothing();
  const all = loadedValues(indicator, ground.values, districts);
  const shown = new Set(wanted.map(({ code }) => code));
  const { values, beside, elsewhere } = splitLoaded(all, districts);
  return {
    form: formOf(indicator, ground),
    values: values.filter(({ areaCode }) => shown.has(areaCode)),
    beside,
    elsewhere,
    loaded: wanted.map((area) => loadedPanel(indicator, all, districts, area)),
  };
};
