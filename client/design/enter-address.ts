import type { FormPlace } from '#shared/questionnaires/wanted-forms.ts';

/** Where a form is entered or corrected: by number and kind, never by anything that says who it is. */
export const enterAddress = (caseId: string, place: Partial<FormPlace>): string => {
  const words = new URLSearchParams();
  for (const name of ['person', 'instrumentId', 'informant', 'point'] as const) {
    const value = place[name];
    if (value !== undefined) words.set(name, String(value));
  }
  const query = words.toString();
  return `/families/${caseId}/questionnaires/enter${query === '' ? '' : `?${query}`}`;
};
