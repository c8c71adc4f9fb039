import { wordWidth } from './chart-layout.ts';
import type { MapDistrict, MapPicture } from './district-map.ts';
import type { LaidOutToRead } from './indicator-picture.ts';
import { evenly } from './lay-out-districts.ts';
import { edgedBox, layOutLegend } from './map-legend.ts';
import type { Shape } from './picture-shapes.ts';
import { linesOf } from './svg.ts';

const gap = 6;
const leastTile = 108;
const tileHeight = 76;

const tileOf = (
  { name, label, look }: MapDistrict,
  { x, y, width }: { x: number; y: number; width: number },
): Shape[] => {
  const lines = linesOf(name, width - 16, wordWidth);
  const shown = lines.length < 3 ? lines : [lines[0] ?? '', `${lines[1] ?? ''} …`];
  return [
    edgedBox({ x, y, width, height: tileHeight }, look.fill),
    ...shown.map((text, n): Shape => ({ kind: 'words', x: x + 8, y: y + 19 + n * 17, text, fill: look.ink })),
    { kind: 'words', x: x + 8, y: y + tileHeight - 10, text: label, fill: look.ink, bold: true },
  ];
};

/** Every district as a tile of the same size with its figure upon it, by name; with the outline of each. */
export const layOutTiles = (picture: MapPicture, width: number): LaidOutToRead => {
  const legend = layOutLegend(picture.classes, width);
  const room = width - 2;
  const across = evenly(picture.districts.length, Math.min(7, Math.floor((room + gap) / (leastTile + gap))));
  const tile = (room - gap * (across - 1)) / across;
  const places = picture.districts.map((_, n) => ({
    x: 1 + (n % across) * (tile + gap),
    y: legend.height + 4 + Math.floor(n / across) * (tileHeight + gap),
    width: tile,
  }));
  return {
    shapes: [
      ...legend.shapes,
      ...picture.districts.flatMap((district, n) => {
        const place = places[n];
        return place === undefined ? [] : tileOf(district, place);
      }),
    ],
    height: legend.height + 8 + Math.ceil(picture.districts.length / across) * (tileHeight + gap),
    spots: places.map(
      ({ x, y }) =>
        `M${x.toFixed(1)} ${y.toFixed(1)}h${tile.toFixed(1)}v${tileHeight}h${(-tile).toFixed(1)}Z`,
    ),
  };
};
