import type { HomeTask } from '#shared/home/home.api.ts';
import { plural } from '#shared/values/format.ts';
import { Details } from '../design/details.tsx';
import { Tag } from '../design/tag.tsx';
import { TaskList } from '../design/task-list.tsx';

/** More than this at once is a wall: the rest is one press away. */
const mostShown = 8;

const asTask = ({ key, what, about, href, when, late }: HomeTask) => ({
  key,
  text: what,
  hint: about,
  href,
  status: late ? <Tag colour="orange">{when}</Tag> : when,
});

/** Things to do or to wait for, each with its day; the whole line leads there. */
export function ThingsToDo({ tasks }: { tasks: readonly HomeTask[] }) {
  const more = tasks.slice(mostShown);
  return (
    <>
      <TaskList tasks={tasks.slice(0, mostShown).map(asTask)} />
      {more.length === 0 ? null : (
        <Details summary={plural(more.length, 'more', 'more')}>
          <TaskList tasks={more.map(asTask)} />
        </Details>
      )}
    </>
  );
}
