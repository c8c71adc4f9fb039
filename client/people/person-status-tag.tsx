import type { PersonStatus } from '#shared/people/person.ts';
import { Tag } from '../design/tag.tsx';
import { statusWords } from './status-words.ts';

const colours = { invited: 'blue', active: 'turquoise', left: 'grey' } as const;

export function PersonStatusTag({ status }: { status: PersonStatus }) {
  return <Tag colour={colours[status]}>{statusWords[status]}</Tag>;
}
