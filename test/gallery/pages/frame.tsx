import type { FC, PropsWithChildren } from 'hono/jsx';
import { Layout, type LayoutProps } from '../../../src/web/layout.tsx';
import type { NavItem } from '../../../src/web/navigation.tsx';

const TEACHER: NavItem[] = [
  { key: 'home', label: 'Home', href: '/', icon: 'home' },
  { key: 'check', label: 'Check', labelMore: ' a post', href: '/check', icon: 'check' },
  { key: 'policy', label: 'Policy', href: '/policy', icon: 'policy' },
  { key: 'ask', label: 'Ask', href: '/ask', icon: 'ask' },
  { key: 'record', label: 'My record', href: '/record', icon: 'you' },
];
const HEAD: NavItem[] = [
  { key: 'home', label: 'Home', href: '/', icon: 'home' },
  { key: 'inbox', label: 'Inbox', href: '/inbox', icon: 'inbox', count: 9 },
  { key: 'check', label: 'Check', labelMore: ' a post', href: '/check', icon: 'check' },
  { key: 'policy', label: 'Policy', href: '/policy', icon: 'policy' },
  { key: 'registers', label: 'Registers', href: '/registers', icon: 'register', wide: true },
  { key: 'cases', label: 'Cases', href: '/cases', icon: 'case', wide: true },
  { key: 'people', label: 'People', href: '/people', icon: 'people', wide: true },
];

export const plainAssets = (name: string): string => `/assets/${name}`;

type FrameProps = PropsWithChildren<
  Partial<LayoutProps> & { title: string; page: string; as?: 'teacher' | 'head' }
>;

/** A page of the gallery in the product's own layout, seen by a teacher or a headteacher. */
export const Frame: FC<FrameProps> = ({ as = 'teacher', children, ...props }) => (
  <Layout
    assets={plainAssets}
    nav={as === 'teacher' ? TEACHER : HEAD}
    person={
      as === 'teacher'
        ? { name: 'Leah Okafor', place: 'Millrace Primary School', initials: 'LO' }
        : { name: 'Tom Ashdown', place: 'Headteacher, Millrace Primary', initials: 'TA' }
    }
    trust={{ name: 'Alder Vale Learning Trust' }}
    policyLine="Policy version 4, in force since 1 September 2026."
    csrfToken="gallery"
    {...props}
  >
    {children}
  </Layout>
);

export const clause = (number: string, title?: string) => ({
  number,
  title,
  href: `/policy/clauses/${number}`,
});
