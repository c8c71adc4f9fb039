import { flagsOfContract } from '#db/stores/return-flags-store.ts';
import type { DemoAction, DemoAgreement, DemoFlag } from '#db/seed/demo/demo-agreement.ts';
import { addDays } from '#shared/periods/calendar-day.ts';
import { quarterEnd } from '#shared/periods/quarter.ts';
import { answerFlag, flagTarget } from '../../returns/flag-target.ts';
import { actOnAction } from '../../reviews/act-on-action.ts';
import { addAction } from '../../reviews/add-action.ts';
import { known, type County } from './county.ts';
import type { DiaryEntry } from './diary.ts';
import { lookingAfter, momentOn } from './put-agreement.ts';

const actionEntries = (county: County, agreement: DemoAgreement, action: DemoAction): DiaryEntry[] => {
  const { counter, newest } = county;
  const dayAfter = (days: number) => addDays(quarterEnd(newest), days);
  const momentAfter = (days: number, what: string) =>
    momentOn(county, dayAfter(days), `${what} ${action.what}`);
  const contractId = () => known(county.contracts, agreement.key);
  let actionId = '';
  const agreed = async () => {
    const draft = { what: action.what, owner: action.owner, dueOn: dayAfter(action.dueAfterDays) };
    const { actions } = await addAction(counter, lookingAfter(county, agreement), contractId(), draft);
    actionId = actions.find(({ what }) => what === action.what)?.id ?? '';
  };
  const done = async () => {
    const said = { act: 'done', why: '', revision: 0 } as const;
    await actOnAction(counter, lookingAfter(county, agreement), contractId(), actionId, said);
  };
  return [
    { at: momentAfter(action.agreedAfterDays, 'agreed'), happens: agreed },
    ...(action.doneAfterDays === undefined
      ? []
      : [{ at: momentAfter(action.doneAfterDays, 'done'), happens: done }]),
  ];
};

const flagEntries = (county: County, agreement: DemoAgreement, flag: DemoFlag): DiaryEntry[] => {
  const { counter, newest } = county;
  const momentAfter = (days: number) =>
    momentOn(county, addDays(quarterEnd(newest), days), `${agreement.key} ${flag.measure} flag`);
  const raised = () =>
    flagTarget(
      counter,
      county.sender(agreement.lead),
      known(county.measures, `${agreement.key}/${flag.measure}`),
      { text: flag.text },
    );
  const answered = (answer: string) => async () => {
    const open = await flagsOfContract(counter.db, known(county.contracts, agreement.key));
    const found = open.find(({ text }) => text === flag.text);
    if (!found) throw new Error(`nobody challenged ${flag.measure} of ${agreement.key}`);
    const { id, revision } = found;
    await answerFlag(counter, lookingAfter(county, agreement), id, { answer, revision });
  };
  return [
    { at: momentAfter(flag.raisedAfterDays), happens: raised },
    ...(flag.answer === undefined
      ? []
      : [{ at: momentAfter(flag.answer.afterDays), happens: answered(flag.answer.text) }]),
  ];
};

/** What was agreed to be done, and which targets were said to get in the way. */
export const conversationDiary = (county: County, agreement: DemoAgreement): DiaryEntry[] => [
  ...(agreement.actions ?? []).flatMap((action) => actionEntries(county, agreement, action)),
  ...(agreement.flags ?? []).flatMap((flag) => flagEntries(county, agreement, flag)),
];
