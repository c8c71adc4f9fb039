import { whyInConcern } from '#shared/charts/in-concern.ts';
import type { SeriesShown } from '#shared/charts/measures-shown.api.ts';
import type { CurvesShown } from '#shared/reviews/curves.api.ts';
import { Link } from '../design/link.tsx';

export interface CurveLinksProps {
  /** the address of the measure */
  page: string;
  name: string;
  series: SeriesShown['series'][number];
  figures: SeriesShown;
  curves: CurvesShown;
}

/** What may be done about the curve of a measure: turn it where it is in concern, say where it is headed. */
export function CurveLinks({ page, name, series, figures, curves }: CurveLinksProps) {
  if (Object.keys(series.accepted).length === 0) return null;
  const why = whyInConcern(series, { ...figures, agreed: curves });
  const about = <span className="govuk-visually-hidden">: {name}</span>;
  return (
    <>
      {why === undefined ? null : (
        <li>
          {why}{' '}
          <Link href={`${page}/curve`}>
            {curves.mayAct ? 'Turn the curve' : 'How the curve is to be turned'}
            {about}
          </Link>
        </li>
      )}
      <li>
        <Link href={`${page}/forecast`}>Where it is headed{about}</Link>
      </li>
      {curves.mayAgree ? (
        <li>
          <Link href={`${page}/rebase`}>Let the limits begin anew{about}</Link>
        </li>
      ) : null}
    </>
  );
}
