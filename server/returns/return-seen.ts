import type { PartKept } from '#db/stores/return-parts-store.ts';
import type { User } from '#shared/access/roles.ts';
import { partSight, type PartSight } from '#shared/returns/part-sight.ts';
import type { ReturnValue } from '#shared/returns/return-value.ts';
import type { ReturnContents } from './return-contents.ts';
import { onlookerOf, type ReturnAtHand } from './return-at-hand.ts';

/** A value as somebody may see it: as it is, or as it was sent. */
export type SeenValue = Pick<
  ReturnValue,
  'partId' | 'measureId' | 'measureVersionId' | 'areaKey' | 'scope' | 'answer' | 'explanation'
> & { revision: number; savedAt: string; savedByName: string };

/** A part as somebody may see it. */
export interface SeenPart {
  part: PartKept;
  sight: PartSight;
  minutesTaken?: number;
  texts: { box: ReturnContents['texts'][number]['box']; text: string; revision: number; savedAt?: string }[];
  gaps: Pick<ReturnContents['gaps'][number], 'id' | 'kind' | 'what' | 'sentTo' | 'people' | 'revision'>[];
  values: SeenValue[];
}

/**
 * What a person may see of a return, part by part. What was typed and not sent is for those who fill it in;
 * everybody else sees it as it was last sent, or nothing (shared/returns/part-sight.ts).
 */
export const returnSeen = (
  user: User,
  { kept, parts, stake }: ReturnAtHand,
  { values, texts, gaps, events, sent }: ReturnContents,
): SeenPart[] => {
  const lastSent = sent.at(-1);
  const sentAt = events.findLast(({ act }) => act === 'submitted');
  return parts.map((part): SeenPart => {
    const sight = partSight(kept.status, lastSent !== undefined, onlookerOf(user, stake, part));
    if (sight === 'hidden') return { part, sight, texts: [], gaps: [], values: [] };
    if (sight === 'as it is') {
      return {
        part,
        sight,
        minutesTaken: part.minutesTaken,
        texts: texts.filter(({ partId }) => partId === part.id),
        gaps: gaps.filter(({ partId }) => partId === part.id),
        values: values.filter(({ partId }) => partId === part.id),
      };
    }
    const then = lastSent?.parts.find(({ partId }) => partId === part.id);
    return {
      part,
      sight,
      minutesTaken: then?.minutesTaken,
      texts: (then?.texts ?? []).map((text) => ({ ...text, revision: 0 })),
      gaps: (then?.gaps ?? []).map((gap) => ({ ...gap, revision: 0 })),
      values: (lastSent?.values ?? [])
        .filter(({ partId }) => partId === part.id)
        .map((value) => ({
          ...value,
          revision: 0,
          savedAt: sentAt?.at ?? '',
          savedByName: sentAt?.personName ?? '',
        })),
    };
  });
};
