import type { DemoAgreement } from '#db/seed/demo/demo-agreement.ts';
import type {
  DemoBaseline,
  DemoCurve,
  DemoCurveAction,
  DemoDifference,
  DemoPartnersForecast,
  DemoRebase,
  DemoTurn,
} from '#db/seed/demo/demo-curve.ts';
import { periodsOf } from '#db/seed/demo/plan-returns.ts';
import { addDays } from '#shared/periods/calendar-day.ts';
import { quarterEnd } from '#shared/periods/quarter.ts';
import { decideBaseline, periodsAsked } from '#shared/reviews/decide-forecast.ts';
import { agreeBaseline } from '../../measures/agree-baseline.ts';
import { curveAtHand } from '../../measures/curve-at-hand.ts';
import { noteDifference } from '../../measures/difference-notes.ts';
import { keepPartnersForecast } from '../../measures/keep-partners-forecast.ts';
import { rebaseLimits } from '../../measures/rebase-limits.ts';
import { actOnAction } from '../../reviews/act-on-action.ts';
import { addAction } from '../../reviews/add-action.ts';
import { answerCurve, finishCurve } from '../../reviews/turn-curve.ts';
import { known, type County } from './county.ts';
import type { DiaryEntry } from './diary.ts';
import { lookingAfter, momentOn } from './put-agreement.ts';

/** The curve that something is agreed about, while it is agreed. */
interface AtHand {
  county: County;
  agreement: DemoAgreement;
  contractId: string;
  measureId: string;
}

const newestFigure = async ({ county, contractId, measureId }: AtHand) => {
  const { readings, rebases } = await curveAtHand(county.counter, contractId, measureId);
  const decided = decideBaseline(readings, rebases.at(-1) ?? 0, []);
  if ('problems' in decided) throw new Error(`no baseline in the demo: ${JSON.stringify(decided)}`);
  return decided.forecast.afterQuarter;
};

const agreed = async (at: AtHand, { why }: DemoBaseline) => {
  const { county, agreement, contractId, measureId } = at;
  const afterQuarter = await newestFigure(at);
  const by = lookingAfter(county, agreement);
  await agreeBaseline(county.counter, by, contractId, measureId, { afterQuarter, why });
};

const expected = async (at: AtHand, { author, why, values }: DemoPartnersForecast) => {
  const { county, agreement, contractId, measureId } = at;
  const asked = periodsAsked(await newestFigure(at), 1);
  await keepPartnersForecast(county.counter, lookingAfter(county, agreement), contractId, measureId, {
    author,
    why,
    saidOn: county.clock.today(),
    values: values.map((value, n) => ({ quarter: asked[n] ?? '', value })),
  });
};

const begunAnew = async (at: AtHand, { back, reason, cause }: DemoRebase) => {
  const { county, agreement, contractId, measureId } = at;
  const fromQuarter = periodsOf(agreement, county.newest).at(-1 - back)?.last ?? '';
  const draft = { fromQuarter, reason, cause };
  await rebaseLimits(county.counter, lookingAfter(county, agreement), contractId, measureId, draft);
};

const differs = async (at: AtHand, { between = 'areas', answer, why, saidBy }: DemoDifference) => {
  const { county, agreement, contractId, measureId } = at;
  const draft = { between, answer, why, saidBy, saidOn: county.clock.today(), numberSeen: 0 };
  await noteDifference(county.counter, lookingAfter(county, agreement), contractId, measureId, draft);
};

/** The questions are answered, the actions agreed, and the questions finished, in one sitting. */
const turned = async (at: AtHand, { answers, actions }: DemoTurn, actionIds: Map<string, string>) => {
  const { county, agreement, contractId, measureId } = at;
  const { counter, clock } = county;
  const by = lookingAfter(county, agreement);
  await answerCurve(counter, by, contractId, measureId, { answers });
  for (const { what, owner, costsNothing, dueAfterDays } of actions) {
    clock.moveOn(600);
    const dueOn = addDays(quarterEnd(county.newest), dueAfterDays);
    const shown = await addAction(counter, by, contractId, { what, owner, dueOn, measureId, costsNothing });
    actionIds.set(what, shown.actions.find((action) => action.what === what)?.id ?? '');
  }
  clock.moveOn(300);
  await finishCurve(counter, by, contractId, measureId, { revision: 0 });
};

const done = async (at: AtHand, { what }: DemoCurveAction, actionIds: ReadonlyMap<string, string>) => {
  const { county, agreement, contractId } = at;
  const said = { act: 'done', why: '', revision: 0 } as const;
  await actOnAction(
    county.counter,
    lookingAfter(county, agreement),
    contractId,
    known(actionIds, what),
    said,
  );
};

/** Something that is said of a curve some days after the newest quarter's end. */
type Said = { afterDays: number; happens: (at: AtHand) => Promise<void> };

const saidOf = ({ partners, baseline, rebase, turn, difference }: DemoCurve): Said[] => {
  const actionIds = new Map<string, string>();
  const one = <T extends { afterDays: number }>(
    said: T | undefined,
    happens: (at: AtHand, said: T) => Promise<void>,
  ): Said[] =>
    said === undefined ? [] : [{ afterDays: said.afterDays, happens: (at) => happens(at, said) }];
  return [
    ...one(partners, expected),
    ...one(baseline, agreed),
    ...one(rebase, begunAnew),
    ...one(turn, (at, said) => turned(at, said, actionIds)),
    ...(turn?.actions ?? []).flatMap((action) =>
      action.doneAfterDays === undefined
        ? []
        : [{ afterDays: action.doneAfterDays, happens: (at: AtHand) => done(at, action, actionIds) }],
    ),
    ...one(difference, differs),
  ];
};

/** What people agreed about the curves of an agreement's measures. */
export const curveDiary = (county: County, agreement: DemoAgreement): DiaryEntry[] =>
  (agreement.curves ?? []).flatMap((curve) =>
    saidOf(curve).map(({ afterDays, happens }, n) => ({
      at: momentOn(
        county,
        addDays(quarterEnd(county.newest), afterDays),
        `${agreement.key} ${curve.measure} curve ${n}`,
      ),
      happens: () =>
        happens({
          county,
          agreement,
          contractId: known(county.contracts, agreement.key),
          measureId: known(county.measures, `${agreement.key}/${curve.measure}`),
        }),
    })),
  );
