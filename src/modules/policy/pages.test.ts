import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeNow } from '../../../test/accounts.ts';
import { draftPolicy, type Said, SHORT_POLICY, sendInput, signPolicy } from '../../../test/policy.ts';
import { makeWorld, type Persona, type World } from '../../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** A page with only what stands in `main`, so that a failure can be read. */
const main = <P extends { html: string }>(page: P): P => ({
  ...page,
  html: /<main[^>]*>(.*)<\/main>/s.exec(page.html)?.[1] ?? page.html,
});
const get = async (who: Persona, path: string) => main(await (await world.browser(who)).get(path));

test('while no policy is in force, every page says so', async () => {
  expect((await get('teacher', '/policy')).html).toContain('No policy is in force yet');
  expect((await get('teacher', '/policy/versions')).html).toContain('No version has been signed yet');
  expect((await get('teacher', '/policy/clauses/1.1')).status).toBe(404);
  expect((await get('teacher', '/policy/acknowledge')).status).toBe(404);
  expect((await get('hr', '/policy/coverage')).html).toContain('No policy is in force yet');
  expect((await get('chair', '/policy/sign')).html).toContain('Nothing waits for a signature');
  const paper = await get('hr', `/policy/coverage/paper/${world.people.teacher}/print`);
  expect(paper.status).toBe(404);
  expect(paper.html).toContain('No policy is in force yet');
  expect((await get('administrator', '/policy/send')).status).toBe(404);
});

describe('from draft to acknowledged, page by page', () => {
  let versionId: string;
  test('the sending page keeps what was typed when it refuses', async () => {
    versionId = await draftPolicy(world, SHORT_POLICY, undefined, 'suggested');
    const browser = await world.browser('administrator');
    const page = await browser.get('/policy/send');
    expect(page.html).toContain('It will be version 1.');
    // Nobody has acknowledged a version before the first.
    expect(page.html).not.toMatch(/material change|the version before/);
    expect(page.html).toMatch(/5 of 5 links between .* are suggestions that nobody has looked at/);
    expect(page.html).toMatch(/name="asTheyAre"[^>]*value="5"/);
    const refused = await browser.post('/policy/send', {
      ...sendInput('2020-01-01', { versionId }),
      changeNote: 'Everything is <new>.',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('must be today or later');
    expect(refused.html).toContain('Everything is &lt;new&gt;.');
    expect(refused.html).toContain('value="2020"');
    expect(refused.html).toContain('Answer 5 suggestions, or tick to send with them as they are');
    const sent = await browser.post('/policy/send', sendInput('2026-11-18', { versionId, asTheyAre: '5' }));
    expect(sent.html).toContain('5, of which 5 nobody has looked at');
    expect(sent.html).toContain('Sent for signature');
    expect(sent.html).toContain('<title>Version 1 waits for the chair of the trust and the chief executive');
    expect(sent.html).toMatch(/Chair of the trust.*Not signed yet. Ruth Chairman-Bell, since/s);
    expect(sent.html).not.toContain('Sign the policy');
    expect(sent.html).toContain('Recall it to change it');
    expect(sent.html).not.toContain('I sign this as');
  });

  test('the Chair reads it whole, and signs only with the right code', async () => {
    const browser = await world.browser('chair');
    const page = await browser.get('/policy/sign');
    expect(page.html).toContain('picture of a pupil');
    expect(page.html).toContain('I sign this as Chair of the trust');
    expect(page.html).toContain('5, of which 5 nobody has looked at');
    expect(page.html).toMatch(/See these 5.*1\.2: Written consent.*the words say so/s);
    expect(page.html).toMatch(/Fingerprint \(SHA-256\): [0-9a-f]{4} /);
    const fields = {
      versionId,
      textSha256: /name="textSha256" value="([^"]+)"/.exec(page.html)![1]!,
      capacity: 'chair',
    };
    const wrong = await browser.post('/policy/sign', { ...fields, code: '000000' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('That code is not right');
    // What is refused for another reason does not use the code up.
    const code = codeNow();
    expect((await browser.post('/policy/sign', { ...fields, capacity: 'ceo', code })).status).toBe(403);
    expect((await browser.post('/policy/sign', { ...fields, textSha256: 'other', code })).status).toBe(409);
    expect((await browser.post('/policy/sign', { ...fields, capacity: '', code })).status).toBe(422);
    const signed = await browser.post('/policy/sign', { ...fields, code });
    expect(signed.html).toContain('You have signed. The other signature is still to come.');
    expect(signed.html).toContain('Ruth Chairman-Bell');
    expect(signed.html).toContain('<title>Version 1 waits for the chief executive');
    expect(signed.html).toContain('Ruth Chairman-Bell signed on 18 November 2026');
  });

  test('the recall page says whose signature it voids', async () => {
    const page = await get('administrator', '/policy/recall');
    expect(page.html).toContain('The Chair of the trust has signed it. That signature will no longer count');
    const refused = await (await world.browser('administrator')).post('/policy/recall', {
      versionId,
      revision: '3',
      reason: ' ',
    });
    expect(refused.status).toBe(422);
  });

  test('with the chief executive’s signature it is in force, and can be downloaded with its proof', async () => {
    const browser = await world.browser('ceo');
    const page = await browser.get('/policy/sign');
    const textSha256 = /name="textSha256" value="([^"]+)"/.exec(page.html)![1]!;
    const done = await browser.post('/policy/sign', {
      versionId,
      textSha256,
      capacity: 'ceo',
      code: codeNow(),
    });
    expect(done.html).toContain('Both signatures are there');
    expect(done.html).toContain('Prove this version');
    const text = await browser.raw('/policy/versions/1/text');
    expect(text.headers.get('content-disposition')).toContain('policy-version-1.txt');
    expect(await text.text()).toContain('1.1\tYou must keep pupils safe.\n');
    const record = (await (await browser.raw('/policy/versions/1/signature')).json()) as {
      text_sha256: string;
    };
    expect(record.text_sha256).toBe(textSha256);
  });

  test('a teacher reads it: numbers in the margin, must in bold, search without scripts, and acknowledges', async () => {
    const browser = await world.browser('teacher');
    const accept = await browser.get('/policy/acknowledge');
    expect(accept.html).toContain('Read it first.');
    const page = await browser.get('/policy');
    expect(page.html).toContain('<strong class="decorum-must">must not</strong>');
    expect(page.html).toContain('href="/policy/clauses/1.2"');
    expect(page.html).toContain('id="c1-2"');
    const found = await browser.get('/policy?q=consent');
    expect(found.html).toContain('1 clause has “consent”');
    expect(found.html).toContain('<mark class="decorum-hit">consent</mark>');
    expect(found.html).not.toContain('everyone who works here');
    expect((await browser.get('/policy?q=%5B(')).html).toContain('No clause has “[(”');
    const refused = await browser.post('/policy/acknowledge', { versionId });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Tick the box');
    const done = await browser.post('/policy/acknowledge', { versionId, understood: 'yes' });
    expect(done.html).toContain('You acknowledged version 1');
    expect((await browser.get('/policy')).html).toContain('You acknowledged this version');
  });

  test('a clause has its words, meaning, what can be done, whom to ask, and where it goes', async () => {
    const page = await get('teacher', '/policy/clauses/1.2');
    expect(page.html).toContain('Written consent');
    expect(page.html).toContain('What this means for you');
    expect(page.html).toContain('href="/check"');
    expect(page.html).toContain('The consent register is not here yet');
    expect(page.html).toContain('Helen Adair');
    expect(page.html).toContain('Says what must not be done. For: staff.');
    expect(page.html).not.toContain('Recorded under this clause');
    expect((await get('dpo', '/policy/clauses/1.2')).html).toContain('Recorded under this clause');
    expect((await get('teacher', '/policy/clauses/9.9')).status).toBe(404);
  });

  test('what was in force on a day, and a day that is none', async () => {
    const on = (day: string) => `/policy/versions?on-day=${day}&on-month=11&on-year=2026`;
    expect((await get('teacher', '/policy/versions?on-day=&on-month=&on-year=')).html).toContain(
      'Give a day, such as 3 9 2026',
    );
    expect((await get('teacher', on('18'))).html).toContain('version 1</a>');
    expect((await get('teacher', on('17'))).html).toContain('no version was in force');
    const toCome = (await get('teacher', '/policy/versions?on-day=25&on-month=12&on-year=2030')).html;
    expect(toCome).toContain('is to be in force, unless another version replaces it.');
    expect(toCome).not.toContain('</a> was in force');
    const wrong = await get('teacher', on('31'));
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="31"');
  });

  test('a second version shows what changed, word by word, and nobody outside sees the draft', async () => {
    const said: Said[] = [
      ...SHORT_POLICY.filter(([number]) => number !== '2.1').map(
        (s): Said =>
          s[0] === '1.2'
            ? ['1.2', 'You must not post a picture or video of a pupil without written consent.', ['consent']]
            : s,
      ),
      ['2.2', 'It covers contractors too.', ['coverage']],
    ];
    const draft = await draftPolicy(world, said, versionId);
    expect((await get('teacher', `/policy/versions/${draft}`)).status).toBe(404);
    expect((await get('teacher', '/policy/versions')).html).not.toContain('Draft');
    expect((await get('chair', `/policy/versions/${draft}`)).status).toBe(200);
    await world.owner.query('delete from policy_version where id = $1', [draft]);
    world.clock.set('2026-11-18T14:05:00Z');
    await signPolicy(world, said, { since: versionId, note: 'Video is named.' });
    const page = await get('teacher', '/policy/compare');
    expect(page.html).toMatch(/<ins>.*or video.*<\/ins>/s);
    expect(page.html).toContain('Taken out');
    expect(page.html).toContain('Added');
    const policy = await get('teacher', '/policy');
    expect(policy.html).toContain('Changed in this version: clause ');
    const accept = await get('teacher', '/policy/acknowledge');
    expect(accept.html).toContain('What changed since you acknowledged version 1');
    const earlier = await get('teacher', '/policy/versions/1');
    expect(earlier.html).toContain(
      'Version 1, in force from 18 November 2026, 10:00 until 18 November 2026, 14:05',
    );
    const on = await get('teacher', '/policy/versions?on-day=18&on-month=11&on-year=2026');
    expect(on.html.replace(/<[^>]+>/g, '')).toContain(
      'On 18 November 2026 version 1 was in force until 14:05, then version 2.',
    );
    expect(earlier.html).not.toMatch(/<ul class="decorum-cluster[^"]*"><\/ul>/);
    expect((await (await world.browser('teacher')).get('/policy/versions/1')).html).toContain(
      '<title>Staff social media policy, version 1 - Decorum</title>',
    );
    const clause = await get('teacher', '/policy/clauses/1.2');
    expect(clause.html).toContain('Its words.');
    expect(clause.html).toContain('First wording.');
  });
});

describe('coverage pages', () => {
  test('a head sees names and can remind and record; governors see numbers; staff nothing', async () => {
    const head = await world.browser('head');
    const page = await head.get('/policy/coverage');
    expect(page.html).toContain('Tia Ash');
    expect(page.html).not.toContain('Sue Other');
    const reminded = await head.post('/policy/coverage/remind', { personId: world.people.assistant });
    expect(reminded.html).toContain('1 reminder waits in the outbox: no mail server is set.');
    // What was searched for, filtered and sorted stays, whatever is done from the list.
    const filtered = '?q=ash&category=part-time&sort=due&direction=descending';
    const list = await head.get(`/policy/coverage${filtered}`);
    const escaped = filtered.replaceAll('&', '&amp;');
    expect(list.html).toContain(`action="/policy/coverage/remind${escaped}"`);
    expect(list.html).toContain(`/policy/coverage/paper/${world.people.assistant}${escaped}`);
    const again = await head.post(`/policy/coverage/remind${filtered}`, {
      personId: world.people.assistant,
    });
    expect(again.html).toMatch(/name="q"[^>]*value="ash"|value="ash"[^>]*name="q"/);
    expect(again.html).not.toContain('Vic Olund');
    const paper = await head.get(`/policy/coverage/paper/${world.people.volunteer}`);
    expect(paper.html).toContain('When did Vic Olund sign version 2?');
    const refused = await head.post(`/policy/coverage/paper/${world.people.volunteer}`, {
      'signedOn-day': '44',
      seen: 'yes',
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="44"');
    const onPaper = `/policy/coverage/paper/${world.people.volunteer}`;
    const back = await head.get(`${onPaper}?q=vic`);
    expect(back.html).toContain('href="/policy/coverage?q=vic#not-yet"');
    expect(back.html).toContain(`action="${onPaper}?q=vic"`);
    expect((await head.get(`/policy/coverage/paper/${world.people.southTeacher}`)).status).toBe(403);
    const governor = await get('governor', '/policy/coverage');
    expect(governor.html).toContain('You see numbers only');
    expect(governor.html).not.toContain('Tia Ash');
    expect((await get('governor', '/policy/coverage.csv')).status).toBe(403);
    expect((await get('teacher', '/policy/coverage')).status).toBe(403);
    expect((await get('administrator', '/policy/coverage/days')).html).toContain('value="30"');
  });
});

test.each([
  ['teacher', '/policy'],
  ['teacher', '/policy/acknowledge'],
  ['assistant', '/policy/acknowledge'],
  ['administrator', '/policy/coverage'],
  ['administrator', '/policy/coverage/days'],
  ['governor', '/policy/coverage'],
  ['teacher', '/me'],
] as const)('%s on %s meets one word for it: to acknowledge', async (who, path) => {
  const page = await (await world.browser(who)).get(path);
  expect(page.status).toBe(200);
  const seen = page.html.replace(/<(style|script).*?<\/\1>/gs, '').replace(/<[^>]+>/g, ' ');
  expect(seen).toMatch(/acknowledge/i);
  expect(seen).not.toMatch(/\baccept(s|ed|ing|ance)?\b|\bcovered\b|has read it/i);
});

test('a personal link opens the policy to someone without an account, who acknowledges it', async () => {
  await world.owner.query('update person set user_id = null where id = $1', [world.people.contractor]);
  await (await world.browser('hr')).post('/policy/coverage/remind', { personId: world.people.contractor });
  const { rows } = await world.owner.query('select body from mail where to_person = $1', [
    world.people.contractor,
  ]);
  const path = /http:\/\/localhost:3000(\/acknowledge\/\S+)/.exec(rows.at(-1).body)![1]!;
  const browser = await world.browser();
  const page = await browser.get(path);
  expect(page.html).toContain('picture or video of a pupil');
  expect(page.html).not.toContain('href="/policy/clauses');
  const versionId = /name="versionId" value="([^"]+)"/.exec(page.html)![1]!;
  expect((await browser.post(path, { versionId })).status).toBe(422);
  expect((await browser.post(path, { versionId, understood: 'yes' })).html).toContain(
    'Con Tractor has acknowledged this policy',
  );
  const unknown = await browser.get('/acknowledge/nothing-of-the-kind');
  expect(unknown.status).toBe(404);
  expect(unknown.html).toContain('We do not know this link');
});

test('a policy of 5,000 clauses opens in under a second', async () => {
  const own = await makeWorld();
  try {
    const many: Said[] = Array.from({ length: 5000 }, (_, i) =>
      i % 50 === 0
        ? [`${i / 50 + 1}`, '# A part']
        : [
            `${Math.floor(i / 50) + 1}.${i % 50}`,
            `You must do the thing that is numbered ${i}, and tell your headteacher.`,
            ['report'],
          ],
    );
    await signPolicy(own, many);
    const browser = await own.browser('teacher');
    // Our own working time, the best of three: a busy machine is not the page's fault.
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 3; i += 1) {
      const before = process.cpuUsage();
      const page = await browser.get('/policy');
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, (user + system) / 1000);
      expect(page.html.match(/decorum-provision__number/g)).toHaveLength(4900);
    }
    expect(best).toBeLessThan(1000);
  } finally {
    await own.close();
  }
}, 120_000);
