import type { FC } from 'hono/jsx';

/** What a line of the ledger holds, in words: a list of names and values, as deep as it goes. */
export const Particulars: FC<{ payload: unknown }> = ({ payload }) => {
  if (Array.isArray(payload))
    return payload.length === 0 ? (
      <>none</>
    ) : (
      <ol class="decorum-particulars">
        {payload.map((one) => (
          <li>
            <Particulars payload={one} />
          </li>
        ))}
      </ol>
    );
  if (typeof payload !== 'object' || payload === null) return <>{valueInWords(payload)}</>;
  const facts = Object.entries(payload);
  if (facts.length === 0) return <>Nothing more.</>;
  return (
    <ul class="decorum-particulars">
      {facts.map(([name, value]) => (
        <li>
          <b>{nameInWords(name)}</b> <Particulars payload={value} />
        </li>
      ))}
    </ul>
  );
};

/** 'accept_within_days', 'effectiveOn': 'accept within days:', 'effective on:'. */
export function nameInWords(name: string): string {
  const words = name
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/([a-z\d])([A-Z])/g, (_, end, start) => `${end} ${start}`);
  return `${words.toLowerCase()}:`;
}

/** Nothing, yes and no are said; anything else stands as it is. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
