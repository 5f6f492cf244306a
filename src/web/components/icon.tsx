import type { FC } from 'hono/jsx';
import { useAsset } from './assets.tsx';
import { cls } from './attrs.ts';

/** Every icon of assets/icons.svg. A safeguard has `protected` (a shield); `eye` means "who looked" and nothing else. */
export const ICONS = [
  'approve',
  'ask',
  'back',
  'business',
  'calendar',
  'case',
  'change',
  'chart',
  'check',
  'clear',
  'clock',
  'close',
  'consider',
  'copy',
  'dash',
  'down',
  'download',
  'envelope',
  'eye',
  'file',
  'flag',
  'gate',
  'history',
  'hold',
  'home',
  'inbox',
  'key',
  'link',
  'lock',
  'more',
  'name',
  'no',
  'out',
  'people',
  'phone',
  'picture',
  'plus',
  'policy',
  'press',
  'print',
  'protected',
  'register',
  'remove',
  'scales',
  'school',
  'search',
  'settings',
  'sort',
  'stop',
  'tick',
  'training',
  'unchecked',
  'up',
  'upload',
  'you',
] as const;
export type IconName = (typeof ICONS)[number];

/** An icon beside words that say the same; never alone, so it is hidden from those who listen to the page. */
export const Icon: FC<{ name: IconName; class?: string }> = ({ name, class: extra }) => (
  <svg class={cls('decorum-icon', extra)} aria-hidden="true" focusable="false">
    <use href={`${useAsset('icons.svg')}#${name}`} />
  </svg>
);
