import { resolve } from 'node:path';
import { z } from 'zod';

/** '0' and '1', and nothing that could be taken for either. */
const flag = z
  .enum(['0', '1'], 'must be 0 or 1')
  .default('0')
  .transform((given) => given === '1');

/** The address of a server, without a path: pages, cookies and passkeys stand at its root. */
const publicAddress = z
  .string()
  .transform((given) => URL.parse(given))
  .refine((url) => url !== null && /^https?:$/.test(url.protocol), {
    error: 'must be an address that begins with https:// or http://, such as https://decorum.example',
    abort: true,
  })
  .refine((url) => url!.pathname === '/' && !url!.search && !url!.hash && !url!.username, {
    error: 'must be an address without a path, such as https://decorum.example',
  })
  .transform((url) => url!.origin);

/** Every environment variable Decorum reads; the messages follow the variable's name. */
const schema = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a number from 0 to 65535')
      .default(3000),
    /** Address to bind. Anything but this machine needs a reverse proxy that ends TLS, and PUBLIC_URL. */
    HOST: z.string().default('127.0.0.1'),
    /** Address people type, for links in mail, passkeys, cookies and origin checks. */
    PUBLIC_URL: publicAddress.optional(),
    DATA_DIR: z
      .string()
      .default('./data')
      .transform((folder) => resolve(folder)),
    /** An own PostgreSQL, 15 or later. Without it an embedded server is started in DATA_DIR. */
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
      .optional(),
    /** Without it mail waits on the administrator's outbox page. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://, such as smtp://user:password@host:587')
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
        'must be an address, such as Decorum <decorum@school.example>',
      )
      .default('Decorum <decorum@localhost>'),
    /** Key material for cookies and tokens; made and kept in DATA_DIR when absent. */
    SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
    /** Trust the X-Forwarded-For of a reverse proxy for rate limits. */
    BEHIND_PROXY: flag,
    LOG_LEVEL: z
      .enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug')
      .default('info'),
  })
  .transform((e) => ({
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.PUBLIC_URL,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    secret: e.SECRET,
    behindProxy: e.BEHIND_PROXY,
    logLevel: e.LOG_LEVEL,
  }));

export type Config = z.output<typeof schema>;

/** Where people reach this Decorum, without a slash at the end: as set, or this machine's own address. */
export function addressOf({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>): string {
  return publicUrl ?? `http://localhost:${port}`;
}

/** Whether the environment says where people reach this Decorum; if not, `addressOf` takes what stands by default. */
export function saysAddress(env: Record<string, string | undefined> = process.env): boolean {
  return Boolean(env.PUBLIC_URL || env.PORT);
}

/**
 * Reads the environment once; a variable that is empty counts as not set.
 * @throws Error that names every variable that cannot be used and says what it must be. Never what it holds: some are secrets.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
  throw new Error(`A setting cannot be used: ${faults.join(' ')}`);
}
