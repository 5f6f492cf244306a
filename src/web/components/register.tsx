import type { FC } from 'hono/jsx';
import { cls } from './attrs.ts';
import { Icon, type IconName } from './icon.tsx';

export type TreeState = 'ready' | 'look' | 'settle';
export interface TreeNode {
  number: string;
  title: string;
  href: string;
  state: TreeState;
  current?: boolean;
  children?: readonly TreeNode[];
}

const TREE: Record<TreeState, { word: string; icon: IconName }> = {
  ready: { word: 'Ready', icon: 'tick' },
  look: { word: 'To look at', icon: 'consider' },
  settle: { word: 'To settle', icon: 'unchecked' },
};

/** The clauses found in a document, as they nest, and which of them need someone. */
export const TreeNav: FC<{ nodes: readonly TreeNode[] }> = ({ nodes }) => (
  <ol class="decorum-tree">
    {nodes.map((node) => (
      <li>
        <a href={node.href} aria-current={node.current ? 'true' : undefined}>
          <b>{node.number}</b>
          <span>{node.title}</span>
          <span class={`is-${node.state}`}>
            <Icon name={TREE[node.state].icon} />
            <span class="govuk-visually-hidden">{TREE[node.state].word}</span>
          </span>
        </a>
        {node.children && node.children.length > 0 && <TreeNav nodes={node.children} />}
      </li>
    ))}
  </ol>
);

export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What changed between two wordings: added underlined, removed struck through, and both said for listeners. */
export const DiffText: FC<{ parts: readonly DiffPart[]; class?: string }> = ({ parts, class: extra }) => (
  <p class={cls('decorum-sheet__text decorum-diff', extra)}>
    {parts.map(({ kind, text }) => {
      if (kind === 'same') return text;
      const said = (
        <span class="govuk-visually-hidden">{kind === 'added' ? ' added: ' : ' taken out: '}</span>
      );
      const after = <span class="govuk-visually-hidden">, end. </span>;
      return kind === 'added' ? (
        <ins>
          {said}
          {text}
          {after}
        </ins>
      ) : (
        <del>
          {said}
          {text}
          {after}
        </del>
      );
    })}
  </p>
);
