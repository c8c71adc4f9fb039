import { useMemo } from 'react';
import { layOutDistricts } from '#shared/charts/lay-out-districts.ts';
import { loadedPicture } from '#shared/charts/indicator-loaded.ts';
import { loadedNotes, loadedRows, type LoadedRow } from '#shared/charts/loaded-rows.ts';
import type { Indicator } from '#shared/outcomes/indicator.ts';
import type { LoadedPanel } from '#shared/outcomes/loaded-panel.ts';
import type { LoadedFigures } from '#shared/outcomes/split-loaded.ts';
import { IndicatorFigure } from '../charts/indicator-figure.tsx';
import { Details } from '../design/details.tsx';
import { Link } from '../design/link.tsx';
import { Table } from '../design/table.tsx';

export interface LoadedPartProps {
  figures: LoadedFigures;
  panels: readonly LoadedPanel[];
  /** the code of the district that the page is about */
  area?: string;
}

/** What was loaded from a table, district by district; what has no number says why. */
export function LoadedPart({ figures, panels, area }: LoadedPartProps) {
  const picture = useMemo(() => loadedPicture(figures, area), [figures, area]);
  return (
    <>
      {picture === undefined ? null : (
        <IndicatorFigure
          picture={picture}
          layOut={layOutDistricts}
          hint="Point at a district to read it."
          label="Districts. Use the left and right arrow keys to read them one by one."
        />
      )}
      <LatestTable indicator={figures.indicator} panels={panels} />
    </>
  );
}

/** The latest figure of each district, and what it may be held against. */
function LatestTable({ indicator, panels }: { indicator: Indicator; panels: readonly LoadedPanel[] }) {
  const rows = loadedRows(indicator, panels);
  if (rows.length === 0) return null;
  const caption = 'The latest figure of each district, and what it is held against';
  return (
    <>
      <h3 className="govuk-heading-s">{caption}</h3>
      <Table<LoadedRow>
        caption={caption}
        captionSize="hidden"
        stacks
        rows={rows}
        rowKey={({ areaCode }) => areaCode}
        columns={[
          {
            key: 'name',
            header: 'District',
            rowHeader: true,
            cell: ({ areaCode, areaName }) => (
              <Link href={`/outcomes/${indicator.id}?area=${areaCode}`}>{areaName}</Link>
            ),
          },
          { key: 'figure', header: 'Latest', cell: ({ figure }) => figure },
          { key: 'range', header: 'Could be', cell: ({ range }) => range },
          {
            key: 'beside',
            header: `Against ${rows[0]?.besideName ?? 'others'}`,
            cell: ({ beside }) => beside,
          },
          { key: 'year', header: 'On a year before', cell: ({ yearBefore }) => yearBefore },
          ...(indicator.periodKind === 'year'
            ? [{ key: 'trend', header: 'Five years', cell: ({ trend }: LoadedRow) => trend }]
            : []),
        ]}
      />
      <Details summary="How to read this table">
        {loadedNotes(indicator, panels).map((note) => (
          <p key={note} className="govuk-body">
            {note}
          </p>
        ))}
      </Details>
    </>
  );
}
