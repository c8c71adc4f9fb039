import { ownWordsCode, usualQuestions } from '#shared/follow-ups/short-questions.ts';
import { returnBoxes, returnBoxWords } from '#shared/contracts/contract.ts';
import { draftFields } from '#shared/contracts/draft-fields.ts';
import { returnFrequencies } from '#shared/periods/reporting-period.ts';
import { sentenceCase } from '#shared/contracts/contract-facts.ts';
import { CheckboxesField } from '../../design/checkboxes-field.tsx';
import { NumberField } from '../../design/number-field.tsx';
import { RadiosField } from '../../design/radios-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { FormPartProps } from './form-part.ts';

const questionChoices = [
  ...usualQuestions.questions.map(({ code, asks }) => ({ value: code, label: asks })),
  { value: ownWordsCode, label: usualQuestions.ownWords ?? '' },
];

/** How often figures are asked for, which boxes there are, how long support goes on and when to ask again. */
export function ReturnsPart({ typed, change, problems }: FormPartProps) {
  return (
    <>
      <RadiosField
        id="returnFrequency"
        label="How often is a return due?"
        hint="A small grant needs no more than one a year"
        choices={returnFrequencies.map((frequency) => ({ value: frequency, label: sentenceCase(frequency) }))}
        error={problems.at('returnFrequency')}
        value={typed.returnFrequency}
        onChange={(returnFrequency) => change({ returnFrequency })}
      />
      <NumberField
        id="returnDueWorkingDays"
        label="How many working days are there to send it?"
        width={3}
        error={problems.at('returnDueWorkingDays')}
        value={typed.returnDueWorkingDays}
        onChange={(returnDueWorkingDays) => change({ returnDueWorkingDays })}
      />
      <CheckboxesField
        id="returnBoxes"
        label="Besides its measures, a return asks for"
        choices={returnBoxes.map((box) => ({ value: box, label: returnBoxWords[box] }))}
        error={problems.at('returnBoxes')}
        value={typed.returnBoxes}
        onChange={(boxes) => change({ returnBoxes: [...boxes] })}
      />
      <NumberField
        id="supportWeeks"
        label="How many weeks does support last?"
        hint="Empty where it is open-ended"
        width={3}
        error={problems.at('supportWeeks')}
        value={typed.supportWeeks}
        onChange={(supportWeeks) => change({ supportWeeks })}
      />
      <TextField
        id="followUpMonths"
        label="How many months after support ended are families asked again?"
        hint="With commas between: 3, 6, 9. Empty where nobody is asked again."
        width={10}
        autoComplete="off"
        error={problems.at('followUpMonths')}
        value={typed.followUpMonths}
        onChange={(followUpMonths) => change({ followUpMonths })}
      />
      <NumberField
        id="followUpWindowDays"
        label={`${draftFields.followUpWindowDays.name}, in days`}
        width={3}
        error={problems.at('followUpWindowDays')}
        value={typed.followUpWindowDays}
        onChange={(followUpWindowDays) => change({ followUpWindowDays })}
      />
      <NumberField
        id="followUpAttempts"
        label="How often does somebody try before a family counts as one that could not be reached?"
        hint="On different days or by different channels. Usually 3."
        width={3}
        error={problems.at('followUpAttempts')}
        value={typed.followUpAttempts}
        onChange={(followUpAttempts) => change({ followUpAttempts })}
      />
      <CheckboxesField
        id="followUpQuestions"
        label="Which short questions are families asked?"
        hint="The first is always asked: it says whether a family is better off."
        small
        choices={questionChoices}
        error={problems.at('followUpQuestions')}
        value={typed.followUpQuestions}
        onChange={(chosen) =>
          change({ followUpQuestions: [...new Set([usualQuestions.decides, ...chosen])] })
        }
      />
      <NumberField
        id="retentionMonths"
        label="For how many months after support ended is what is held about a family kept?"
        hint="Then the provider is told that it is due to go. Empty where nothing is agreed."
        width={4}
        error={problems.at('retentionMonths')}
        value={typed.retentionMonths}
        onChange={(retentionMonths) => change({ retentionMonths })}
      />
    </>
  );
}
