import { describe, expect, it } from 'vitest';
import { CSRF_FIELD } from './csrf.ts';
import { Layout, type LayoutProps, PublicLayout } from './layout.tsx';

const base: LayoutProps = {
  title: 'Inbox',
  page: 'inbox',
  assets: (name) => `/assets/x-${name}`,
  nav: [
    { key: 'inbox', label: 'Inbox', href: '/inbox', icon: 'inbox', count: 140 },
    { key: 'check', label: 'Check', labelMore: ' a post', href: '/check', icon: 'check' },
    { key: 'cases', label: 'Cases', href: '/cases', icon: 'case', wide: true },
  ],
  person: { name: 'Tom Ashdown', place: 'Headteacher, Millrace Primary', initials: 'TA' },
  csrfToken: 'token-1',
};
const page = (props: Partial<LayoutProps> = {}): string =>
  String(
    <Layout {...base} {...props}>
      <h1>Inbox</h1>
    </Layout>,
  );

describe('Layout', () => {
  it('is a whole English document with the published stylesheet', () => {
    expect(page()).toMatch(/^<!doctype html><html lang="en-GB" class="govuk-template">/);
    expect(page()).toContain('<title>Inbox - Decorum</title>');
    expect(page()).toContain('<link rel="stylesheet" href="/assets/x-app.css"/>');
    expect(page()).toContain('href="/assets/x-mark.svg"');
    expect(page()).not.toContain('<script');
  });
  it('loads scripts as modules only', () => {
    expect(page({ scripts: ['/assets/a.js'] })).toContain(
      '<script type="module" src="/assets/a.js"></script>',
    );
  });
  it('begins the title with “Error” when something is wrong', () => {
    expect(page({ errors: [{}] })).toContain('<title>Error: Inbox - Decorum</title>');
    expect(page({ errors: [] })).toContain('<title>Inbox - Decorum</title>');
  });
  it('says where one is, and what waits there', () => {
    expect(page().match(/aria-current="page"/g)).toHaveLength(1);
    expect(page()).toMatch(/href="\/inbox" aria-current="page"/);
    expect(page()).toContain('99+<span class="govuk-visually-hidden"> waiting</span>');
  });
  it('keeps what has no room on a phone under “More”', () => {
    expect(page()).toContain('href="#more"');
    expect(page()).toMatch(/id="more"[^>]*>.*href="\/cases"/s);
    expect(page({ nav: base.nav.slice(0, 2) })).not.toContain('#more');
  });
  it('puts what is grouped into a menu that opens without a script, with the groups as headings', () => {
    const grouped: LayoutProps['nav'] = [
      ...base.nav,
      { key: 'record', label: 'My record', href: '/me', icon: 'you', group: 'You' },
      { key: 'team', label: 'Your team', href: '/team', icon: 'chart', group: 'Your people' },
    ];
    const bar = /<nav aria-label="Menu".*?<\/nav>/s;
    const menu = /<details.*?<\/details>/s.exec(bar.exec(page({ nav: grouped, page: 'team' }))![0])![0];
    expect(menu).toMatch(/<summary[^>]*aria-current="true"/);
    expect(menu).toMatch(/You<.*href="\/me".*Your people<.*href="\/team" aria-current="page"/s);
    // A menu of one is no menu.
    const alone = bar.exec(page({ nav: grouped.slice(0, -1) }))![0];
    expect(alone).not.toContain('<details');
    expect(alone).toContain('href="/me"');
  });
  it('signs out by a posted form that carries the token', () => {
    expect(page()).toMatch(
      new RegExp(
        `<form action="/sign-out" method="post"><input type="hidden" name="${CSRF_FIELD}" value="token-1"/>`,
      ),
    );
  });
  it('offers nothing but the way out until there is a second factor', () => {
    expect(page()).toMatch(/href="\/account".*href="\/held"/s);
    const shut = page({ nav: [] });
    expect(shut).toContain('action="/sign-out"');
    expect(shut).not.toMatch(/href="\/(?:account|held)"/);
  });
  it('shows what was just done, above the page’s own words', () => {
    const html = page({ flash: { kind: 'success', text: 'Approved.' } });
    expect(html).toContain('govuk-notification-banner--success');
    expect(html.indexOf('Approved.')).toBeLessThan(html.indexOf('<h1>'));
    expect(page({ flash: { kind: 'notice', title: 'News', text: '<b>x</b>' } })).toContain(
      '&lt;b&gt;x&lt;/b&gt;',
    );
  });
  it('says on every page of an example that nobody is real', () => {
    expect(page({ example: true })).toContain('Nobody in this trust is real');
    expect(page()).not.toContain('Nobody in this trust is real');
  });
  it('names the trust and the version in force', () => {
    const html = page({ trust: { name: 'Alder Vale' }, policyLine: 'Policy version 4.' });
    expect(html).toContain('Alder Vale. Policy version 4.');
  });
});

describe('PublicLayout', () => {
  it('has neither navigation nor anybody’s name', () => {
    const html = String(
      <PublicLayout title="Sign in" assets={base.assets}>
        <h1>Sign in</h1>
      </PublicLayout>,
    );
    expect(html).not.toMatch(/aria-label="Menu"|decorum-who|sign-out/);
    expect(html).toContain('<title>Sign in - Decorum</title>');
  });
});
