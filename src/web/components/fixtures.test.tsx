import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { raw } from 'hono/html';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { FIELDS } from './fixtures/fields.tsx';
import { GROUPS } from './fixtures/groups.tsx';
import { LISTS } from './fixtures/lists.tsx';
import { MESSAGES } from './fixtures/messages.tsx';

/** Options to props, one adapter for each component we have. */
const ADAPTERS = { ...FIELDS, ...GROUPS, ...LISTS, ...MESSAGES };

interface Fixture {
  name: string;
  // biome-ignore lint/suspicious/noExplicitAny: the options of 30 components, as GOV.UK Frontend's JSON has them
  options: any;
  html: string;
}

const require = createRequire(import.meta.url);

/** GOV.UK Frontend's own fixtures of one component: options in, HTML out. */
function fixturesOf(component: string): Fixture[] {
  const path = require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  return JSON.parse(readFileSync(path, 'utf8')).fixtures;
}

interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

/**
 * A document as lines, so that two can be compared: one line an element, attributes in order of name, classes in
 * order of name, white space run together. White space beside a tag is not compared: the fixtures are indented.
 */
function lines(nodes: readonly Node[], depth = 0): string[] {
  const pad = '  '.repeat(depth);
  return nodes.flatMap((node) => {
    if (node.type === 'text') {
      const text = (node.data ?? '').replace(/\s+/g, ' ').trim();
      return text ? [`${pad}${text}`] : [];
    }
    if (!node.attribs) return [];
    const attrs = Object.entries(node.attribs)
      .map(
        ([name, value]) =>
          [name, name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : value] as const,
      )
      .filter(([name, value]) => !(name === 'class' && value === ''))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ` ${name}="${value}"`);
    return [`${pad}<${node.name}${attrs.join('')}>`, ...lines(node.children ?? [], depth + 1)];
  });
}
const normal = (html: string): string => lines(parseDocument(html).children as unknown as Node[]).join('\n');

/** How many fixtures govuk-frontend 6.6.0 has for our 28 components, and how many of them we skip, each with a reason. */
const EXPECTED = { compared: 555, skipped: 6 };

const counted = { compared: 0, skipped: 0 };

for (const [component, { render, skip = {} }] of Object.entries(ADAPTERS)) {
  describe(component, () => {
    const fixtures = fixturesOf(component);
    for (const fixture of fixtures) {
      const reason = skip[fixture.name];
      if (reason) {
        counted.skipped += 1;
        it.skip(`${fixture.name}: ${reason}`);
        continue;
      }
      counted.compared += 1;
      it(fixture.name, () => {
        expect(normal(String(render(fixture.options)))).toBe(normal(fixture.html));
      });
    }
    it('skips nothing that is not there', () => {
      const names = fixtures.map((fixture) => fixture.name);
      expect(Object.keys(skip).filter((name) => !names.includes(name))).toEqual([]);
    });
  });
}

describe('the comparison', () => {
  it('sees every fixture', () => {
    expect(counted).toEqual(EXPECTED);
  });
  it('notices a changed attribute, class, element and word', () => {
    const html = '<p class="a b" id="x">One <b>two</b></p>';
    for (const other of [
      '<p class="a" id="x">One <b>two</b></p>',
      '<p class="a b">One <b>two</b></p>',
      '<p class="a b" id="x">One <i>two</i></p>',
      '<p class="a b" id="x">One <b>too</b></p>',
    ]) {
      expect(normal(other)).not.toBe(normal(html));
    }
    expect(normal('<p id="x"   class="b  a"> One\n <b>two</b> </p>')).toBe(normal(html));
  });
  it('escapes what is text and keeps what is markup', () => {
    expect(String(<p>{'<b>'}</p>)).toBe('<p>&lt;b&gt;</p>');
    expect(String(<p>{raw('<b></b>')}</p>)).toBe('<p><b></b></p>');
  });
});
