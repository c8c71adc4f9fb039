import { valuePeriodName } from '#shared/charts/chart-periods.ts';
import { agreedAbout } from '#shared/charts/curve-agreed.ts';
import type { MeasuresShown, SeriesShown } from '#shared/charts/measures-shown.api.ts';
import { versionInHand } from '#shared/charts/version-in-hand.ts';
import { isHeldSideBySide } from '#shared/measures/compare-areas.ts';
import { describeMeasure } from '#shared/measures/describe-measure.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import type { CurvesShown } from '#shared/reviews/curves.api.ts';
import { MeasureChart } from '../charts/measure-chart.tsx';
import { Link } from '../design/link.tsx';
import { Note } from '../design/note.tsx';
import { Tag } from '../design/tag.tsx';
import { CurveLinks } from './curve-links.tsx';
import { MeasureAreas } from './measure-areas.tsx';
import { MeasureNotes } from './measure-notes.tsx';
import { MoveMeasure } from './move-measure.tsx';

export interface MeasureSectionProps {
  measure: MeasuresShown['measures'][number];
  /** the measures of its question that are asked for, in their order */
  group: readonly MeasuresShown['measures'][number][];
  shown: MeasuresShown;
  figures: SeriesShown;
  curves: CurvesShown;
  warnings: MeasuresShown['warnings'];
}

/** One measure: its sentence, its chart, why it is asked and who helped choose it. */
export function MeasureSection({ measure, group, shown, figures, curves, warnings }: MeasureSectionProps) {
  const { contractId, mayChange, quarterNow } = shown;
  const version = versionInHand(measure.versions, quarterNow);
  const series = figures.series.find(({ measureId }) => measureId === measure.id);
  if (!version || !series) return null;
  const agreed = agreedAbout(curves, measure.id, version.headline);
  const latest = Object.keys(series.accepted).toSorted().at(-1);
  const id = `measure-${measure.id}`;
  const page = `/contracts/${contractId}/measures/${measure.id}`;
  return (
    <section className="bo-beside" aria-labelledby={id}>
      <div className="bo-measure">
        <h3 className="govuk-heading-m bo-measure__name" id={id}>
          {version.name} {version.headline ? <Tag colour="blue">headline</Tag> : null}{' '}
          {measure.endedFrom === undefined ? null : (
            <Tag>not asked from {quarterName(measure.endedFrom)}</Tag>
          )}
        </h3>
        {warnings.map(({ code, sentence }) => (
          <Note tone="asks" key={code}>
            {sentence}
          </Note>
        ))}
        {latest === undefined ? (
          <p className="govuk-body">
            No accepted figure yet. It is asked for from {quarterName(version.fromQuarter)}; a figure counts
            once the council has accepted the return.
          </p>
        ) : (
          <>
            <p className="govuk-body">
              <strong>{valuePeriodName(latest, series.quartersPerValue ?? 1)}.</strong>{' '}
              {describeMeasure(series, latest, agreed.rebases)}
            </p>
            <MeasureChart
              series={series}
              upTo={figures.upTo}
              dueThrough={figures.dueThrough}
              agreed={curves}
              headingLevel={4}
            />
            <MeasureAreas series={series} quarter={latest} areas={shown.areas} />
          </>
        )}
      </div>
      <div className="bo-beside__notes">
        <MeasureNotes version={version} areas={shown.areas} quartersPerValue={series.quartersPerValue} />
        <ul className="bo-measure__acts">
          <li>
            <Link href={page}>
              Definition and history<span className="govuk-visually-hidden"> of {version.name}</span>
            </Link>
          </li>
          {Object.keys(series.byArea).length === 0 ? null : (
            <li>
              <Link href={`${page}/areas`}>
                Area by area<span className="govuk-visually-hidden">: {version.name}</span>
              </Link>
            </li>
          )}
          {shown.severalDeliver && latest !== undefined && isHeldSideBySide(version.kind) ? (
            <li>
              <Link href={`${page}/areas?by=organisation`}>
                Organisation by organisation<span className="govuk-visually-hidden">: {version.name}</span>
              </Link>
            </li>
          ) : null}
          <CurveLinks page={page} name={version.name} series={series} figures={figures} curves={curves} />
          {mayChange ? (
            <>
              <li>
                <Link href={`${page}/change`}>
                  Change<span className="govuk-visually-hidden"> {version.name}</span>
                </Link>
              </li>
              <MoveMeasure measure={measure} name={version.name} group={group} all={shown.measures} />
            </>
          ) : null}
        </ul>
      </div>
    </section>
  );
}
