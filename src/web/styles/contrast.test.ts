// WCAG 2.2 contrast of the palette itself, in both themes: 4.5:1 for text (1.4.3), 3:1 for what carries meaning (1.4.11).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = readFileSync(join(import.meta.dirname, '_palette.scss'), 'utf8');

/** The colours of one theme, by token name. */
function theme(name: 'light' | 'dark'): Record<string, string> {
  const map = new RegExp(`\\$${name}: \\(([\\s\\S]*?)\\n\\);`).exec(source)?.[1] ?? '';
  return Object.fromEntries(
    [...map.matchAll(/"([a-z0-9-]+)": (#[0-9a-f]{6})/g)].map(([, token, hex]) => [token!, hex!]),
  );
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const channel = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const SEVERITIES = ['stop', 'approve', 'change', 'consider', 'clear', 'protected'];
const GROUNDS = ['desk', 'sheet', 'well'];
const pairs = (inks: string[], grounds: string[]) =>
  inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));

const TEXT = [
  ...pairs(['ink', 'ink-2', 'link', 'link-visited', 'plum'], GROUNDS),
  ...pairs(['plum', 'ink', 'link'], ['plum-tint']),
  ...pairs(['ink-on-plum'], ['plum', 'plum-deep']),
  ...pairs(['hero-ink', 'hero-ink-2'], ['hero']),
  ...pairs(['focus-ink'], ['focus']),
  ...SEVERITIES.flatMap((name) => pairs([name], ['desk', 'sheet', `${name}-tint`])),
  // words and links stand on the ground of a severity too, and a number in its mark
  ...SEVERITIES.flatMap((name) => pairs(['ink', 'link'], [`${name}-tint`])),
  ...SEVERITIES.map((name) => ['sheet', `${name}-mark`] as const),
];
const SIGNS = [
  ...pairs(['edge'], ['desk', 'sheet']),
  ...SEVERITIES.flatMap((name) => pairs([`${name}-mark`], ['desk', 'sheet', `${name}-tint`])),
  ...pairs(['bar'], ['sheet', 'desk', 'well']),
  ...pairs(['focus-ink'], ['focus']),
];

describe.each(['light', 'dark'] as const)('%s', (name) => {
  const colours = theme(name);
  const ratio = ([a, b]: readonly [string, string]): number => {
    expect(colours).toHaveProperty(a);
    expect(colours).toHaveProperty(b);
    return contrast(colours[a]!, colours[b]!);
  };
  const below = (list: readonly (readonly [string, string])[], least: number): string[] =>
    list
      .filter((pair) => ratio(pair) < least)
      .map((pair) => `${pair.join(' on ')}: ${ratio(pair).toFixed(2)}`);

  it('has every colour of the other theme', () => {
    expect(Object.keys(colours).length).toBeGreaterThan(38);
    expect(Object.keys(colours).sort()).toEqual(
      Object.keys(theme(name === 'light' ? 'dark' : 'light')).sort(),
    );
  });
  it('text is 4.5:1 or better', () => {
    expect(below(TEXT, 4.5)).toEqual([]);
  });
  it('signs and edges are 3:1 or better', () => {
    expect(below(SIGNS, 3)).toEqual([]);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
});
