import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { sparkPaths } from '../../../client/design/sparkline-paths.ts';
import { Sparkline } from '../../../client/design/sparkline.tsx';

const box = { width: 40, height: 20, edge: 0 };

describe('a line of the last quarters', () => {
  it('runs from the oldest at the left to the newest at the right, larger higher', () => {
    expect(sparkPaths([0, 5, 10], undefined, box).lines).toEqual(['M0 20L20 10L40 0']);
  });

  it('a gap stays a gap, and a value alone between gaps is a dot', () => {
    const paths = sparkPaths([0, 10, undefined, 5, undefined, 10, 0], undefined, box);
    expect(paths.lines).toHaveLength(2);
    expect(paths.dots.map((dot) => dot.x)).toEqual([20, 40]);
  });

  it('the last known value has a dot, even when the newest is missing', () => {
    expect(sparkPaths([0, 10, undefined], undefined, box).dots).toEqual([{ x: 20, y: 0 }]);
  });

  it('the target counts when the height is shared out, and steps where it changes', () => {
    expect(sparkPaths([0, 5], 10, box).target).toBe('M0 0H20L20 0H40');
    expect(sparkPaths([0, 10], [0, 10], box).target).toBe('M0 20H20L20 0H40');
  });

  it('a target that is missing in the middle is broken there', () => {
    expect(sparkPaths([1, 1, 1], [1, undefined, 1], box).target.match(/M/g)).toHaveLength(2);
  });

  it('values that never change run along the middle', () => {
    expect(sparkPaths([7, 7], undefined, box).lines).toEqual(['M0 10L40 10']);
  });

  it('is a picture with its words', () => {
    const html = renderToStaticMarkup(<Sparkline points={[1, 2]} text="1 to 2, no target" />);
    expect(html).toContain('role="img" aria-label="1 to 2, no target"');
  });

  it('with nothing known there is no picture', () => {
    expect(renderToStaticMarkup(<Sparkline points={[undefined]} target={5} text="nothing" />)).toBe('');
  });
});
