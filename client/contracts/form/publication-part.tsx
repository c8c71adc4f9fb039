import { CheckboxesField } from '../../design/checkboxes-field.tsx';
import { TextField } from '../../design/text-field.tsx';
import type { FormPartProps } from './form-part.ts';
import { RepeatedRows } from './repeated-rows.tsx';

/** Documents by link, and what must not be shown to everybody. */
export function PublicationPart({ typed, change, problems }: FormPartProps) {
  return (
    <>
      <RepeatedRows
        id="documents"
        legend="Documents"
        hint="Links to where the council keeps them. Nothing is copied here."
        error={problems.at('documents')}
        rows={typed.documents}
        onChange={(documents) => change({ documents })}
        empty={{ title: '', url: '' }}
        addText="Add a document"
        removeText="Take this document out"
        nameOf={({ title }, place) => title || `document ${String(place + 1)}`}
      >
        {(document, place, changeRow) => (
          <>
            <TextField
              id={`documents-${String(place)}-title`}
              label="What it is"
              autoComplete="off"
              error={problems.at(`documents-${String(place)}-title`)}
              value={document.title}
              onChange={(title) => changeRow({ title })}
            />
            <TextField
              id={`documents-${String(place)}-url`}
              label="Web address"
              type="url"
              autoComplete="off"
              error={problems.at(`documents-${String(place)}-url`)}
              value={document.url}
              onChange={(url) => changeRow({ url })}
            />
          </>
        )}
      </RepeatedRows>
      <CheckboxesField
        id="notForPublication"
        label="What must not be published"
        choices={[
          {
            value: 'notForPublication',
            label: 'Not for publication at all',
            hint: 'A single child’s placement, or anything by which somebody could be recognised',
          },
          {
            value: 'placeWithheld',
            label: 'Its place is withheld',
            hint: 'A refuge, or anywhere that must stay secret',
          },
        ]}
        error={problems.at('notForPublication')}
        value={[
          ...(typed.notForPublication ? ['notForPublication' as const] : []),
          ...(typed.placeWithheld ? ['placeWithheld' as const] : []),
        ]}
        onChange={(ticked) =>
          change({
            notForPublication: ticked.includes('notForPublication'),
            placeWithheld: ticked.includes('placeWithheld'),
          })
        }
      />
    </>
  );
}
