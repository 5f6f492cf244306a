import type { FC } from 'hono/jsx';
import { type Attrs, type Content, cls, has, type Part, part, spread } from './attrs.ts';

export interface Task {
  title: Part;
  href?: string;
  hint?: Content;
  /** A `Tag`, or plain words when there is nothing to do ("With Mr Ashdown"). */
  status: Part;
  class?: string;
}
export interface TaskListProps {
  items: readonly (Task | null | undefined | false)[];
  idPrefix?: string;
  class?: string;
  attrs?: Attrs;
}

/** What waits for one person, up to about six. More than that is a `Queue`. */
export const TaskList: FC<TaskListProps> = ({ items, idPrefix = 'task-list', class: extra, attrs }) => (
  <ul class={cls('govuk-task-list', extra)} {...spread(attrs)}>
    {items.map((item, index) => item && <TaskRow task={item} id={`${idPrefix}-${index + 1}`} />)}
  </ul>
);

/** One row of "waiting for you". Inside a `TaskList` unless you place it in a list of your own. */
export const TaskRow: FC<{ task: Task; id: string }> = ({ task, id }) => {
  const title = part(task.title);
  const status = part(task.status);
  const hintId = `${id}-hint`;
  const statusId = `${id}-status`;
  return (
    <li
      class={cls(
        'govuk-task-list__item',
        task.href !== undefined && 'govuk-task-list__item--with-link',
        task.class,
      )}
    >
      <div class="govuk-task-list__name-and-hint">
        {task.href === undefined ? (
          <div class={title.class}>{title.content}</div>
        ) : (
          <a
            class={cls('govuk-link govuk-task-list__link', title.class)}
            href={task.href}
            aria-describedby={cls(has(task.hint) && hintId, statusId)}
          >
            {title.content}
          </a>
        )}
        {has(task.hint) && (
          <div id={hintId} class="govuk-task-list__hint">
            {task.hint}
          </div>
        )}
      </div>
      <div class={cls('govuk-task-list__status', status.class)} id={statusId}>
        {status.content}
      </div>
    </li>
  );
};
