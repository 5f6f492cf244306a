import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** What a link or a form of a page offers to open, as it stands in the page. */
export type Offered = { href: string; text: string };
export type Seen = { title: string; h1: string; offered: Offered[]; faults: string[] };

const SLIPS = /\b(?:undefined|null|NaN|Invalid Date)\b|\[object \w+\]/;
/** A browser closes the paragraph there, and what follows falls out of its place. */
const BLOCK_IN_PARAGRAPH = /<p\b[^>]*>(?:(?!<\/p>)[\s\S])*?<(ul|ol|dl|div|p|table|form|section|pre|h\d)\b/;
const CONTROLS = ['input', 'select', 'textarea'];
const NEED_NO_LABEL = ['hidden', 'submit', 'button', 'image', 'reset'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Reads a page as a machine can, and says what no page of the product may have. */
export function lookAtHtml(html: string): Seen {
  const page = parseDocument(html);
  const all = (name: string | string[]) =>
    DomUtils.filter(
      (n) => 'name' in n && [name].flat().includes((n as Node).name),
      page,
      true,
    ) as unknown as Node[];
  const faults: string[] = [];
  const root = all('html')[0];
  if (!root || !/^en\b/.test(root.attribs.lang ?? '')) faults.push('the page has no language');

  const title = textOf(all('title')[0]).replace(/ - Decorum$/, '');
  const heads = all('h1').map(textOf);
  const h1 = heads[0] ?? '';
  if (heads.length !== 1) faults.push(`${heads.length} h1`);
  if (!fits(title, h1)) faults.push(`the title “${title}” does not fit the heading “${h1}”`);
  faults.push(...headingFaults(all(HEADINGS)));

  const ids = DomUtils.filter((n) => 'attribs' in n && Boolean((n as Node).attribs.id), page, true).map(
    (n) => (n as Node).attribs.id!,
  );
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i)))
    faults.push(`two things are #${id}`);
  const known = new Set(ids);
  const referring = DomUtils.filter((n) => 'attribs' in n, page, true) as unknown as Node[];
  for (const node of referring)
    for (const attribute of ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for', 'form'])
      for (const id of (node.attribs[attribute] ?? '').split(/\s+/).filter(Boolean))
        if (!known.has(id)) faults.push(`${attribute} of <${node.name}> names #${id}, which is not there`);

  faults.push(...controlFaults(all(CONTROLS), all('label')));
  const links = all('a');
  const offered = links.flatMap((link): Offered[] => {
    const text = nameOf(link);
    const href = link.attribs.href;
    if (!text) faults.push(`a link to ${href} has no words`);
    if (href === undefined || href === '' || href === '#') faults.push(`the link “${text}” leads nowhere`);
    else if (href.startsWith('#') && !known.has(href.slice(1))) faults.push(`${href} is not on the page`);
    else if (!href.startsWith('#')) return [{ href, text }];
    return [];
  });
  for (const button of all('button')) if (!nameOf(button)) faults.push('a button has no words');
  for (const picture of all('img')) if (picture.attribs.alt === undefined) faults.push('an img has no alt');
  for (const node of referring)
    if (Object.keys(node.attribs).some((a) => a === 'style' || a.startsWith('on')))
      faults.push(`<${node.name}> has a style or a script of its own`);
  const torn = BLOCK_IN_PARAGRAPH.exec(html);
  if (torn) faults.push(`a <${torn[1]}> stands in a <p>, which it ends: “${around(html, torn.index)}”`);
  const slip = SLIPS.exec(textOf(all('body')[0]));
  if (slip) faults.push(`the page says “${around(textOf(all('body')[0]), slip.index)}”`);
  return { title, h1, offered, faults: [...new Set(faults)] };
}

/** A title fits when it and the heading share a word that says something, or one is the home page's greeting. */
function fits(title: string, h1: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\d.]{2,}/gu) ?? [];
  const small = new Set([
    'the',
    'of',
    'to',
    'is',
    'in',
    'on',
    'your',
    'you',
    'an',
    'and',
    'for',
    'has',
    'who',
  ]);
  const said = new Set(words(h1).filter((w) => !small.has(w)));
  return (
    words(title).some((w) => said.has(w)) || (title === 'Home' && h1 !== '') || (title === h1 && h1 !== '')
  );
}

function headingFaults(headings: Node[]): string[] {
  return headings.flatMap((heading, i) => {
    const level = Number(heading.name[1]);
    const before = i === 0 ? 0 : Number(headings[i - 1]!.name[1]);
    const empty = textOf(heading) ? [] : [`an empty ${heading.name}`];
    // What stands before the h1 (an error summary, a banner) has headings of its own.
    const first = headings.findIndex((h) => h.name === 'h1');
    return i > first && level > before + 1
      ? [...empty, `h${level} “${textOf(heading)}” follows h${before}`]
      : empty;
  });
}

function controlFaults(controls: Node[], labels: Node[]): string[] {
  const labelled = new Set(labels.filter((l) => textOf(l)).map((l) => l.attribs.for));
  return controls.flatMap((control) => {
    const { type = '', id, name } = control.attribs;
    if (NEED_NO_LABEL.includes(type)) return [];
    const inside = parents(control).some((p) => p.name === 'label' && textOf(p));
    const said = (control.attribs['aria-label'] ?? control.attribs['aria-labelledby'] ?? '').trim();
    const faults = inside || said || (id && labelled.has(id)) ? [] : [`the field ${name ?? id} has no label`];
    const grouped = parents(control).some((p) => p.name === 'fieldset' || p.attribs.role === 'group');
    if (type === 'radio' && !grouped) faults.push(`the choices of ${name} stand in no group`);
    return faults;
  });
}

function parents(node: Node): Node[] {
  const found: Node[] = [];
  for (let up = node.parent; up; up = up.parent) if ('attribs' in up) found.push(up as Node);
  return found;
}

function nameOf(node: Node): string {
  const pictures = DomUtils.getElementsByTagName('img', node, true).map((img) => img.attribs.alt ?? '');
  return [node.attribs['aria-label'] ?? '', textOf(node), ...pictures].join(' ').trim();
}

function textOf(node: Node | undefined): string {
  return node ? DomUtils.innerText(node).replace(/\s+/g, ' ').trim() : '';
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at + 40);
}
