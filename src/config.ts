import { resolve } from 'node:path';
import { z } from 'zod';

/** Every environment variable Decorum reads. Anything malformed stops the start with the variable's name. */
const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Address to bind. Anything but this machine needs a reverse proxy that ends TLS, and PUBLIC_URL. */
  HOST: z.string().default('127.0.0.1'),
  /** Address people type, for links in mail, passkeys and origin checks. */
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default('./data'),
  /** An own PostgreSQL, 15 or later. Without it an embedded server is started in DATA_DIR. */
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  /** `smtp://user:password@host:port`. Without it mail waits on the administrator's outbox page. */
  SMTP_URL: z.string().startsWith('smtp').optional(),
  MAIL_FROM: z.string().default('Decorum <decorum@localhost>'),
  /** Key material for cookies and tokens, 32 characters or more; made and kept in DATA_DIR when absent. */
  SECRET: z.string().min(32).optional(),
  /** Trust the X-Forwarded-For of a reverse proxy for rate limits. */
  BEHIND_PROXY: z.enum(['0', '1']).default('0'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type Config = {
  port: number;
  host: string;
  publicUrl: string | undefined;
  dataDir: string;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  secret: string | undefined;
  behindProxy: boolean;
  logLevel: string;
};

/** Reads the environment once. Throws an Error that names the variable and what is wrong with it. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new Error(`${issue.path.join('.')} is not usable: ${issue.message}`);
  }
  const e = parsed.data;
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.PUBLIC_URL?.replace(/\/$/, ''),
    dataDir: resolve(e.DATA_DIR),
    databaseUrl: e.DATABASE_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    secret: e.SECRET,
    behindProxy: e.BEHIND_PROXY === '1',
    logLevel: e.LOG_LEVEL,
  };
}
