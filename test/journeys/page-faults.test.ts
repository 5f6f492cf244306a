// What the crawler relies on: each fault a page can have is seen, and a sound page has none.
import { expect, test } from 'vitest';
import { lookAtHtml } from './page-faults.ts';

const page = (body: string, title = 'People') =>
  `<!doctype html><html lang="en-GB"><head><title>${title} - Decorum</title></head><body><main id="main"><h1>People</h1>${body}</main></body></html>`;

test('a sound page has no fault and says what it offers', () => {
  const seen = lookAtHtml(
    page(`<h2>Find</h2><form><label for="q">Name</label><input id="q" name="q"><input type="hidden" name="t">
      <label>Old <input type="checkbox" name="old"></label>
      <fieldset><legend>Order</legend><input type="radio" id="a" name="o"><label for="a">A</label></fieldset>
      <button>Find a person</button></form><a href="#main">Up</a> <a href="/people/1?x=1">Ann</a>`),
  );
  expect(seen.faults).toEqual([]);
  expect(seen.offered).toEqual([{ href: '/people/1?x=1', text: 'Ann' }]);
  expect(seen).toMatchObject({ title: 'People', h1: 'People' });
});

test.each([
  ['a second h1', page('<h1>Again</h1>'), '2 h1'],
  ['a title of another page', page('', 'Ledger'), 'does not fit'],
  ['an id used twice', page('<p id="x"></p><p id="x"></p>'), 'two things are #x'],
  ['a field without a label', page('<input name="email">'), 'email has no label'],
  ['a choice without a group', page('<label>A<input type="radio" name="o"></label>'), 'in no group'],
  ['an anchor without its target', page('<a href="#gone">Down</a>'), '#gone is not on the page'],
  ['a link that leads nowhere', page('<a href="#">More</a>'), 'leads nowhere'],
  ['a link without words', page('<a href="/x"><svg></svg></a>'), 'has no words'],
  ['a button without words', page('<button></button>'), 'button has no words'],
  ['a value that is not there', page('<p>Ends on undefined</p>'), 'Ends on undefined'],
  ['an object for words', page('<p>[object Promise]</p>'), '[object Promise]'],
  ['a heading out of order', page('<h3>Deep</h3>'), 'h3 “Deep” follows h1'],
  ['a description that is not there', page('<p aria-describedby="hint">A</p>'), 'names #hint'],
  ['a style of its own', page('<p style="color:red">A</p>'), 'a style or a script'],
  ['a list in a paragraph', page('<p>To do: <ul><li>A</li></ul></p>'), 'a <ul> stands in a <p>'],
  ['no language', page('').replace(' lang="en-GB"', ''), 'no language'],
])('%s is seen', (_what, html, fault) => {
  expect(lookAtHtml(html).faults.join('\n')).toContain(fault);
});
