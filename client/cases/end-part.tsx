import { waysEnded } from '#shared/cases/case.ts';
import { AskedAt } from '../design/asked-first.tsx';
import { DateField } from '../design/date-field.tsx';
import { RadiosField } from '../design/radios-field.tsx';
import { TextAreaField } from '../design/text-area-field.tsx';
import type { CasePartProps } from './case-form.tsx';
import { capital } from './case-words.ts';
import { HandOverFields } from './hand-over-fields.tsx';

/** The end of support: when, how, and where they went. */
export function EndPart(props: CasePartProps) {
  const { typed, onChange, problems, asked } = props;
  return (
    <>
      <DateField
        id="endedOn"
        label="When did support end?"
        error={problems.at('endedOn')}
        value={typed.endedOn}
        onChange={(endedOn) => onChange({ endedOn })}
      />
      <AskedAt asked={asked} place="endedOn" />
      <RadiosField
        id="howEnded"
        label="How did it end?"
        small
        choices={waysEnded.map((way) => ({
          value: way,
          label: capital(way),
          hint: way === 'inappropriate referral' ? 'There was no support at all.' : undefined,
          reveals: way === 'inappropriate referral' ? <Why {...props} /> : undefined,
        }))}
        error={problems.at('howEnded')}
        value={typed.howEnded}
        onChange={(howEnded) => onChange({ howEnded })}
      />
      <AskedAt asked={asked} place="howEnded" />
      <AskedAt asked={asked} place="whyInappropriate" />
      <HandOverFields {...props} />
    </>
  );
}

function Why({ typed, onChange, problems }: CasePartProps) {
  return (
    <TextAreaField
      id="whyInappropriate"
      label="Why was the referral not right?"
      hint="A few words, and nothing that says who they are."
      rows={2}
      limit={500}
      error={problems.at('whyInappropriate')}
      value={typed.whyInappropriate}
      onChange={(whyInappropriate) => onChange({ whyInappropriate })}
    />
  );
}
