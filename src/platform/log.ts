import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Structured lines on standard error. Only fixed words, counts, route patterns and ids go in: never a name, an
 * address, a draft, a URL as typed, or what someone wrote.
 */
export function openLog(level: string, destination?: { write(line: string): void }): Log {
  const options = { level, base: undefined, formatters: { level: (label: string) => ({ level: label }) } };
  return destination ? pino(options, destination) : pino(options, pino.destination(2));
}
