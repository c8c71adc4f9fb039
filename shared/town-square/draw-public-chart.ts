import { chartGreys, questionColours } from '../charts/chart-colours.ts';
import { html, type Html } from './html.ts';
import type { PublicBar, PublicChart } from './public-chart.ts';

/** Heights are in pixels and widths in percent: the drawing fits any column, and its letters keep their size. */
const place = { top: 30, foot: 170, height: 212 } as const;

/** Spaces wide enough to be seen between dashes, whatever the typeface. */
const dashes = '-\u2002-\u2002-\u2002';

const px = (value: number): string => String(Math.round(value * 10) / 10);
const percent = (value: number): string => `${px(value)}%`;
const yOf = (share: number): number => place.foot - share * (place.foot - place.top);

const barOf = (bar: PublicBar, n: number, slot: number, { question }: PublicChart): Html => {
  const { mark, onMark, text } = questionColours[question];
  const middle = percent((n + 0.5) * slot);
  const y = yOf(bar.height ?? 0);
  const inside = bar.height !== undefined && place.foot - y > 34;
  return html`${
      bar.height !== undefined &&
      html`<rect
        x="${percent((n + 0.18) * slot)}"
        width="${percent(0.64 * slot)}"
        y="${px(y)}"
        height="${px(place.foot - y)}"
        fill="${mark}"
      />`
    }<text
      x="${middle}"
      y="${px(inside ? place.foot - 10 : y - 7)}"
      text-anchor="middle"
      font-weight="700"
      fill="${inside ? onMark : bar.height === undefined ? chartGreys.quiet : text}"
      >${bar.words}</text
    ><text x="${middle}" y="${px(place.foot + 18)}" text-anchor="middle" fill="${chartGreys.quiet}"
      >${bar.below[0]}</text
    ><text x="${middle}" y="${px(place.foot + 35)}" text-anchor="middle" fill="${chartGreys.quiet}"
      >${bar.below[1]}</text
    >`;
};

/** A step of the target over one bar: a pale line below the dashes keeps them visible upon the bar. */
const targetOf = ({ target }: PublicBar, n: number, slot: number): Html | undefined => {
  if (target === undefined) return undefined;
  const [from, to, y] = [percent(n * slot), percent((n + 1) * slot), px(yOf(target))];
  return html`<line x1="${from}" x2="${to}" y1="${y}" y2="${y}" stroke="#ffffff" stroke-width="3.5" /><line
      x1="${from}"
      x2="${to}"
      y1="${y}"
      y2="${y}"
      stroke="${chartGreys.base}"
      stroke-width="1.6"
      stroke-dasharray="5 3"
    />`;
};

/** Draws the chart as SVG, without script and without a style of its own; `said` is what is read aloud. */
export const drawPublicChart = (chart: PublicChart, said: string): Html => {
  const slot = 100 / chart.bars.length;
  const last = chart.bars.at(-1)?.target;
  return html`<svg
    class="bo-public-chart"
    width="100%"
    height="${px(place.height)}"
    role="img"
    aria-label="${said}"
  >
    ${chart.bars.map((bar, n) => targetOf(bar, n, slot))}
    ${chart.bars.map((bar, n) => barOf(bar, n, slot, chart))}
    <line
      x1="0"
      x2="100%"
      y1="${px(place.foot)}"
      y2="${px(place.foot)}"
      stroke="${chartGreys.base}"
      stroke-width="1.2"
    />
    ${
      last !== undefined &&
      chart.targetWords !== undefined &&
      html`<text x="100%" y="14" text-anchor="end" fill="${chartGreys.text}"
        >${dashes}${chart.targetWords}</text
      >`
    }
  </svg>`;
};
