import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the mail server does with the next message; `hangs`: takes the words and never answers. */
type Mood = 'takes' | 'refuses' | 'hangs' | 'hangs up after taking';

/** A real mail server on this machine, that can be moody, go down and come back at the same address. */
export type Smtp = {
  url: string;
  /** Every message whose words it was given and did not refuse, as often as it was given them. */
  taken: ParsedMail[];
  feels(mood: Mood): void;
  /** What happens when it has been given a message, before it answers. */
  meanwhile(act: (() => Promise<unknown>) | null): void;
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
};

export async function smtpServer(): Promise<Smtp> {
  const taken: ParsedMail[] = [];
  let mood: Mood = 'takes';
  let during: (() => Promise<unknown>) | null = null;
  let server: SMTPServer;
  const hangUp = () => {
    for (const c of server.connections as Iterable<{ _socket: { destroy(): void } }>) c._socket.destroy();
  };
  const start = async (port: number): Promise<number> => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onData: (stream, _session, done) => {
        simpleParser(stream).then(async (mail) => {
          await during?.();
          if (mood === 'refuses') return done(Object.assign(new Error('not now'), { responseCode: 451 }));
          taken.push(mail);
          if (mood === 'hangs up after taking') hangUp();
          else if (mood === 'takes') done();
        }, done);
      },
    });
    // Whoever sends may be gone before it is answered.
    server.on('error', () => {});
    await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
    return (server.server.address() as { port: number }).port;
  };
  const port = await start(0);
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    feels: (next) => {
      mood = next;
    },
    meanwhile: (act) => {
      during = act;
    },
    goDown: () => {
      hangUp();
      return new Promise((closed) => server.close(() => closed()));
    },
    comeBack: async () => {
      await start(port);
    },
  };
}
