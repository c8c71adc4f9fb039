import type { Write } from '#db/database.ts';
import { appendReturnEvent } from '#db/stores/return-events-store.ts';
import { keepPart, keepValue, moveReturn } from '#db/stores/return-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { Refusal } from '#shared/problems/problem.ts';
import { changedSinceSent } from '#shared/returns/changed-since-sent.ts';
import { answerWords, sameAnswer } from '#shared/returns/return-answer.ts';
import type { ReturnStatus } from '#shared/returns/return-status.ts';
import { decideTransition } from '#shared/returns/return-transitions.ts';
import type { MeasureAsked } from '#shared/returns/measures-asked.ts';
import { placeKey } from '#shared/returns/return-value.ts';
import { writeSnapshot, type ReturnSnapshot } from '#shared/returns/return-snapshot.ts';
import type { ReturnShown, Submit } from '#shared/returns/returns.api.ts';
import { submitReturn as decideSubmit } from '#shared/returns/submit-return.ts';
import type { Counter } from '../platform/counter.ts';
import { returnAtHand, type ReturnAtHand } from './return-at-hand.ts';
import { returnContents, type ReturnContents } from './return-contents.ts';
import { factsToSubmit, measuresSeen } from './return-facts.ts';
import { openLine } from './return-history-line.ts';
import { returnName } from './return-name.ts';
import { returnSeen } from './return-seen.ts';
import { returnShown } from './return-shown.ts';
import { retryOnce } from './retry-once.ts';

/** What a return was before it was sent, where the provider had not sent it before. */
const wasWords: Partial<Record<ReturnStatus, string>> = { due: 'asked for', draft: 'being filled in' };

/** The return as it is sent: only what it asks for. */
const snapshotOf = (
  { parts }: ReturnAtHand,
  { values, texts, gaps }: ReturnContents,
  measures: readonly MeasureAsked[],
): ReturnSnapshot => ({
  parts: parts.map((part) => ({
    partId: part.id,
    minutesTaken: part.minutesTaken,
    texts: texts.filter(({ partId }) => partId === part.id).map(({ box, text }) => ({ box, text })),
    gaps: gaps
      .filter(({ partId }) => partId === part.id)
      .map(({ id, kind, what, sentTo, people }) => ({ id, kind, what, sentTo, people })),
  })),
  values: values
    .filter(({ measureId }) => measures.some((measure) => measure.measureId === measureId))
    .map(({ partId, measureId, measureVersionId, areaKey, scope, answer, explanation }) => ({
      partId,
      measureId,
      measureVersionId,
      areaKey,
      scope,
      answer,
      explanation,
    })),
});

/** The writes that freeze what families give, as it was looked at, beside what was typed. */
const frozen = (
  { db, id }: Counter,
  user: User,
  savedAt: string,
  { kept }: ReturnAtHand,
  { values, taken }: ReturnContents,
  measures: readonly MeasureAsked[],
): Write[] => {
  const given = new Map(taken.map((figure) => [placeKey(figure), figure.answer]));
  return values
    .filter((value) => {
      const figure = given.get(placeKey(value));
      return figure !== undefined && sameAnswer(figure, value.answer);
    })
    .filter(({ measureId }) => measures.some((measure) => measure.measureId === measureId))
    .map(({ savedByName: _name, ...value }) =>
      keepValue(
        db,
        kept.id,
        {
          ...value,
          id: value.id === '' ? id('rva') : value.id,
          revision: value.revision + 1,
          savedAt,
          savedBy: user.personId,
        },
        value.revision,
      ),
    );
};

/** The lines that say which figures are not what they were when the return was sent before. */
const changedLines = (
  counter: Counter,
  user: User,
  at: string,
  { kept, parts }: ReturnAtHand,
  { values, areas, sent }: ReturnContents,
  measures: readonly MeasureAsked[],
): Write[] =>
  changedSinceSent(values, sent.at(-1)).flatMap(({ value, before }) => {
    const version = measures.find(({ measureId }) => measureId === value.measureId)?.version;
    if (!version) return [];
    const area = areas.find(({ id }) => id === value.areaKey);
    const part = parts.find(({ id }) => id === value.partId);
    const ofAll = value.scope === 'whole';
    const whose = parts.length === 1 || ofAll ? '' : ` (${part?.organisationName ?? ''})`;
    return [
      openLine(
        counter,
        user,
        at,
        { returnId: kept.id, contractId: kept.contractId, partId: ofAll ? undefined : part?.id },
        {
          what: `${version.name}${area ? `, ${area.name}` : ''}${whose}`,
          from: answerWords(version, before),
          to: answerWords(version, value.answer),
          why: values.find((each) => each === value)?.explanation ?? '',
        },
      ),
    ];
  });

/**
 * Sends a return: every duty answered, every question explained, signed. Sending twice is the same as once,
 * and what changed after it was looked at is not sent unseen.
 */
export const submitReturn = (
  counter: Counter,
  user: User,
  returnId: string,
  input: Submit,
): Promise<ReturnShown> =>
  retryOnce(['return-changed-meanwhile'], () => sendOnce(counter, user, returnId, input));

const sendOnce = async (
  counter: Counter,
  user: User,
  returnId: string,
  { signed, nilSigned, minutesTaken, revision }: Submit,
): Promise<ReturnShown> => {
  const { db, clock, id } = counter;
  const loaded = await returnAtHand(counter, user, 'submit return', returnId);
  const { kept } = loaded;
  // The second press of a double click, or a reply that was lost on its way.
  if (kept.status === 'submitted') return returnShown(counter, user, returnId);
  const decided = decideTransition(kept.status, 'submit', '');
  if ('problems' in decided) throw new Refusal(decided.kind, decided.problems);
  const minutesSaid = minutesTaken ?? loaded.parts.find(({ lead }) => lead)?.minutesTaken;
  const parts = loaded.parts.map((part) => (part.lead ? { ...part, minutesTaken: minutesSaid } : part));
  const at = { ...loaded, parts };
  const contents = await returnContents(counter, at);
  const seen = returnSeen(user, at, contents);
  const measures = measuresSeen(at, contents, seen);
  const problems = decideSubmit(factsToSubmit(at, contents, measures, seen), { signed, nilSigned });
  if (problems.length > 0) throw new Refusal('invalid', problems);
  const now = clock.now();
  const lead = loaded.parts.find((part) => part.lead);
  const { transition } = decided;
  await db.writeAll([
    moveReturn(
      db,
      { ...kept, revision },
      { status: transition.to, at: now, submittedAt: kept.submittedAt ?? now },
    ),
    ...(lead && lead.minutesTaken !== minutesSaid
      ? [keepPart(db, lead.id, { ready: lead.ready, minutesTaken: minutesSaid }, lead.revision)]
      : []),
    appendReturnEvent(db, {
      id: id('rev'),
      returnId,
      at: now,
      personId: user.personId,
      act: transition.act,
      comment: '',
      valuesThen: writeSnapshot(snapshotOf(at, contents, measures)),
      revision: revision + 1,
    }),
    openLine(
      counter,
      user,
      now,
      { returnId, contractId: kept.contractId },
      {
        what: returnName(kept),
        from: wasWords[kept.status] ?? 'with the provider',
        to: contents.sent.length === 0 ? 'sent' : 'sent again',
      },
    ),
    ...frozen(counter, user, now, at, contents, measures),
    ...changedLines(counter, user, now, at, contents, measures),
  ]);
  return returnShown(counter, user, returnId);
};
