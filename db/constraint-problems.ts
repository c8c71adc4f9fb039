import { problem, Refusal, type Problem } from '#shared/problems/problem.ts';

/**
 * What a person is told when a rule of the tables stops a write, by the name of the rule. SQLite names
 * table and columns in its message, PostgreSQL the rule itself, so each rule is listed with both.
 */
const known: readonly { rule: string; columns: string; problem: Problem }[] = [
  {
    rule: 'people_email_once',
    columns: 'people.email',
    problem: problem('email-taken', 'Somebody already has an account with this email address.', 'email'),
  },
  {
    rule: 'organisation_identifiers_known_once',
    columns: 'organisation_identifiers.scheme, organisation_identifiers.identifier',
    problem: problem(
      'identifier-taken',
      'Another organisation in the register already has this identifier. Use that organisation instead.',
      'identifiers',
    ),
  },
  {
    rule: 'contracts_import_key_once',
    columns: 'contracts.import_key',
    problem: problem(
      'imported-meanwhile',
      'Somebody else imported some of these agreements meanwhile. Look at the new preview, then import.',
      'file',
    ),
  },
  {
    rule: 'areas_code_once',
    columns: 'areas.code',
    problem: problem('area-code-taken', 'Another area already has this code.', 'code'),
  },
  {
    rule: 'measure_versions_number_once',
    columns: 'measure_versions.measure_id, measure_versions.number',
    problem: problem(
      'measure-changed-meanwhile',
      'Somebody else changed this measure while you were working on it. Look at what changed, then decide again.',
    ),
  },
  {
    rule: 'forecasts_number_once',
    columns: 'forecasts.measure_id, forecasts.kind, forecasts.number',
    problem: problem(
      'forecast-agreed-meanwhile',
      'Somebody else agreed a forecast for this measure meanwhile. Load the page again and look at theirs.',
    ),
  },
  {
    rule: 'rebases_once',
    columns: 'rebases.measure_id, rebases.area_key, rebases.from_quarter',
    problem: problem(
      'rebased-already',
      'The limits begin anew there already. Choose another quarter.',
      'fromQuarter',
    ),
  },
  {
    rule: 'turned_curves_once',
    columns: 'turned_curves.measure_id, turned_curves.number',
    problem: problem(
      'curve-started-meanwhile',
      'Somebody else started on these questions meanwhile. Load the page again and look at their answers.',
    ),
  },
  {
    rule: 'difference_notes_number_once',
    columns: 'difference_notes.measure_id, difference_notes.among_organisations, difference_notes.number',
    problem: problem(
      'difference-noted-meanwhile',
      'Somebody else wrote about this difference meanwhile. Read theirs first, then send yours again if it still holds.',
    ),
  },
  {
    rule: 'returns_period_once',
    columns: 'returns.contract_id, returns.period',
    problem: problem('return-exists', 'There is already a return for this period.'),
  },
  {
    rule: 'return_values_once',
    columns:
      'return_values.return_id, return_values.part_id, return_values.measure_id, return_values.area_key, return_values.scope',
    problem: problem(
      'value-changed-meanwhile',
      'Somebody else saved this value first. Look at theirs, then save yours again if it is the right one.',
    ),
  },
  {
    rule: 'cases_reference_once',
    columns: 'cases.contract_id, cases.organisation_id, cases.reference_key',
    problem: problem(
      'reference-taken',
      'You have a family with this reference in this service. Open that one, or use another reference.',
      'reference',
    ),
  },
  {
    rule: 'police_months_once',
    columns: 'police_months.month, police_months.version',
    problem: problem(
      'month-changed-meanwhile',
      'Somebody else brought in one of these months just now. Look at what is there now, then import again.',
      'file',
    ),
  },
  {
    rule: 'indicators_key_once',
    columns: 'indicators.key',
    problem: problem(
      'indicator-added-meanwhile',
      'Somebody else brought in this indicator just now. Look at what is there now, then import again.',
      'file',
    ),
  },
  {
    rule: 'indicator_contributions_once',
    columns: 'indicator_contributions.contract_id, indicator_contributions.indicator_id',
    problem: problem(
      'contributions-changed-meanwhile',
      'Somebody else changed this just now. Load the page again and look at what it says.',
    ),
  },
  {
    rule: 'assessments_once',
    columns:
      'assessments.case_id, assessments.person_number, assessments.instrument_id, assessments.informant, assessments.point',
    problem: problem(
      'assessment-there',
      'Somebody else entered this questionnaire meanwhile. Load it again and look at theirs.',
    ),
  },
  {
    rule: 'uploaded_instruments_once',
    columns: 'uploaded_instruments.instrument_id, uploaded_instruments.version',
    problem: problem(
      'instrument-version-taken',
      'This version of the questionnaire is here already. Give the changed definition another version.',
      'version',
    ),
  },
];

interface DriverError {
  code?: string;
  constraint?: string;
  message?: string;
}

const driverError = (error: unknown): DriverError => {
  if (!(error instanceof Error)) return {};
  const { cause } = error;
  const source: DriverError = cause instanceof Error ? cause : error;
  return source;
};

/** Either engine's error as a Refusal where we know the rule; anything else as it came. */
export const constraintRefusal = (error: unknown): Error => {
  if (error instanceof Refusal) return error;
  const { code, constraint, message } = driverError(error);
  const broken = known.find(
    ({ rule, columns }) =>
      (code === '23505' && constraint === rule) ||
      (code === 'SQLITE_CONSTRAINT_UNIQUE' && message?.endsWith(columns) === true),
  );
  if (broken) return new Refusal('conflict', [broken.problem]);
  return error instanceof Error ? error : new Error('the database refused a write', { cause: error });
};
