import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { ChartSign } from '#shared/charts/measure-signs.ts';
import { classNames } from '../design/class-names.ts';
import { useOverflow } from '../design/use-overflow.ts';
import { saveCsv, savePng, saveSvg } from './save-file.ts';
import { SignRow } from './sign-row.tsx';
import { TwinTable } from './twin-table.tsx';

/** The same figures as the chart, as a table. Cells are text, already formatted. */
export interface TableTwin {
  caption: string;
  columns: readonly { header: string; numeric?: boolean }[];
  /** the first cell names its row */
  rows: readonly (readonly string[])[];
}

export interface ChartFigureProps {
  /** the finding in a sentence, made by rule from the chart's model */
  heading: string;
  headingLevel?: 2 | 3 | 4;
  /** measure, unit and period */
  subheading?: ReactNode;
  /** what the limits say of the latest figure */
  signs?: readonly ChartSign[];
  /** the chart in words, for those who do not see it */
  summary: string;
  table: TableTwin;
  csv: () => string;
  svg: () => string;
  /** name of the saved files without their ending */
  fileName: string;
  /** a further switch beside 'Chart' and 'Table', such as `ChartSwitch` */
  switches?: ReactNode;
  /** height in pixels kept free for the chart, so that nothing jumps when it comes */
  height?: number;
  /** least width in pixels at which the chart can be read; in less room it moves sideways inside its frame */
  minWidth?: number;
  /** the chart, drawn from the same model */
  children: ReactNode;
}

/** A chart with its finding as heading, its table one press away, and its downloads. */
export function ChartFigure(props: ChartFigureProps) {
  const { heading, headingLevel = 2, subheading, summary, table } = props;
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const id = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <figure className="bo-figure" aria-labelledby={`${id}-heading`}>
      <figcaption>
        <Heading className="bo-figure__heading" id={`${id}-heading`}>
          {heading}
        </Heading>
        {subheading === undefined ? null : <p className="bo-figure__sub">{subheading}</p>}
        <SignRow signs={props.signs ?? []} />
      </figcaption>
      {shown === 'chart' ? (
        <ChartSpace height={props.height} minWidth={props.minWidth} headingId={`${id}-heading`}>
          <p className="govuk-visually-hidden">{summary}</p>
          {props.children}
        </ChartSpace>
      ) : (
        <TwinTable table={table} />
      )}
      <div className="bo-figure__foot">
        <div className="bo-figure__acts" role="group" aria-label="Show as">
          <ChartSwitch on={shown === 'chart'} onPress={() => setShown('chart')}>
            Chart
          </ChartSwitch>
          <ChartSwitch on={shown === 'table'} onPress={() => setShown('table')}>
            Table
          </ChartSwitch>
          {props.switches}
        </div>
        <Downloads {...props} />
      </div>
    </figure>
  );
}

interface ChartSpaceProps {
  height: number | undefined;
  minWidth: number | undefined;
  headingId: string;
  children: ReactNode;
}

/** Where the chart is drawn: as high as it will be from the start, and wide enough to be read. */
function ChartSpace({ height, minWidth, headingId, children }: ChartSpaceProps) {
  const frame = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(frame);
  // What is newest stands on the right, and is what people come for.
  useLayoutEffect(() => {
    if (scrolls && frame.current !== null) frame.current.scrollLeft = frame.current.scrollWidth;
  }, [scrolls]);
  return (
    <div
      ref={frame}
      className={classNames('bo-figure__chart', minWidth !== undefined && 'bo-figure__chart--scrolls')}
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-labelledby': headingId } : {})}
    >
      <div style={{ minHeight: height, minWidth }}>{children}</div>
    </div>
  );
}

export interface ChartSwitchProps {
  on: boolean;
  onPress: () => void;
  children: ReactNode;
}

/** A word that switches how the figure is shown; the one that is on stands in bold. */
export function ChartSwitch({ on, onPress, children }: ChartSwitchProps) {
  return (
    <button type="button" className="bo-figure__act" aria-pressed={on} onClick={onPress}>
      {children}
    </button>
  );
}

function Downloads({
  heading,
  csv,
  svg,
  fileName,
}: Pick<ChartFigureProps, 'heading' | 'csv' | 'svg' | 'fileName'>) {
  const [trouble, setTrouble] = useState('');
  const about = <span className="govuk-visually-hidden"> download: {heading}</span>;
  const kinds: readonly { kind: string; save: () => void }[] = [
    { kind: 'CSV', save: () => saveCsv(fileName, csv()) },
    { kind: 'SVG', save: () => saveSvg(fileName, svg()) },
    {
      kind: 'PNG',
      save: () => {
        savePng(fileName, svg()).then(
          () => setTrouble(''),
          () => setTrouble('This browser could not make the picture. The SVG is the same drawing.'),
        );
      },
    },
  ];
  return (
    <div className="bo-figure__acts">
      {kinds.map(({ kind, save }) => (
        <button key={kind} type="button" className="bo-figure__act" onClick={save}>
          {kind}
          {about}
        </button>
      ))}
      <span role="status">{trouble}</span>
    </div>
  );
}
