import { formWords } from '#shared/questionnaires/form-words.ts';
import type { FormOfFamily } from '#shared/questionnaires/wanted-forms.ts';
import { enterAddress } from './enter-address.ts';
import { LineList } from './line-list.tsx';
import { Link } from './link.tsx';
import { Note } from './note.tsx';

export interface FormsWantedProps {
  caseId: string;
  forms: readonly FormOfFamily[];
}

/**
 * The questionnaires that are wanted in the same visit, each leading to where its paper form is entered: in a tab of
 * its own, so that nothing typed here is lost.
 */
export function FormsWanted({ caseId, forms }: FormsWantedProps) {
  if (forms.length === 0) return null;
  return (
    <Note>
      <p>
        <strong>
          {forms.length === 1 ? 'A questionnaire is wanted now' : 'Questionnaires are wanted now'}
        </strong>
      </p>
      <LineList
        lines={forms.map((form) => ({
          key: enterAddress(caseId, form),
          text: (
            <Link href={enterAddress(caseId, form)} target="_blank" rel="noreferrer">
              {formWords(form)} (opens in a new tab)
            </Link>
          ),
        }))}
      />
    </Note>
  );
}
