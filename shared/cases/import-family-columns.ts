import { needName, needs } from '../contracts/needs.ts';
import type { CalendarDay } from '../periods/calendar-day.ts';
import { ageBands, reasonsNotToAsk, referralRoutes, waysEnded } from './case.ts';
import type { CaseDraft } from './cases.api.ts';
import { readChoice, type CellReading } from './import-column.ts';
import { readDayCell, readWholeCell, readYesNoCell } from './import-cells.ts';
import {
  kept,
  sameWords,
  type AreaKnown,
  type DraftSoFar,
  type FamilyColumn,
} from './import-family-column.ts';
import { handOverColumns } from './import-hand-over-columns.ts';

type DayName = 'referredOn' | 'assessedOn' | 'startedOn' | 'plannedEndOn' | 'endedOn';

const dayColumn = (heading: string, place: DayName, hint: string): FamilyColumn => ({
  heading,
  hint,
  places: [place],
  read: (text, draft) => kept(readDayCell(text), (on) => ({ ...draft, [place]: on })),
  show: (draft) => draft[place] ?? '',
});

const concernOf = (text: string): CellReading<CaseDraft['concerns'][number]> => {
  const [raised = '', answered, ...more] = text.split(/\s+to\s+/i);
  const raisedOn = readDayCell(raised.trim());
  const answeredOn = answered === undefined ? undefined : readDayCell(answered.trim());
  if (raisedOn.refused !== undefined) return raisedOn;
  if (answeredOn?.refused !== undefined) return answeredOn;
  if (more.length > 0)
    return { refused: `‘${text}’ has more than two days. Put ; between one concern and the next.` };
  const on: CalendarDay | undefined = answeredOn?.value;
  return { value: { raisedOn: raisedOn.value, ...(on === undefined ? {} : { answeredOn: on }) } };
};

const concernsOf = (text: string): CellReading<CaseDraft['concerns']> => {
  const value: CaseDraft['concerns'] = [];
  for (const part of text.split(';').filter((each) => each.trim() !== '')) {
    const reading = concernOf(part.trim());
    if (reading.refused !== undefined) return reading;
    value.push(reading.value);
  }
  return { value };
};

const areaOf = (text: string, areas: readonly AreaKnown[]): CellReading<string> => {
  const area = areas.find(({ code, name }) => sameWords(code, text) || sameWords(name, text));
  return area === undefined
    ? { refused: `‘${text}’ is no area of this service. Write its name, or its code.` }
    : { value: area.id };
};

const codes = needs.map(({ code }) => code);
const needWords = Object.fromEntries(needs.map(({ code, name }) => [code, name]));

export const familyColumns: readonly FamilyColumn[] = [
  {
    heading: 'Area',
    hint: 'The district or ward, by name or code.',
    places: ['areaId'],
    read: (text, draft, { areas }) => kept(areaOf(text, areas), (areaId) => ({ ...draft, areaId })),
    show: ({ areaId }, { areas }) => areas.find(({ id }) => id === areaId)?.name ?? '',
  },
  {
    heading: 'Need',
    hint: 'What they came with, in the words of the form.',
    choices: needs.map(({ name }) => name),
    places: ['need'],
    read: (text, draft) => kept(readChoice(text, codes, needWords), (need) => ({ ...draft, need })),
    show: ({ need }) => (need === undefined ? '' : needName(need)),
  },
  {
    heading: 'Referral route',
    hint: 'How they came to you.',
    choices: referralRoutes,
    places: ['route'],
    read: (text, draft) => kept(readChoice(text, referralRoutes), (route) => ({ ...draft, route })),
    show: ({ route }) => route ?? '',
  },
  dayColumn('Referred on', 'referredOn', 'The day of the referral, such as 14/07/2026.'),
  dayColumn('Assessed on', 'assessedOn', 'Empty: not yet.'),
  dayColumn('Started on', 'startedOn', 'The first day of support. Empty: not yet.'),
  dayColumn('Planned end on', 'plannedEndOn', 'When it is planned to end.'),
  dayColumn('Ended on', 'endedOn', 'The last day of support. Empty: not yet.'),
  {
    heading: 'How it ended',
    hint: 'With the day on which it ended.',
    choices: waysEnded,
    places: ['howEnded'],
    read: (text, draft) => kept(readChoice(text, waysEnded), (howEnded) => ({ ...draft, howEnded })),
    show: ({ howEnded }) => howEnded ?? '',
  },
  {
    heading: 'Why inappropriate',
    hint: 'Of an inappropriate referral alone: why, in a few words.',
    places: ['whyInappropriate'],
    read: (text, draft) => ({ value: { ...draft, whyInappropriate: text } }),
    show: ({ whyInappropriate }) => whyInappropriate,
  },
  {
    heading: 'Age band',
    hint: 'Whom the support is for, once it has started.',
    choices: ageBands,
    places: ['ageBand'],
    read: (text, draft) => kept(readChoice(text, ageBands), (ageBand) => ({ ...draft, ageBand })),
    show: ({ ageBand }) => ageBand ?? '',
  },
  {
    heading: 'Sessions',
    hint: 'How many were given. Empty: not counted, which is not 0.',
    places: ['sessions'],
    read: (text, draft) => kept(readWholeCell(text), (sessions) => ({ ...draft, sessions })),
    show: ({ sessions }) => (sessions === undefined ? '' : String(sessions)),
  },
  ...handOverColumns,
  {
    heading: 'Came back on',
    hint: 'Where they came back to this service.',
    places: ['cameBack/on', 'cameBack'],
    read: (text, draft) =>
      kept(readDayCell(text), (on) => ({ ...draft, cameBack: { ...draft.cameBack, on } })),
    show: ({ cameBack }) => cameBack?.on ?? '',
  },
  {
    heading: 'Came back for the same need',
    hint: 'yes or no',
    choices: ['yes', 'no'],
    places: ['cameBack/sameNeed'],
    read: (text, draft) =>
      kept(readYesNoCell(text), (sameNeed) => ({ ...draft, cameBack: { ...draft.cameBack, sameNeed } })),
    show: ({ cameBack }) => (cameBack?.sameNeed === undefined ? '' : cameBack.sameNeed ? 'yes' : 'no'),
  },
  {
    heading: 'Not to ask because',
    hint: 'Why they are not asked how they are.',
    choices: reasonsNotToAsk,
    places: ['notToAsk/reason', 'notToAsk'],
    read: (text, draft) =>
      kept(readChoice(text, reasonsNotToAsk), (reason) => ({
        ...draft,
        notToAsk: { ...draft.notToAsk, reason },
      })),
    show: ({ notToAsk }) => notToAsk?.reason ?? '',
  },
  {
    heading: 'Not to ask from',
    hint: 'From which day on.',
    places: ['notToAsk/from'],
    read: (text, draft) =>
      kept(readDayCell(text), (from) => ({ ...draft, notToAsk: { ...draft.notToAsk, from } })),
    show: ({ notToAsk }) => notToAsk?.from ?? '',
  },
  {
    heading: 'Safeguarding concerns',
    hint: 'Days alone: raised on to answered on, such as 1/3/2026 to 5/3/2026; 2/4/2026. Never what it was about.',
    places: ['concerns'],
    read: (text, draft) => kept(concernsOf(text), (concerns) => ({ ...draft, concerns })),
    show: ({ concerns }) =>
      concerns
        .map(({ raisedOn, answeredOn }) =>
          answeredOn === undefined ? raisedOn : `${raisedOn} to ${answeredOn}`,
        )
        .join('; '),
  },
];

/** Columns that go together: neither says anything alone. */
export const goTogether: readonly {
  heading: string;
  with: string;
  isHalf: (draft: DraftSoFar) => boolean;
}[] = [
  {
    heading: 'Came back on',
    with: 'Came back for the same need',
    isHalf: ({ cameBack }) => cameBack !== undefined && cameBack.on === undefined,
  },
  {
    heading: 'Came back for the same need',
    with: 'Came back on',
    isHalf: ({ cameBack }) => cameBack !== undefined && cameBack.sameNeed === undefined,
  },
  {
    heading: 'Not to ask because',
    with: 'Not to ask from',
    isHalf: ({ notToAsk }) => notToAsk !== undefined && notToAsk.reason === undefined,
  },
  {
    heading: 'Not to ask from',
    with: 'Not to ask because',
    isHalf: ({ notToAsk }) => notToAsk !== undefined && notToAsk.from === undefined,
  },
];
