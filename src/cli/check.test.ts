import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = `import { run } from ${JSON.stringify(new URL('./check.ts', import.meta.url).href)}; process.exitCode = await run(process.argv.slice(1));`;
let folder: string;
const decorum = (args: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', MAIN, '--', ...args],
    { input, encoding: 'utf8', cwd: folder },
  );
  return { status, stdout, stderr, lines: stdout.split('\n').filter(Boolean) };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  writeFileSync(
    join(folder, 'register.json'),
    JSON.stringify({
      schools: [{ name: 'Larkfield High School' }],
      pupils: [{ name: 'Summer Hayes', consent: 'none' }],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('decorum check --posts', () => {
  const posts = [
    {
      id: 'a',
      text: 'Well done Summer Hayes',
      account: 'official',
      channel: 'x',
      audience: 'public',
      author_role: 'teacher',
      expect: ['ignored'],
    },
    { id: 'b', text: 'First frost, first mince pie', account: 'personal' },
    {
      id: 'c',
      text: 'Half-term relay',
      account: 'official',
      attachments: [{ kind: 'photo', people: ['Summer Hayes'] }],
    },
  ];
  const jsonl = posts.map((p) => JSON.stringify(p)).join('\n');

  it('writes a line a post, in order, with the fields of the contract', () => {
    writeFileSync(join(folder, 'posts.jsonl'), `${jsonl}\n`);
    const { status, lines } = decorum(['--posts', 'posts.jsonl', '--register', 'register.json']);
    expect(status).toBe(0);
    const told = lines.map((l) => JSON.parse(l));
    expect(told.map((t) => [t.id, t.outcome])).toEqual([
      ['a', 'approve'],
      ['b', 'clear'],
      ['c', 'approve'],
    ]);
    expect(Object.keys(told[0])).toEqual(['id', 'outcome', 'findings', 'marks']);
    expect(Object.keys(told[0].findings[0])).toEqual([
      'control',
      'clauses',
      'severity',
      'start',
      'end',
      'quote',
      'message',
      'fix',
      'ask',
    ]);
    expect(told[0].findings[0]).toMatchObject({
      control: 'consent',
      start: 10,
      end: 22,
      quote: 'Summer Hayes',
      fix: { text: 'one of our pupils' },
    });
    expect(told[2].findings[0]).not.toHaveProperty('start');
  });

  it('reads drafts or register from standard input', () => {
    expect(decorum(['--posts', '-', '--register', 'register.json'], jsonl).lines).toHaveLength(3);
    writeFileSync(join(folder, 'posts.jsonl'), jsonl);
    const register = JSON.stringify({ pupils: [{ name: 'Summer Hayes', consent: 'both' }] });
    expect(JSON.parse(decorum(['--posts', 'posts.jsonl', '--register=-'], register).lines[0]!).outcome).toBe(
      'clear',
    );
    expect(decorum(['--posts', '-', '--register', '-'], jsonl).status).toBe(2);
  });

  it('says line and field of a bad one, keeps the others, and ends with 2', () => {
    const { status, lines, stderr } = decorum(
      ['--posts', '-'],
      `{"id":"a","text":"hello"}\nnot json\n{"id":"b","text":7}\n{"id":"c","text":"x","attachments":[{"people":"Sam"}]}\n{"id":"d","text":"bye"}`,
    );
    expect(status).toBe(2);
    expect(lines.map((l) => JSON.parse(l).id)).toEqual(['a', 'd']);
    expect(stderr).toMatch(/line 2: not JSON/);
    expect(stderr).toMatch(/line 3: text: a string was expected/);
    expect(stderr).toMatch(/line 4: attachments\[0\]\.people/);
  });
});

describe('decorum check "text"', () => {
  it('says in words what it found and ends with 0', () => {
    const { status, stdout } = decorum(['That film was a load of bollocks', '--account', 'personal']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Change first/);
    expect(stdout).toMatch(/clause 7\.14/);
    expect(stdout).toMatch(/not kept/);
  });
  it('writes JSON when asked, and helps', () => {
    expect(JSON.parse(decorum(['a quiet day', '--json']).stdout)).toEqual({
      id: null,
      outcome: 'clear',
      findings: [],
      marks: [],
    });
    expect(decorum(['--help']).stdout).toMatch(/--posts FILE/);
  });
  it('says whose clause numbers it names, to people alone', () => {
    const first = 'the policy the checker was first written for';
    const found = decorum(['what a load of bollocks']);
    expect(found.stdout).toContain(first);
    expect(decorum(['a quiet day']).stdout).not.toContain(first);
    expect(decorum(['what a load of bollocks', '--json']).stdout).not.toContain(first);
    expect(decorum(['--help']).stdout.replace(/\s+/g, ' ')).toContain(first);
  });
  it.each([[''], ['   '], ['--json', ' \n']])(
    'refuses a draft without words, as the page does: %j',
    (...args) => {
      const { status, stdout, stderr } = decorum(args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('There is nothing to check');
    },
  );
  it('takes a post without words from a file: its picture is looked at', () => {
    const post = JSON.stringify({
      id: 'p',
      text: '',
      attachments: [{ kind: 'photo', people: ['Summer Hayes'] }],
    });
    const { status, lines } = decorum(['--posts', '-', '--register', 'register.json'], post);
    expect(status).toBe(0);
    expect(JSON.parse(lines[0]!).id).toBe('p');
  });
  it('refuses what it cannot read', () => {
    expect(decorum([]).status).toBe(2);
    expect(decorum(['x', '--account', 'mine']).stderr).toMatch(/account: personal or official/);
    expect(decorum(['x', '--register', 'missing.json']).stderr).toMatch(/missing\.json could not be read/);
    expect(decorum(['x', '--colour']).stderr).toMatch(/no option --colour/);
  });
});
