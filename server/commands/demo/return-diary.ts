import { textsOfReturn, partsOfReturn } from '#db/stores/return-parts-store.ts';
import type { DemoAgreement } from '#db/seed/demo/demo-agreement.ts';
import { planReturns, type PlannedReturn } from '#db/seed/demo/plan-returns.ts';
import { addDays } from '#shared/periods/calendar-day.ts';
import { quarterEnd, quartersBetween, type Quarter } from '#shared/periods/quarter.ts';
import { acceptReturn } from '../../returns/accept-return.ts';
import { checkReturn } from '../../returns/check-return.ts';
import { makeDueReturns } from '../../returns/make-due-returns.ts';
import { saveText } from '../../returns/save-text.ts';
import { submitReturn } from '../../returns/submit-return.ts';
import type { County } from './county.ts';
import type { DiaryEntry } from './diary.ts';
import { explainTaken } from './explain-taken.ts';
import { fillReturn, returnNow, returnOf } from './fill-return.ts';
import { lookingAfter } from './put-agreement.ts';

const send = async (county: County, plan: PlannedReturn) => {
  const { agreement, boxes, minutes } = plan;
  const { id } = await returnOf(county, plan);
  await explainTaken(county, plan, id);
  const asksTime = agreement.boxes?.includes('time taken') ?? true;
  const { revision } = await returnOf(county, plan);
  await submitReturn(county.counter, county.sender(agreement.lead), id, {
    signed: true,
    nilSigned: boxes.some(({ answer }) => answer.state === 'nil'),
    ...(asksTime ? { minutesTaken: minutes } : {}),
    revision,
  });
};

const askAbout = async (county: County, plan: PlannedReturn, comment: string) => {
  const { id, revision } = await returnOf(county, plan);
  const by = lookingAfter(county, plan.agreement);
  await checkReturn(county.counter, by, 'send back', id, { comment, revision });
};

const accept = async (county: County, plan: PlannedReturn) => {
  const { id, revision } = await returnOf(county, plan);
  await acceptReturn(county.counter, lookingAfter(county, plan.agreement), id, {
    comment: plan.thanks,
    revision,
  });
};

/** The provider adds to its story what it was asked for, and sends the return again. */
const answerQuestion = async (county: County, plan: PlannedReturn, answer: string) => {
  const { counter, sender } = county;
  const user = sender(plan.agreement.lead);
  const { id: returnId } = await returnOf(county, plan);
  const lead = (await partsOfReturn(counter.db, returnId)).find((part) => part.lead);
  if (!lead) throw new Error('a return has no part of the lead');
  const box = 'what got in the way';
  const there = (await textsOfReturn(counter.db, returnId)).find((each) => each.box === box);
  const text = there ? `${there.text} ${answer}` : answer;
  await saveText(counter, user, { returnId, partId: lead.id }, { box, text, revision: there?.revision ?? 0 });
  county.clock.moveOn(120);
  await send(county, { ...plan, minutes: plan.minutes + 15 });
  await returnNow(county, returnId);
};

const happenings = (county: County, plan: PlannedReturn): DiaryEntry[] => {
  const { status, filledAt, submittedAt, settledAt, asked } = plan;
  const filled = { at: filledAt, happens: () => fillReturn(county, plan) };
  const sent = { at: submittedAt, happens: () => send(county, plan) };
  switch (status) {
    case 'not sent':
      return [];
    case 'draft':
      return [filled];
    case 'submitted':
      return [filled, sent];
    case 'sent back': {
      const question = plan.agreement.question ?? '';
      return [filled, sent, { at: settledAt, happens: () => askAbout(county, plan, question) }];
    }
    case 'accepted': {
      const accepted = { at: settledAt, happens: () => accept(county, plan) };
      if (asked === undefined) return [filled, sent, accepted];
      return [
        filled,
        sent,
        { at: asked.askedAt, happens: () => askAbout(county, plan, asked.question) },
        { at: asked.answeredAt, happens: () => answerQuestion(county, plan, asked.answer) },
        accepted,
      ];
    }
  }
};

/** Everything that happens to the returns of an agreement. */
export const returnDiary = (county: County, agreement: DemoAgreement): DiaryEntry[] =>
  planReturns(agreement, county.newest, county.seed).flatMap((plan) => happenings(county, plan));

/** Early on the day after each quarter the product makes the returns by itself. */
export const quarterDiary = (first: Quarter, newest: Quarter): DiaryEntry[] =>
  quartersBetween(first, newest).map((quarter) => ({
    at: `${addDays(quarterEnd(quarter), 1)}T01:00:00.000Z`,
    happens: ({ counter }) => makeDueReturns(counter),
  }));
