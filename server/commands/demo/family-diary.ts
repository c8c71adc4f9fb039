import { chanceFor } from '#db/seed/demo/chance.ts';
import type { DemoAgreement } from '#db/seed/demo/demo-agreement.ts';
import { planFamilies, type PlannedFamily, type PlannedFollowUp } from '#db/seed/demo/plan-families.ts';
import { periodsOf } from '#db/seed/demo/plan-returns.ts';
import type { CaseDraft, CaseSaved, CaseShown } from '#shared/cases/cases.api.ts';
import { nothingAsked } from '#shared/cases/characteristics.ts';
import { addDays, type CalendarDay } from '#shared/periods/calendar-day.ts';
import { usualQuestions } from '#shared/follow-ups/short-questions.ts';
import { addCase } from '../../cases/add-case.ts';
import { endCase } from '../../cases/change-case.ts';
import { notePermission } from '../../cases/note-permission.ts';
import { noteFollowUp } from '../../follow-ups/note-follow-up.ts';
import { chooseQuestionnaires } from '../../questionnaires/choose-questionnaires.ts';
import { recordLicence } from '../../questionnaires/instruments.ts';
import { addAssessment } from '../../questionnaires/note-assessment.ts';
import { known, type County } from './county.ts';
import type { DiaryEntry } from './diary.ts';
import { arrivalDiary, handedTo } from './hand-over.ts';
import { lookingAfter, momentOn } from './put-agreement.ts';

/** A family while its story is told: what the records say of it. */
interface Told {
  county: County;
  agreement: DemoAgreement;
  planned: PlannedFamily;
  kept?: CaseShown;
}

/** A planned day, which never lies after the clock: soon after a quarter's end everything draws together. */
const happened = ({ clock }: County, day: CalendarDay): CalendarDay => {
  const today = clock.today();
  return day < today ? day : today;
};

const saved = (answer: CaseSaved): CaseShown => {
  if (answer.kind === 'saved') return answer.case;
  throw new Error(`a family of the demo is asked about: ${JSON.stringify(answer.queries)}`);
};

const here = ({ kept, planned }: Told): CaseShown => {
  if (kept) return kept;
  throw new Error(`the family ${planned.reference} is not there yet`);
};

const draftOf = ({ county, planned }: Told): CaseDraft => ({
  reference: planned.reference,
  areaId: county.area(planned.district),
  ageBand: planned.ageBand,
  need: planned.need,
  route: planned.route,
  people: planned.ages.map((ageAtStart, n) => ({
    number: n + 1,
    ageAtStart,
    characteristics: nothingAsked,
  })),
  referredOn: happened(county, planned.referredOn),
  assessedOn: happened(county, planned.assessedOn),
  startedOn: planned.startedOn && happened(county, planned.startedOn),
  whyInappropriate: '',
  concerns: [],
});

const userOf = ({ county, agreement }: Told) => county.filler(agreement.lead);

const comes = async (told: Told) => {
  const { county, agreement } = told;
  const contractId = known(county.contracts, agreement.key);
  const asked = { draft: draftOf(told), confirmed: [] };
  told.kept = saved(await addCase(county.counter, userOf(told), contractId, asked));
};

const isAsked = (told: Told, act: 'given' | 'declined' | 'withdrawn') => async () => {
  const { county, planned } = told;
  const { id, revision } = here(told);
  const on = county.clock.today();
  const chance = chanceFor(county.seed, planned.reference);
  const given = {
    givenBy: 'parent' as const,
    askedBy: 'own worker' as const,
    privacyNotice: 'Family support notice, second edition',
    safe: {
      rule: 'as said' as const,
      days: [1, 2, 4],
      times: [chance.pick(['morning', 'evening'] as const) ?? 'evening'],
      channels: ['phone' as const, 'text' as const],
    },
  };
  const details = {
    given,
    declined: { askedBy: given.askedBy, privacyNotice: '' },
    withdrawn: { privacyNotice: '' },
  };
  const event = { scope: 'contact' as const, act, on, ...details[act] };
  told.kept = saved(
    await notePermission(county.counter, userOf(told), id, { event, confirmed: [], revision }),
  );
};

const ends = (told: Told) => async () => {
  const { county, planned } = told;
  const { endedOn, howEnded, sessions, handOver } = planned;
  const { id, revision } = here(told);
  if (endedOn === undefined || howEnded === undefined) return;
  told.kept = saved(
    await endCase(county.counter, userOf(told), id, {
      endedOn: happened(county, endedOn),
      howEnded,
      whyInappropriate:
        howEnded === 'inappropriate referral' ? 'It is already with the social care team' : '',
      sessions: howEnded === 'inappropriate referral' ? undefined : sessions,
      handedTo: handedTo(county, handOver),
      confirmed: [],
      revision,
    }),
  );
};

const answersOf = (found: PlannedFollowUp['found']) => ({
  now: found === 'better' ? 'bit-better' : found,
  problem: found === 'better' ? 'no' : found === 'same' ? 'a-little' : 'yes',
});

/** One try at one point: an attempt, or, with the last of those that got through, what the family said. */
const tried = (told: Told, planned: PlannedFollowUp, nth: number) => async () => {
  const { county } = told;
  const followUp = here(told).followUps.find(({ months }) => months === planned.months);
  if (!followUp) throw new Error(`nobody asks ${told.planned.reference} after ${planned.months} months`);
  const on = county.clock.today();
  const last = nth === planned.tries.length - 1;
  const { found } = planned;
  const said =
    !last || found === 'nobody'
      ? { kind: 'attempt' as const, on, channel: nth % 2 === 0 ? ('phone' as const) : ('text' as const) }
      : found === 'declined'
        ? { kind: 'declined' as const, on, askedBy: 'own worker' as const }
        : {
            kind: 'reached' as const,
            on,
            askedBy: planned.months === 0 ? ('own worker' as const) : ('other worker' as const),
            questions: usualQuestions.id,
            answers: answersOf(found),
            ownWords: '',
            badAgain: found === 'worse' ? ('needs help again' as const) : undefined,
          };
  const { counter } = county;
  const asked = { found: said, corrects: false, confirmed: [], revision: followUp.revision };
  const answer = await noteFollowUp(counter, userOf(told), followUp.id, asked);
  if (answer.kind !== 'saved') throw new Error(`a follow-up of the demo was not kept: ${answer.kind}`);
  const kept = here(told);
  const others = kept.followUps.filter(({ id }) => id !== followUp.id);
  told.kept = { ...kept, followUps: [...others, answer.followUp] };
};

const fillsIn = (told: Told, form: PlannedFamily['forms'][number]) => async () => {
  const { county } = told;
  const kept = here(told);
  const { id } = kept;
  await addAssessment(county.counter, userOf(told), id, {
    person: 1,
    instrumentId: 'sdq',
    informant: 'parent',
    formId: 'P4-17',
    point: form.point,
    on: happened(county, form.on),
    given: { kind: 'answers', numbers: form.numbers },
  });
  // The first form about somebody is a change of the family: from then on they stay.
  if (form.point === 'start') told.kept = { ...kept, revision: kept.revision + 1 };
};

const entriesOf = (told: Told, today: CalendarDay): DiaryEntry[] => {
  const { county, planned } = told;
  const { reference, startedOn, endedOn, permission } = planned;
  const entry = (day: CalendarDay, what: string, happens: () => Promise<void>): DiaryEntry[] =>
    day > today ? [] : [{ at: momentOn(county, day, `${reference} ${what}`), happens }];
  const began = startedOn ?? planned.assessedOn;
  const agreed = addDays(began, 4);
  const withdrew = permission === 'withdrawn' && endedOn !== undefined ? addDays(endedOn, 30) : undefined;
  return [
    ...entry(began, 'comes', () => comes(told)),
    ...(permission === 'never asked'
      ? []
      : entry(agreed, 'is asked', isAsked(told, permission === 'declined' ? 'declined' : 'given'))),
    ...(withdrew === undefined ? [] : entry(withdrew, 'withdraws', isAsked(told, 'withdrawn'))),
    ...planned.forms.flatMap((form) =>
      entry(addDays(form.on, form.point === 'start' ? 4 : 1), form.point, fillsIn(told, form)),
    ),
    // After whatever else happens on that day.
    ...(endedOn === undefined
      ? []
      : entry(endedOn, 'ends', ends(told)).map((one) => ({ ...one, at: `${endedOn}T16:30:00.000Z` }))),
    ...arrivalDiary(county, planned, () => here(told).id, today),
    ...planned.followUps.flatMap((followUp) =>
      followUp.tries.flatMap((day, nth) =>
        entry(
          addDays(day, followUp.months === 0 ? 1 : 0),
          `asked ${followUp.months} ${nth}`,
          tried(told, followUp, nth),
        ),
      ),
    ),
  ];
};

/** The administrator records the licence the council has, and the contract manager chooses the questionnaire. */
const questionnaireEntries = (county: County, agreement: DemoAgreement, day: CalendarDay): DiaryEntry[] => {
  const { counter } = county;
  const licence = 'Invicta County Council holds a licence for paper forms, reference made up for this demo';
  return [
    {
      at: momentOn(county, day, 'licence'),
      happens: () =>
        recordLicence(counter, county.user('whitlock'), 'sdq', { licence, isOn: true, revision: 0 }),
    },
    {
      at: momentOn(county, addDays(day, 1), `${agreement.key} questionnaires`),
      happens: () =>
        chooseQuestionnaires(
          counter,
          lookingAfter(county, agreement),
          known(county.contracts, agreement.key),
          {
            used: [{ instrumentId: 'sdq', calledAs: '', agreed: {} }],
            revision: 0,
          },
        ),
    },
  ];
};

/** Everything that happens to the families of an agreement, up to today. */
export const familyDiary = (county: County, agreement: DemoAgreement, today: CalendarDay): DiaryEntry[] => {
  const { families, key, followUpMonths = [] } = agreement;
  const first = periodsOf(agreement, county.newest)[0]?.first;
  if (families === undefined || first === undefined) return [];
  const asked = { seed: county.seed, key, months: followUpMonths };
  const planned = planFamilies(families, asked, [first, county.newest], today);
  const [earliest] = planned;
  return [
    ...(families.questionnaire === undefined || earliest === undefined
      ? []
      : questionnaireEntries(county, agreement, addDays(earliest.referredOn, -8))),
    ...planned.flatMap((each) => entriesOf({ county, agreement, planned: each }, today)),
  ];
};
