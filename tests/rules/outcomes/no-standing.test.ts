import { describe, expect, it } from 'vitest';
import type { AreaPanel } from '#shared/outcomes/area-panel.ts';
import { performanceWords, type Indicator } from '#shared/outcomes/indicator.ts';
import { figuresOfShape } from '#shared/outcomes/bring-in.api.ts';
import { contributionsShape } from '#shared/outcomes/in-the-area.api.ts';
import { indicatorsShownShape } from '#shared/outcomes/indicators.api.ts';
import {
  areaPanelShape,
  indicatorShape,
  loadedFiguresShape,
  loadedPanelShape,
} from '#shared/outcomes/panels.api.ts';
import { policeIndicator } from '#shared/outcomes/roll-up.ts';

const indicator = policeIndicator('ind_00000000000000000000');

describe('an indicator', () => {
  it('cannot be given what belongs to the performance of one service, by type', () => {
    // @ts-expect-error -- an indicator has no target of a provider
    const target: Indicator = { ...indicator, target: 5 };
    // @ts-expect-error -- nor a provider that it is told of
    const provider: Indicator = { ...indicator, providerId: 'org_1' };
    // @ts-expect-error -- nor a rating
    const rating: Indicator = { ...indicator, rating: 'green' };
    const panel = { areaCode: '', areaName: '', quarters: [], rolling: [], sentence: '' };
    // @ts-expect-error -- nor a standing
    const standing: AreaPanel = { ...panel, standing: 'on track' };
    expect([target, provider, rating, standing]).toHaveLength(4);
  });

  it('is not taken for a measure that carries one', () => {
    const measure = { ...indicator, target: 90 };
    // @ts-expect-error -- what has a target is no indicator, whatever else it has
    const taken: Indicator = measure;
    expect(taken).toBe(measure);
  });

  it.each(performanceWords.map((word) => [word]))('is refused over the network with %s', (word) => {
    const panel = { areaCode: 'A1', areaName: 'A', quarters: [], rolling: [], sentence: 'x' };
    expect(indicatorShape.safeParse(indicator).success).toBe(true);
    expect(areaPanelShape.safeParse(panel).success).toBe(true);
    for (const [shape, right] of [
      [indicatorShape, indicator],
      [areaPanelShape, panel],
      [contributionsShape, { indicatorIds: [] }],
      [loadedPanelShape, { areaCode: 'A1', areaName: 'A', form: 'share', sentence: 'x' }],
      [loadedFiguresShape, { form: 'share', values: [], beside: [], elsewhere: [] }],
      [indicatorsShownShape.shape.indicators.element, { indicator, findings: ['x'] }],
      [figuresOfShape, { name: 'a', counts: 'b', among: 'c', per: 1, source: 'd' }],
    ] as const) {
      expect(shape.safeParse(right).success).toBe(true);
      expect(shape.safeParse({ ...right, [word]: 5 }).success).toBe(false);
    }
  });
});
