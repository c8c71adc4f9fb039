import type { User } from '#shared/access/roles.ts';
import type { OutcomeFile, OutcomeFileAsked, OutcomePreview } from '#shared/outcomes/bring-in.api.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insist } from '../platform/insist.ts';
import { decideFile } from './decide-file.ts';
import type { TellHowFar } from './imports-under-way.ts';

/** What importing this file would do; nothing is written. */
export const previewFile = async (
  counter: Counter,
  user: User,
  what: OutcomeFile,
  bytes: Buffer,
  asked: OutcomeFileAsked,
  tell?: TellHowFar,
): Promise<OutcomePreview> => {
  insist(user, 'bring in outcomes');
  return (await decideFile(counter, what, bytes, asked, tell)).preview;
};

/** Imports the file as its preview said; refused when it, or what it would do here, is not what was previewed. */
export const importFile = async (
  counter: Counter,
  user: User,
  what: OutcomeFile,
  bytes: Buffer,
  { planHash, replace = 'no', ...asked }: OutcomeFileAsked & { planHash: string; replace?: 'yes' | 'no' },
  tell?: TellHowFar,
): Promise<OutcomePreview> => {
  insist(user, 'bring in outcomes');
  const { preview, carryOut } = await decideFile(counter, what, bytes, asked, tell);
  if (preview.planHash !== planHash) {
    throw new Refusal('conflict', [
      problem(
        'preview-out-of-date',
        'The file, or what is here, changed since the preview. Look at the new preview, then import.',
        'file',
      ),
    ]);
  }
  tell?.({ stage: 'writing' });
  await carryOut(replace === 'yes', user.personId);
  return preview;
};
