import { z } from 'zod';
import type { Message } from '../../../engine/check/second-reader/prompt.ts';

/** The body of a request, to the letter. `json`: with the field that holds a model to JSON, which not every server knows. */
export function bodyOf(model: string, messages: readonly Message[], json: boolean): string {
  const format = json && { response_format: { type: 'json_object' } };
  return JSON.stringify({ model, messages, temperature: 0, stream: false, ...format }, null, 2);
}

const protocolSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** What the model wrote, out of a response of the protocol; or what is wrong with the response. */
export function contentOf(text: string): { content: string } | { fault: 'not-json' | 'wrong-shape' } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { fault: 'not-json' };
  }
  const parsed = protocolSchema.safeParse(body);
  return parsed.success ? { content: parsed.data.choices[0]!.message.content } : { fault: 'wrong-shape' };
}
