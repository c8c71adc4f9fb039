import { flagsOfContract } from '#db/stores/return-flags-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { Problem } from '#shared/problems/problem.ts';
import { sentBefore } from '#shared/returns/changed-since-sent.ts';
import { checkReturnValue } from '#shared/returns/check-return-value.ts';
import { dutiesOf } from '#shared/returns/duties-of-return.ts';
import { frequencyOfReturn } from '#shared/returns/earlier-series.ts';
import type { MeasureAsked } from '#shared/returns/measures-asked.ts';
import { fillsPart } from '#shared/returns/part-sight.ts';
import { isEditable, transitionsOpen } from '#shared/returns/return-transitions.ts';
import type { PartShown, ReturnShown } from '#shared/returns/returns.api.ts';
import { leftToDo } from '#shared/returns/submit-return.ts';
import { countsErased, takenOtherwise } from '#shared/returns/taken-values.ts';
import { backgroundOf, type ReturnBackground } from '#shared/returns/value-background.ts';
import type { Counter } from '../platform/counter.ts';
import { flagShown } from './flag-shown.ts';
import { measureShown } from './measure-shown.ts';
import { onlookerOf, returnAtHand, type ReturnAtHand } from './return-at-hand.ts';
import { returnContents, type ReturnContents } from './return-contents.ts';
import { backgroundSeen, earlierSeen, factsToSubmit, measuresSeen } from './return-facts.ts';
import { returnSeen, type SeenPart } from './return-seen.ts';

/** One return as the person who asks may see it. */
export const returnShown = async (counter: Counter, user: User, returnId: string): Promise<ReturnShown> => {
  const at = await returnAtHand(counter, user, 'see sent returns', returnId);
  const contents = await returnContents(counter, at);
  const flags = await flagsOfContract(counter.db, at.kept.contractId);
  const seen = returnSeen(user, at, contents);
  const measures = measuresSeen(at, contents, seen);
  const visible = seen.filter(({ sight }) => sight !== 'hidden');
  const background = backgroundSeen(at, contents, measures, visible);
  const earlier = earlierSeen(at, contents, measures, visible);
  const duties = dutiesOf(
    measures,
    visible.map(({ part }) => part),
    background.answers,
  );
  const { kept, agreement, stake } = at;
  const fills = may(user, 'fill return', stake).yes && isEditable(kept.status);
  return {
    id: kept.id,
    contractId: kept.contractId,
    contractTitle: agreement.title,
    today: counter.clock.today(),
    period: kept.period,
    firstQuarter: kept.firstQuarter,
    lastQuarter: kept.lastQuarter,
    frequency: frequencyOfReturn(kept.period),
    dueOn: kept.dueOn,
    status: kept.status,
    submittedAt: kept.submittedAt,
    acceptedAt: kept.acceptedAt,
    revision: kept.revision,
    asSent: seen.some(({ sight }) => sight === 'as sent'),
    boxes: agreement.returnBoxes,
    areas: contents.areas
      .filter(({ id }) => measures.some(({ version }) => version.splitAreas.includes(id)))
      .map(({ id, name }) => ({ id, name })),
    measures: measures.flatMap((measure) => measureShown(at, contents, measure)),
    parts: seen.map((each) => partShown(user, at, contents, each, fills)),
    values: inOrderOf(
      measures,
      visible.flatMap((each) => valuesShown(at, contents, measures, background, each)),
    ),
    earlier: duties.map(({ partId, measureId, areaKey, scope }) => ({
      partId,
      measureId,
      areaKey,
      scope,
      values: earlier({ partId, measureId, areaKey, scope }),
    })),
    taken: takenSeen(at, contents, measures, visible),
    flags: flags
      .filter(({ measureId }) => measures.some((measure) => measure.measureId === measureId))
      .map((flag) => flagShown(flag, contents.measures)),
    events: contents.events.map(({ at: when, personName, act, comment }) => ({
      at: when,
      personName,
      act,
      comment,
    })),
    actions: transitionsOpen(kept.status, (action) => may(user, action, stake).yes)
      .map(({ action }) => action)
      .filter((action) => action !== 'start'),
    mayFlag: may(user, 'flag target', stake).yes,
    mayAnswerFlags: may(user, 'answer flag', stake).yes,
    leftToDo: fills ? leftFor(user, at, contents, measures, seen) : [],
  };
};

/** What families give today in the parts that are seen: all of it before it is sent, then what differs. */
const takenSeen = (
  { kept, parts }: ReturnAtHand,
  { taken, values, erased }: ReturnContents,
  measures: readonly MeasureAsked[],
  visible: readonly SeenPart[],
): ReturnShown['taken'] => {
  const here = taken.filter(({ partId }) =>
    visible.some(({ part, sight }) => part.id === partId && sight === 'as it is'),
  );
  if (isEditable(kept.status)) return here;
  return takenOtherwise(values, here).map((figure) => {
    const from = measures.find(({ measureId }) => measureId === figure.measureId)?.version.takenFrom;
    const holder = parts.find(({ id }) => id === figure.partId)?.organisationId ?? '';
    return countsErased(from) ? figure : { ...figure, erasedSince: erased.get(holder) };
  });
};

/** Values in the order of their measures, which is the contract's. */
const inOrderOf = (measures: readonly MeasureAsked[], values: ReturnShown['values']): ReturnShown['values'] =>
  measures.flatMap(({ measureId }) => values.filter((value) => value.measureId === measureId));

const partShown = (
  user: User,
  { stake }: ReturnAtHand,
  { lastMinutes }: ReturnContents,
  { part, sight, minutesTaken, texts, gaps }: SeenPart,
  fills: boolean,
): PartShown => {
  const own = fillsPart(onlookerOf(user, stake, part));
  return {
    id: part.id,
    organisationId: part.organisationId,
    organisationName: part.organisationName,
    lead: part.lead,
    ready: part.ready,
    seen: sight !== 'hidden',
    mayFill: fills && own,
    minutesTaken,
    lastMinutes: own ? lastMinutes.get(part.organisationId) : undefined,
    texts: texts.map(({ box, text, revision, savedAt }) => ({ box, text, revision, savedAt })),
    gaps: gaps.map(({ id, kind, what, sentTo, people, revision }) => ({
      id,
      kind,
      what,
      sentTo,
      people,
      revision,
    })),
    revision: part.revision,
  };
};

const valuesShown = (
  { kept }: ReturnAtHand,
  { sent }: ReturnContents,
  measures: readonly MeasureAsked[],
  background: ReturnBackground,
  { sight, values }: SeenPart,
): ReturnShown['values'] => {
  // What was sent last is what is there now where it is with the council: compare with the time before.
  const before = isEditable(kept.status) ? sent.at(-1) : sent.at(-2);
  return values.flatMap(({ measureVersionId: _pinned, ...value }) => {
    const version = measures.find(({ measureId }) => measureId === value.measureId)?.version;
    if (!version) return [];
    const { queries } = checkReturnValue(version, value.answer, backgroundOf(background, version, value));
    return [
      {
        partId: value.partId,
        measureId: value.measureId,
        areaKey: value.areaKey,
        scope: value.scope,
        answer: value.answer,
        explanation: value.explanation,
        queries,
        revision: value.revision,
        savedAt: value.savedAt,
        savedByName: value.savedByName,
        sentBefore: sight === 'as it is' ? sentBefore(version, value, before) : undefined,
      },
    ];
  });
};

/** What is left to do: for the lead in the whole return, for others in their own part. */
const leftFor = (
  user: User,
  at: ReturnAtHand,
  contents: ReturnContents,
  measures: readonly MeasureAsked[],
  seen: readonly SeenPart[],
): Problem[] => {
  const mine = seen.filter(({ part }) => fillsPart(onlookerOf(user, at.stake, part)));
  const leads = mine.some(({ part }) => onlookerOf(user, at.stake, part) === 'lead');
  const facts = factsToSubmit(at, contents, measures, mine);
  if (leads) return leftToDo(facts);
  return leftToDo({ ...facts, boxes: [], parts: facts.parts.map((part) => ({ ...part, ready: true })) });
};
