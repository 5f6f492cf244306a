import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = `import { run } from ${JSON.stringify(new URL('./check.ts', import.meta.url).href)}; process.exitCode = await run(process.argv.slice(1));`;
const NO_REGISTER =
  'no field of a register: trust, schools, official_accounts, posting_staff, pupils, colleagues or parents was expected';
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
  it.each([
    [
      '--channel',
      'mars',
      'channel: x, facebook, instagram, linkedin, tiktok, youtube, whatsapp, snapchat, blog or forum was expected',
    ],
    ['--audience', 'everyone', 'audience: public, friends or private-group was expected'],
  ])(
    'names those there are where %s is none of them, and checks such a line of a file all the same',
    (option, name, says) => {
      const { status, stdout, stderr } = decorum(['x', option, name]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(`decorum check: ${says}\n`);
      const posts = `{"id":"a","text":"x","${option.slice(2)}":"${name}"}\n{"id":"b","text":"x"}`;
      const many = decorum(['--posts', '-'], posts);
      expect(many.status).toBe(0);
      expect(many.stderr).toBe(`decorum check: standard input, line 1: ${says}; checked without it\n`);
      expect(many.lines.map((line) => JSON.parse(line).id)).toEqual(['a', 'b']);
    },
  );
  it.each([
    [
      '{"pupils": [\n  {"name": "Sam"},\n  {"name": Ada}\n]}',
      'line 3: pupils[1].name: not JSON: it goes wrong at “Ada}”',
    ],
    ['{"pupils": [\n', 'line 2: pupils[0]: not JSON: it ends too early'],
    ['{\n"pupils": "Sam"}', 'line 2: pupils: a list was expected'],
    ['{"pupils": [\n{"name": 7}]}', 'line 2: pupils[0].name: words in quotation marks were expected'],
    ['{"schools": [\n\n{"short": []}]}', 'line 3: schools[0]: its name is missing'],
    ['\n[]', 'line 2: a JSON object was expected'],
    ['{"people": 5}', `line 1: people: ${NO_REGISTER}`],
    ['{"note": "x",\n"people": []}', `line 1: note: ${NO_REGISTER}`],
    ['{}', `line 1: ${NO_REGISTER}`],
    [
      '{"trust": {"office_phone": 1632}}',
      'line 1: trust.office_phone: words in quotation marks were expected',
    ],
    [
      '{"schools": [{"name": "A", "phone": 1}]}',
      'line 1: schools[0].phone: words in quotation marks were expected',
    ],
    ['{"pupils": [{"name": "A", "never": "yes"}]}', 'line 1: pupils[0].never: true or false was expected'],
    [
      '{"pupils": [{"name": "A", "consent": true}]}',
      'line 1: pupils[0].consent: none, name, photo or both was expected, or an object with one for each channel',
    ],
    [
      '{"pupils": [{"name": "A", "consent": {"x": 1}}]}',
      'line 1: pupils[0].consent.x: words in quotation marks were expected',
    ],
    ['{"people": 5, "parents": 5}', 'line 1: parents: a list was expected'],
  ])('says where a register is not one: %j', (register, says) => {
    writeFileSync(join(folder, 'bad.json'), register);
    const { status, stdout, stderr } = decorum(['x', '--register', 'bad.json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`decorum check: bad.json could not be read: ${says}\n`);
  });
  it('leaves alone what it does not know beside what it does', () => {
    const known = { fictional: true, note: 'x', not_in_the_trust: ['A'], consent_values: { none: 'x' } };
    const pupils = [
      { name: 'Summer Hayes', year: '9', consent: { default: 'none', x: 'name' }, title: null },
    ];
    const schools = [{ name: 'Larkfield High School', phone: null }];
    const trust = { name: 'Larkfield', office_phone: null, town: 5 };
    writeFileSync(join(folder, 'more.json'), JSON.stringify({ ...known, trust, schools, pupils }));
    const { status, stderr } = decorum(['a quiet day', '--rules-only', '--register', 'more.json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
  it('says in words why a file or a line of it cannot be read', () => {
    const says = (...args: string[]) => decorum(args).stderr;
    const missing = 'could not be read: there is no such file\n';
    expect(says('--posts', 'none.jsonl')).toBe(`decorum check: none.jsonl ${missing}`);
    expect(says('x', '--register', 'none.json')).toBe(`decorum check: none.json ${missing}`);
    expect(says('--posts', '.')).toBe('decorum check: . could not be read: it is a folder\n');
    writeFileSync(join(folder, 'bad.jsonl'), '{"text":"a"}\n{"id":"b","text":hello}\n{"id":\n');
    expect(says('--posts', 'bad.jsonl').split('\n')).toEqual([
      'decorum check: bad.jsonl, line 2: text: not JSON: it goes wrong at “hello}”',
      'decorum check: bad.jsonl, line 3: id: not JSON: it ends too early',
      '',
    ]);
  });
});
