/** The story behind the figures, in the provider's words (mission M12): three short boxes. */
export const storyBoxes = ['what helped', 'what got in the way', 'what we will try'] as const;
export type StoryBox = (typeof storyBoxes)[number];

/**
 * What a service saw but could not do (mission M38): people not taken on, and what was asked for that
 * nobody provides. In counts, never about one person.
 */
export const gapKinds = ['not taken on', 'nobody provides'] as const;
export type GapKind = (typeof gapKinds)[number];

/** The heading, label and hint of each story box. */
export const storyWords: Readonly<Record<StoryBox, { label: string; hint: string }>> = {
  'what helped': { label: 'What helped?', hint: 'What went well this time, and why.' },
  'what got in the way': {
    label: 'What got in the way?',
    hint: 'Anything that held the work back, the council included.',
  },
  'what we will try': {
    label: 'What will you try next?',
    hint: 'What you will do more of, less of or differently.',
  },
};

/** The words of each list of gaps. */
export const gapWords: Readonly<
  Record<GapKind, { title: string; what: string; sentTo?: string; people: string; none: string }>
> = {
  'not taken on': {
    title: 'Not taken on, and where we sent them',
    what: 'Why they were not taken on',
    sentTo: 'Where you sent them',
    people: 'How many people or families',
    none: 'Nobody was turned away',
  },
  'nobody provides': {
    title: 'Asked for, and nobody provides it',
    what: 'What was asked for',
    people: 'How many asked',
    none: 'Nothing to report',
  },
};

/** Most characters of one story box. */
export const storyLimit = 4000;
