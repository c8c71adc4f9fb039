import type { Contract } from '#shared/contracts/contract.ts';
import { draftFields, type DraftField, type DraftNames } from '#shared/contracts/draft-fields.ts';
import { draftOf } from '#shared/contracts/draft-of-contract.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import type { SummaryRow } from '../../design/summary-list.tsx';

/** The fields that a section of the page lists, by name and content. */
export const sections = {
  what: ['reference', 'kind', 'status', 'outcomeStatements', 'needs', 'ageFrom', 'ageTo', 'areaIds'],
  money: ['yearlyPence', 'totalPence', 'basis', 'directorate', 'regime', 'lightTouch', 'framework', 'lot'],
  dates: ['startsOn', 'endsOn', 'noticeOn', 'reviewOn', 'extensions'],
  returns: [
    'returnFrequency',
    'returnDueWorkingDays',
    'returnBoxes',
    'supportWeeks',
    'followUpMonths',
    'followUpWindowDays',
    'followUpAttempts',
    'followUpQuestions',
    'retentionMonths',
  ],
  publication: ['notForPublication', 'placeWithheld'],
} as const satisfies Readonly<Record<string, readonly DraftField[]>>;

/** Fields whose content is the product's own word: they begin with a large letter on the page. */
const words: readonly DraftField[] = [
  'kind',
  'status',
  'basis',
  'regime',
  'lightTouch',
  'returnFrequency',
  'notForPublication',
  'placeWithheld',
];

/** Fields that most agreements do without. */
const leftOutWhenEmpty: readonly DraftField[] = ['framework', 'lot', 'extensions', 'ageFrom', 'ageTo'];

/** The rows of a section: each field's name and what the agreement says there, or that it is not known. */
export const factsOf = (contract: Contract, fields: readonly DraftField[]): SummaryRow[] => {
  const draft = draftOf(contract);
  const names: DraftNames = {
    organisations: new Map(),
    areas: new Map(contract.areas.map(({ id, name }) => [id, name])),
  };
  return fields.flatMap((field) => {
    const { name, text } = draftFields[field];
    const said = text(draft, names);
    if (said === '' && leftOutWhenEmpty.includes(field)) return [];
    return [{ name, value: said === '' ? 'Not known' : words.includes(field) ? sentenceCase(said) : said }];
  });
};
