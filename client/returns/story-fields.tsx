import { gapKinds, storyBoxes } from '#shared/returns/return-boxes.ts';
import type { PartShown, ReturnShown } from '#shared/returns/returns.api.ts';
import { GapLines } from './gap-lines.tsx';
import { StoryField } from './story-field.tsx';

/** The story behind the figures, and what the service saw but could not do: what the agreement asks for. */
export function StoryFields({
  shown,
  part,
  personId,
}: {
  shown: ReturnShown;
  part: PartShown;
  personId: string;
}) {
  return (
    <div className="bo-two-thirds">
      {shown.boxes.includes('story')
        ? storyBoxes.map((box) => (
            <StoryField key={box} returnId={shown.id} part={part} box={box} personId={personId} />
          ))
        : null}
      {gapKinds
        .filter((kind) => shown.boxes.includes(kind))
        .map((kind) => (
          <GapLines key={kind} returnId={shown.id} part={part} kind={kind} personId={personId} />
        ))}
    </div>
  );
}
