import { arrivalWords } from '#shared/cases/arrival.ts';
import { personName } from '#shared/cases/case.ts';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { needName } from '#shared/contracts/needs.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { plural } from '#shared/values/format.ts';
import { Link } from '../design/link.tsx';
import type { SummaryRow } from '../design/summary-list.tsx';
import { capital } from './case-words.ts';

const day = (on: string | undefined): string => (on === undefined ? '' : dayName(on));

const peopleWords = ({ draft }: CaseShown): string =>
  draft.people
    .map(({ number, ageAtStart }) =>
      ageAtStart === undefined
        ? personName({ number })
        : `${personName({ number })}, ${plural(ageAtStart, 'year', 'years')}`,
    )
    .join('; ');

const handOverWords = ({ draft, handedOver }: CaseShown): string => {
  if (draft.handedTo?.kind === 'elsewhere') return draft.handedTo.where;
  return handedOver === undefined ? '' : `${handedOver.contractTitle}: ${arrivalWords(handedOver)}`;
};

const endWords = ({ draft }: CaseShown): string =>
  draft.endedOn === undefined
    ? ''
    : [dayName(draft.endedOn), draft.howEnded, draft.whyInappropriate]
        .filter((part) => part !== undefined && part !== '')
        .join(': ');

const afterRows = ({ draft }: CaseShown): { name: string; value: string }[] => [
  {
    name: 'Came back',
    value:
      draft.cameBack === undefined
        ? ''
        : `${dayName(draft.cameBack.on)}, for ${draft.cameBack.sameNeed ? 'the same' : 'another'} need`,
  },
  {
    name: 'Not asked',
    value:
      draft.notToAsk === undefined ? '' : `From ${dayName(draft.notToAsk.from)}: ${draft.notToAsk.reason}`,
  },
  {
    name: 'Safeguarding',
    value: draft.concerns
      .map(({ raisedOn, answeredOn }) =>
        answeredOn === undefined
          ? `raised ${dayName(raisedOn)}, not answered yet`
          : `raised ${dayName(raisedOn)}, answered ${dayName(answeredOn)}`,
      )
      .join('; '),
  },
];

/**
 * What is kept of a family, line by line; what there is nothing of has no line.
 * @param ours whether the list that the family stands in is the reader's own
 */
export const caseSummary = (
  kept: CaseShown,
  names: { service: string; area: string },
  ours = true,
): SummaryRow[] => {
  const { draft } = kept;
  const rows = [
    { name: 'Need', value: needName(draft.need) },
    { name: 'Came by', value: capital(draft.route) },
    { name: 'Area', value: names.area },
    { name: 'Children', value: peopleWords(kept) },
    { name: 'Support is for', value: draft.ageBand === undefined ? '' : `${draft.ageBand} years` },
    { name: 'Referred', value: day(draft.referredOn) },
    { name: 'Assessed', value: day(draft.assessedOn) },
    { name: 'Started', value: day(draft.startedOn) },
    { name: 'Planned end', value: draft.endedOn === undefined ? day(draft.plannedEndOn) : '' },
    { name: 'Ended', value: endWords(kept) },
    { name: 'Handed over to', value: handOverWords(kept) },
    { name: 'Sessions', value: draft.sessions === undefined ? '' : String(draft.sessions) },
    ...afterRows(kept),
  ];
  const service = (
    <Link href={`/contracts/${kept.contractId}${ours ? '/families/list' : ''}`}>{names.service}</Link>
  );
  return [{ name: 'Service', value: service }, ...rows.filter(({ value }) => value !== '')];
};
