import type { Informant } from './instrument.ts';

/** Who filled the form in, as it stands alone: 'Parent or carer'. */
export const informantWords: Readonly<Record<Informant, string>> = {
  parent: 'Parent or carer',
  teacher: 'Teacher',
  self: 'Young person',
  worker: 'Worker',
};

/** The same inside a sentence: 'by a parent or carer'. */
export const byInformant: Readonly<Record<Informant, string>> = {
  parent: 'by a parent or carer',
  teacher: 'by a teacher',
  self: 'by the young person',
  worker: 'with the worker',
};
