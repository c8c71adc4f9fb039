import type { Instrument } from '#shared/questionnaires/instrument.ts';
import { Details } from '../design/details.tsx';
import { Link } from '../design/link.tsx';

/** Whose questionnaire it is, and what its licence allows; the same words wherever it is used. */
export function LicenceNote({
  definition,
}: {
  definition: Pick<Instrument, 'licence' | 'shortName' | 'version'>;
}) {
  const { licence, shortName, version } = definition;
  return (
    <Details summary={`Licence of ${shortName}`}>
      <p className="govuk-body">
        {licence.statement} Rights: {licence.holder}. Definition version {version}.
      </p>
      {licence.link === undefined ? null : (
        <p className="govuk-body">
          <Link href={licence.link}>{licence.link}</Link>
        </p>
      )}
    </Details>
  );
}
