import type { Assessment } from '../questionnaires/assessment.ts';
import type { AssessmentDraft, AssessmentFacts } from '../questionnaires/decide-assessment.ts';
import { decideTypedAssessment, type TypedAssessment } from '../questionnaires/decide-typed-assessment.ts';
import type { CellReader } from './import-cells.ts';
import type { ImportRow } from './import-column.ts';
import {
  changesBetween,
  refusedRow,
  type FamilyPlan,
  type ImportGround,
  type RowVerdict,
} from './import-plan.ts';
import { partOfForm } from './import-sheets.ts';

const columns: Readonly<Record<string, string>> = {
  person: 'Child',
  instrumentId: 'Questionnaire',
  informant: 'Filled in by',
  formId: 'Form',
  point: 'Point',
  on: 'On',
};
const columnOf = (place: string): string => {
  const [, kind, key] = /^(answers|scores)\/(.+)$/.exec(place) ?? [];
  if (kind === undefined || key === undefined) return columns[place] ?? '';
  return kind === 'answers' ? `Item ${key}` : `Score: ${key}`;
};

/** The cells of a row as the rule for a list of completed forms takes them. */
export const assessmentListed = ({ cells }: ImportRow): TypedAssessment => {
  const answers: Record<string, string> = {};
  const scores: Record<string, string> = {};
  for (const [heading, text] of Object.entries(cells)) {
    const part = partOfForm(heading);
    if (part !== undefined) (part.kind === 'answers' ? answers : scores)[part.key] = text;
  }
  const text = (column: string): string => cells[column] ?? '';
  return {
    person: text('Child').replace(/^child\s+/i, ''),
    questionnaire: text('Questionnaire'),
    informant: text('Filled in by'),
    form: text('Form'),
    point: /^0( months?)?$/i.test(text('Point')) ? 'end' : text('Point'),
    on: text('On'),
    answers,
    scores,
  };
};

const inWords = ({
  formId,
  on,
  given,
}: Pick<AssessmentDraft, 'formId' | 'on' | 'given'>): Record<string, string> => ({
  Form: formId,
  On: on,
  ...Object.fromEntries(
    Object.entries(given.numbers).map(([key, number]) => [columnOf(`${given.kind}/${key}`), String(number)]),
  ),
});

const monthsOf = ({ followUps }: FamilyPlan, { terms }: ImportGround): number[] =>
  [...new Set([...terms.months, ...followUps.map(({ months }) => months)])]
    .filter((n) => n > 0)
    .toSorted((a, b) => a - b);

/** What becomes of one row about a completed form. @param entered those that came with this file, by id, with their row */
export const planAssessment = (
  reader: CellReader,
  row: ImportRow,
  plan: FamilyPlan,
  ground: ImportGround,
  entered: Map<string, number>,
): RowVerdict => {
  const typed = assessmentListed(row);
  const facts: AssessmentFacts = {
    today: ground.today,
    family: plan.after,
    months: monthsOf(plan, ground),
    questionnaires: ground.questionnaires,
    others: plan.assessments,
  };
  let decision = decideTypedAssessment(typed, facts);
  const there = decision.kind === 'conflict' ? decision.there : undefined;
  const before = plan.assessments.find(({ id }) => id === there);
  if (before !== undefined) {
    const others = plan.assessments.filter((each) => each !== before);
    decision = decideTypedAssessment(typed, { ...facts, others });
  }
  if (decision.kind !== 'save') {
    reader.refuseAll(decision.problems, columnOf);
    return refusedRow(reader.problems);
  }
  const { draft, instrumentVersion } = decision;
  const changes = before === undefined ? [] : changesBetween(inWords(before), inWords(draft));
  if (before !== undefined && changes.length === 0) return { outcome: 'unchanged' };
  const earlier = before && entered.get(before.id);
  if (earlier !== undefined) {
    reader.refuse(
      '',
      'row-twice',
      `Row ${earlier} says something else of the same form. One of them is wrong.`,
    );
    return refusedRow(reader.problems);
  }
  const kept: Assessment = {
    ...draft,
    instrumentVersion,
    caseId: plan.after.id,
    id: before?.id ?? ground.newId('ase'),
    revision: before === undefined ? 0 : before.revision + 1,
  };
  plan.assessments = [...plan.assessments.filter((each) => each !== before), kept];
  entered.set(kept.id, reader.row);
  return { outcome: before === undefined ? 'new' : 'corrected', changes };
};
