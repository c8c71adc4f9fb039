import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { plural } from '#shared/values/format.ts';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { measureIdAt } from './field-ids.ts';
import { sectionsShown } from './return-pages.ts';

/** What is asked where the return is sent, not on a page before. */
const askedWhenSent = 'no-time';

/** What is left before the return can be sent: counted alike wherever it is told. */
export const leftBeforeSending = ({ leftToDo }: Pick<ReturnShown, 'leftToDo'>): ReturnShown['leftToDo'] =>
  leftToDo.filter(({ code }) => code !== askedWhenSent);

/** Where a problem can be mended. */
const hrefOf = (shown: ReturnShown, place: string | undefined): string | undefined => {
  const base = `/returns/${shown.id}`;
  const [kind, partId = '', measureId = '', , scope] = (place ?? '').split('/');
  if (kind === 'story') return `${base}/story`;
  if (kind === 'parts') return `${base}/check-answers?part=${partId}`;
  if (kind !== 'values') return undefined;
  if (scope === 'whole') return `${base}/together#${measureIdAt(measureId)}`;
  const section = sectionsShown(shown).find(({ measures }) =>
    measures.some((measure) => measure.measureId === measureId),
  );
  return section && `${base}/${section.name}?part=${partId}#${measureIdAt(measureId)}`;
};

/** What is left to do before the return can be sent, each with the way there. */
export function LeftToDo({ shown }: { shown: ReturnShown }) {
  const left = leftBeforeSending(shown);
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="left">
      <h2 className="govuk-heading-m" id="left">
        {plural(left.length, 'thing', 'things')} left to do
      </h2>
      <LineList
        lines={left.map(({ code, place, sentence }) => {
          const href = hrefOf(shown, place);
          return {
            key: `${code} ${place ?? ''}`,
            text: href === undefined ? sentence : <Link href={href}>{sentence}</Link>,
          };
        })}
      />
    </section>
  );
}
