import { useMemo } from 'react';
import { districtRows, districtsPicture, type DistrictRow } from '#shared/charts/indicator-districts.ts';
import { layOutDistricts } from '#shared/charts/lay-out-districts.ts';
import type { IndicatorPage } from '#shared/outcomes/indicators.api.ts';
import { perWords } from '#shared/outcomes/tell-rates.ts';
import { quarterName, quarterShortName, type Quarter } from '#shared/periods/quarter.ts';
import { IndicatorFigure } from '../charts/indicator-figure.tsx';
import { Link } from '../design/link.tsx';
import { Table } from '../design/table.tsx';
import type { OfPanelProps } from './choose-district.tsx';

/** Every district through the quarters, and in the latest as a table that leads on. */
export function DistrictsPart({ shown, panel, seesPlaces }: OfPanelProps & { seesPlaces: boolean }) {
  const { indicator, series } = shown;
  const picture = useMemo(
    () => districtsPicture(indicator, series, panel.areaCode),
    [indicator, series, panel.areaCode],
  );
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
      {panel.quarter === undefined ? null : (
        <DistrictTable shown={shown} quarter={panel.quarter} seesPlaces={seesPlaces} />
      )}
    </>
  );
}

interface DistrictTableProps {
  shown: IndicatorPage;
  quarter: Quarter;
  seesPlaces: boolean;
}

function DistrictTable({ shown: { indicator, series }, quarter, seesPlaces }: DistrictTableProps) {
  const caption = `Every district, ${quarterName(quarter)}`;
  return (
    <>
      <h3 className="govuk-heading-s">{caption}</h3>
      <Table<DistrictRow>
        caption={caption}
        captionSize="hidden"
        stacks
        rows={districtRows(series, quarter)}
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
          { key: 'count', header: 'Recorded', numeric: true, cell: ({ count }) => count },
          { key: 'rate', header: perWords(indicator), numeric: true, cell: ({ rate }) => rate },
          {
            key: 'before',
            header: `In ${quarterShortName(quarter).split(' ')[0] ?? ''} a year before`,
            numeric: true,
            cell: ({ yearBefore }) => yearBefore,
          },
          { key: 'change', header: 'Change', numeric: true, cell: ({ change }) => change },
          ...(seesPlaces
            ? [
                {
                  key: 'places',
                  header: 'Behind it',
                  cell: ({ areaCode, areaName }: DistrictRow) => (
                    <Link href={`/outcomes/${indicator.id}/places/${areaCode}`}>
                      Small places<span className="govuk-visually-hidden"> in {areaName}</span>
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
