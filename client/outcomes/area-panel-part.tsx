import { comparisonNotes, comparisonRows, type ComparisonRow } from '#shared/charts/indicator-words.ts';
import { seriesPicture } from '#shared/charts/indicator-series.ts';
import { layOutSeries } from '#shared/charts/lay-out-series.ts';
import type { AreaPanel } from '#shared/outcomes/area-panel.ts';
import type { Indicator } from '#shared/outcomes/indicator.ts';
import { IndicatorFigure } from '../charts/indicator-figure.tsx';
import { Details } from '../design/details.tsx';
import { Note } from '../design/note.tsx';
import { Table } from '../design/table.tsx';

export interface AreaPanelPartProps {
  indicator: Indicator;
  panel: AreaPanel;
  headingLevel?: 2 | 3;
}

/** One district: its quarters, and how it moved against the others. */
export function AreaPanelPart({ indicator, panel, headingLevel = 3 }: AreaPanelPartProps) {
  const picture = seriesPicture(indicator, panel);
  return (
    <>
      {panel.forceNote === undefined ? null : <Note tone="asks">{panel.forceNote}</Note>}
      {picture === undefined ? null : (
        <IndicatorFigure
          picture={picture}
          layOut={layOutSeries}
          headingLevel={headingLevel}
          label="Figures by quarter. Use the left and right arrow keys to read them one by one."
          atRest={picture.readings.length - 1}
        />
      )}
      <Comparison panel={panel} />
    </>
  );
}

function Comparison({ panel }: { panel: AreaPanel }) {
  const rows = comparisonRows(panel);
  if (rows.length === 0) return null;
  const caption = `${panel.areaName} against the others, on a year before`;
  return (
    <>
      <h3 className="govuk-heading-s">{caption}</h3>
      <Table<ComparisonRow>
        caption={caption}
        captionSize="hidden"
        stacks
        rows={rows}
        rowKey={({ window }) => window}
        columns={[
          { key: 'window', header: 'Over', rowHeader: true, cell: ({ window }) => window },
          { key: 'here', header: 'Here', cell: ({ here }) => here },
          { key: 'others', header: 'The others together', cell: ({ others }) => others },
          { key: 'relative', header: 'Here against there', cell: ({ relative }) => relative },
          { key: 'place', header: 'Among all districts', cell: ({ place }) => place },
        ]}
      />
      <Details summary="How to read the comparison">
        {comparisonNotes(panel).map((note) => (
          <p key={note} className="govuk-body">
            {note}
          </p>
        ))}
      </Details>
    </>
  );
}
