import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { mapPicture } from '#shared/charts/district-map.ts';
import { layOutMap } from '#shared/charts/lay-out-map.ts';
import type { IndicatorMap } from '#shared/outcomes/indicators.api.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { IndicatorFigure } from '../charts/indicator-figure.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { mapQuery } from './outcomes.queries.ts';

export interface MapPartProps {
  indicatorId: string;
  /** inside the council a district opens the small places behind it, elsewhere its own figures */
  seesPlaces: boolean;
}

/** All districts by their rate. */
export function MapPart({ indicatorId, seesPlaces }: MapPartProps) {
  const { data: map } = useQuery({ ...mapQuery(indicatorId), throwOnError: whenNothingIsShown });
  return map === undefined ? (
    <LoadingFrame shapes={['figure']} words="Loading the map" />
  ) : (
    <DistrictMap map={map} seesPlaces={seesPlaces} />
  );
}

function DistrictMap({ map, seesPlaces }: { map: IndicatorMap; seesPlaces: boolean }) {
  const navigate = useNavigate();
  const picture = useMemo(
    () =>
      mapPicture({ indicator: map.indicator, form: map.form, period: map.quarter ?? map.period }, map.areas),
    [map],
  );
  if (picture === undefined) return null;
  const open = (place: number): void => {
    const code = picture.districts[place]?.code;
    if (code === undefined) return;
    const params = { indicatorId: map.indicator.id };
    if (seesPlaces) {
      void navigate({ to: '/outcomes/$indicatorId/places/$district', params: { ...params, district: code } });
    } else {
      void navigate({ to: '/outcomes/$indicatorId', params, search: { area: code } });
    }
  };
  return (
    <IndicatorFigure
      picture={picture}
      layOut={layOutMap}
      label={`Districts. Use the left and right arrow keys to read them one by one; Enter opens ${seesPlaces ? 'the small places behind one' : 'the figures of one'}.`}
      hint={`Point at a district to read it; press it for ${seesPlaces ? 'the small places behind it' : 'its figures'}.`}
      onOpen={open}
    />
  );
}
