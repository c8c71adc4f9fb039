import type { MissingReason } from '../values/figure.ts';
import type { ReturnAct, ReturnStatus } from './return-status.ts';

/** Where a return is, in the words of those who fill it in. Source: look.md 'Words' ('question for you'). */
export const statusForProvider: Readonly<Record<ReturnStatus, string>> = {
  due: 'Not started',
  draft: 'In progress',
  submitted: 'Sent',
  'sent back': 'Question for you',
  accepted: 'Accepted',
  reopened: 'To correct',
};

/** Where a return is, in the words of everybody else. How far a draft has come is not theirs to see. */
export const statusForOthers: Readonly<Record<ReturnStatus, string>> = {
  due: 'Not sent yet',
  draft: 'Not sent yet',
  submitted: 'To check',
  'sent back': 'With the provider, with a question',
  accepted: 'Accepted',
  reopened: 'With the provider, to correct',
};

/** What happened, as a sentence goes on after the name of who did it. */
export const actWords: Readonly<Record<ReturnAct, string>> = {
  made: 'The return was asked for',
  started: 'started it',
  submitted: 'sent it',
  'sent back': 'asked the provider about it',
  accepted: 'accepted it',
  reopened: 'opened it again for a correction',
};

/** Why a figure is missing, as a choice on the form. */
export const missingChoices: readonly { value: MissingReason; label: string; hint: string }[] = [
  { value: 'not collected', label: 'We did not collect it', hint: 'Nobody counted it this time.' },
  { value: 'not applicable', label: 'It does not apply to us', hint: 'It is not part of what we do.' },
  { value: 'too early', label: 'It is too early to say', hint: 'Nobody has got that far yet.' },
  {
    value: 'system fault',
    label: 'Our system failed',
    hint: 'The figures exist, or existed, but we cannot get at them.',
  },
];
