import { areaPanel, type AreaPanel, type PanelGround } from './area-panel.ts';

/**
 * The panels of the districts that a service works in. Its own districts are not what any of them is held
 * against, unless there are no others.
 */
export const areaPanels = (ground: PanelGround, codes: readonly string[]): AreaPanel[] => {
  const beside = ground.districts.map(({ code }) => code).filter((code) => !codes.includes(code));
  const others = codes.length > 1 && beside.length > 0 ? beside : undefined;
  return codes.flatMap((code) => areaPanel(ground, code, others) ?? []);
};
