import { longMoment } from '../../../../platform/dates.ts';
import { type Version, versionName } from '../../model.ts';

/** What a version is called among others: those without a number by when they were begun. */
export function listedName(version: Version): string {
  return version.number === null
    ? `${versionName(version)}, begun ${longMoment(version.createdAt)}`
    : versionName(version);
}

/** The same inside a sentence: 'withdrawn draft, begun 3 November 2026, 14:05'. */
export function inSentence(version: Version): string {
  const name = listedName(version);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
