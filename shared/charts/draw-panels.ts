import type { BarLook, Panel, PanelBar, PanelChart, PanelRow } from './bar-panels.ts';
import { barColours, chartGreys } from './chart-colours.ts';
import { wordWidth } from './chart-layout.ts';
import { element, linesOf, words } from './svg.ts';

const width = 760;
const edge = 4;
const gap = 28;
const barHeight = 14;

/** What was drawn, and where it ended. */
interface Drawn {
  drawn: string;
  end: number;
}

interface Look {
  size: number;
  fill: string;
  weight?: number;
}

const block = (
  text: string,
  left: number,
  top: number,
  room: number,
  { size, fill, weight }: Look,
): Drawn => {
  const height = Math.round(size * 1.3);
  const lines = linesOf(text, room, (line) => wordWidth(line, size));
  const drawn = lines.map((line, n) =>
    words(line, { x: left, y: top + (n + 1) * height - 4, 'font-size': size, 'font-weight': weight, fill }),
  );
  return { drawn: drawn.join(''), end: top + lines.length * height };
};

/** From one end to the other with feet: the interval upon its bar, worst to best case below it. */
const whisker = (
  { low, high }: { low: number; high: number },
  at: (value: number) => number,
  y: number,
  stroke: string,
  halo: boolean,
): string => {
  const d = `M${at(low)} ${y - 3}v6M${at(low)} ${y}H${at(high)}M${at(high)} ${y - 3}v6`;
  const edgeOfIt = halo
    ? element('path', { d, fill: 'none', stroke: '#ffffff', 'stroke-width': 4, 'stroke-opacity': 0.8 })
    : '';
  return edgeOfIt + element('path', { d, fill: 'none', stroke, 'stroke-width': 1.4 });
};

/** How high a bar is with what hangs below it. */
const heightOf = ({ outer }: PanelBar): number => barHeight + (outer === undefined ? 0 : 9);

const barOf = (bar: PanelBar, left: number, top: number, room: number, end: number): string => {
  const at = (value: number) => left + (room * Math.min(value, end)) / end;
  const fill = barColours[bar.look];
  const parts = [
    element('rect', {
      x: left,
      y: top,
      width: room,
      height: barHeight,
      fill: chartGreys.grid,
      'fill-opacity': 0.6,
    }),
    bar.value === undefined
      ? ''
      : element('rect', { x: left, y: top, width: at(bar.value) - left, height: barHeight, fill }),
    bar.interval === undefined ? '' : whisker(bar.interval, at, top + barHeight / 2, chartGreys.text, true),
    bar.outer === undefined ? '' : whisker(bar.outer, at, top + barHeight + 5, fill, false),
  ];
  return parts.join('');
};

const rowOf = (row: PanelRow, left: number, top: number, room: number, end: number): Drawn => {
  const label = block(row.label, left, top, room * 0.5, { size: 13, fill: chartGreys.text });
  const first = row.bars.reduce<Drawn>(
    (sofar, bar, n) => {
      const below = n === 0 ? label.end : sofar.end + 16;
      const said = words([bar.figure, bar.counts].filter(Boolean).join(' · '), {
        x: left + room,
        y: below - 4,
        'text-anchor': 'end',
        'font-weight': bar.counts === '' ? 700 : undefined,
        fill: chartGreys.text,
      });
      return {
        drawn: sofar.drawn + said + barOf(bar, left, below, room, end),
        end: below + heightOf(bar),
      };
    },
    { drawn: label.drawn, end: label.end },
  );
  if (row.note === '') return { drawn: first.drawn, end: first.end + 8 };
  const note = block(row.note, left, first.end + 1, room, { size: 12, fill: chartGreys.quiet });
  return { drawn: first.drawn + note.drawn, end: note.end + 8 };
};

const panelOf = (panel: Panel, left: number, top: number, room: number, end: number): Drawn => {
  const title = block(panel.title, left, top, room, { size: 15, weight: 700, fill: chartGreys.text });
  const rows = panel.rows.reduce<Drawn>(
    (sofar, row) => {
      const next = rowOf(row, left, sofar.end, room, end);
      return { drawn: sofar.drawn + next.drawn, end: next.end };
    },
    { drawn: title.drawn, end: title.end + 4 },
  );
  return panel.says.reduce<Drawn>((sofar, says) => {
    const next = block(says, left, sofar.end, room, { size: 13, fill: chartGreys.text });
    return { drawn: sofar.drawn + next.drawn, end: next.end };
  }, rows);
};

/** Two panels beside each other, and the next two below the longer of them. */
const panelsOf = (panels: readonly Panel[], top: number, end: number): Drawn => {
  const room = (width - 2 * edge - gap) / 2;
  return panels.reduce<Drawn & { from: number }>(
    (sofar, panel, n) => {
      const isLeft = n % 2 === 0;
      const from = isLeft ? sofar.end : sofar.from;
      const next = panelOf(panel, isLeft ? edge : edge + room + gap, from, room, end);
      return { drawn: sofar.drawn + next.drawn, from, end: Math.max(isLeft ? 0 : sofar.end, next.end + 16) };
    },
    { drawn: '', from: top, end: top },
  );
};

const keyOf = (key: readonly { look: BarLook; words: string }[], top: number): Drawn => {
  if (key.length === 0) return { drawn: '', end: top };
  const drawn = key.map(({ look, words: said }, n) => {
    const left = edge + n * 240;
    return (
      element('rect', { x: left, y: top + 3, width: 18, height: 12, fill: barColours[look] }) +
      words(said, { x: left + 25, y: top + 14, fill: chartGreys.text })
    );
  });
  return { drawn: drawn.join(''), end: top + 26 };
};

/**
 * Bars in panels as a drawing of its own, as drawSvg does for lanes: no script, no style, no address in it; every
 * word is escaped.
 */
export const drawPanels = (chart: PanelChart): string => {
  const room = width - 2 * edge;
  const head = block(chart.heading, edge, 0, room, { size: 21, weight: 700, fill: chartGreys.text });
  const under = block(chart.subheading, edge, head.end + 2, room, { size: 14, fill: chartGreys.quiet });
  const key = keyOf(chart.key, under.end + 8);
  const panels = panelsOf(chart.panels, key.end + 8, chart.end);
  const notes = chart.notes.reduce<Drawn>(
    (sofar, note) => {
      const next = block(note, edge, sofar.end + 2, room, { size: 13, fill: chartGreys.quiet });
      return { drawn: sofar.drawn + next.drawn, end: next.end };
    },
    { drawn: '', end: panels.end },
  );
  const height = Math.ceil(notes.end + 8);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': chart.summary,
      'font-family': '"Public Sans", Arial, sans-serif',
      'font-size': 13,
    },
    head.drawn,
    under.drawn,
    key.drawn,
    panels.drawn,
    notes.drawn,
  );
};
