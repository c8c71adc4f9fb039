import { useRef, useState, type KeyboardEvent } from 'react';
import { chartFont } from '#shared/charts/chart-layout.ts';
import type { LaidOutToRead } from '#shared/charts/indicator-picture.ts';
import { usePrinting } from '../design/use-printing.ts';
import { stepTo } from './chart-keys.ts';
import { OneShape } from './picture-figure.tsx';
import { useWidth } from './use-width.ts';

/** A4 between the margins of the print style. */
const paperWidth = 680;

export interface ReadPictureProps {
  /** what each place says, in the order the arrow keys go */
  readings: readonly string[];
  layOut: (width: number) => LaidOutToRead;
  /** what the keys do here, said when it is reached */
  label: string;
  /** which place is read while nobody points at any; none without it */
  atRest?: number;
  /** said while nobody points at any and none is read at rest */
  hint?: string;
  /** opens what lies behind a place, by Enter or a press */
  onOpen?: (place: number) => void;
}

/** A picture whose places are read below it, and aloud, when they are pointed at or reached with the arrow keys. */
export function ReadPicture({ readings, layOut, label, atRest, hint = '', onOpen }: ReadPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const width = usePrinting() ? paperWidth : room;
  const [active, setActive] = useState<number>();
  const laid = width === undefined || width === 0 ? undefined : layOut(width);
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && active !== undefined) onOpen?.(active);
    const next = stepTo(event.key, active, readings.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next === 'leave' ? undefined : next);
  };
  const read = active ?? atRest;
  return (
    <div>
      <div
        ref={frame}
        className="bo-chart"
        role="application"
        aria-roledescription="chart"
        aria-label={label}
        tabIndex={0}
        onKeyDown={onKey}
        onClick={() => (active === undefined ? undefined : onOpen?.(active))}
        onPointerLeave={() => setActive(undefined)}
        onBlur={() => setActive(undefined)}
      >
        {laid === undefined ? null : (
          <svg
            width={width}
            height={laid.height}
            fontSize={chartFont.size}
            focusable="false"
            aria-hidden="true"
            style={{ display: 'block' }}
          >
            {laid.shapes.map((shape, n) => (
              <OneShape key={n} shape={shape} />
            ))}
            {laid.spots.map((d, n) => (
              <path
                key={n}
                className={onOpen === undefined ? 'bo-chart__spot' : 'bo-chart__spot bo-chart__spot--opens'}
                d={d}
                fillOpacity={n === active ? 0.08 : 0}
                strokeOpacity={n === active ? 1 : 0}
                onPointerMove={() => setActive(n)}
                onPointerDown={() => setActive(n)}
              />
            ))}
          </svg>
        )}
      </div>
      <p className="bo-chart__reading" aria-hidden="true">
        {read === undefined ? hint : readings[read]}
      </p>
      <p className="govuk-visually-hidden" role="status">
        {active === undefined ? '' : readings[active]}
      </p>
    </div>
  );
}
