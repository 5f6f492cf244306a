import type { FC } from 'hono/jsx';
import { Tag } from '../../../web/components/tag.tsx';
import type { Guidance } from './model.ts';
import { guidanceWorkflow } from './workflow.ts';

/** How a piece of guidance stands. */
export const StandsTag: FC<Pick<Guidance, 'state'>> = ({ state }) => (
  <Tag colour={state === 'published' ? 'green' : 'grey'}>{guidanceWorkflow.states[state].label}</Tag>
);
