import { licenceNamed } from '../../facts/course-facts.ts';

/**
 * Returns a size limit of a licence in words, the first unless `place` says otherwise: “700 million” for Llama 3.3.
 * Throws if it has none.
 */
export function sizeLimit(licence: string, place = 0): string {
  const threshold = licenceNamed(licence).thresholds?.[place];
  if (!threshold)
    throw new Error(`src/content/licences/${licence}.yaml has no threshold number ${place + 1}.`);
  return inMillions(threshold.above);
}

/** Returns the day of a licence's text. Throws if its file does not state one. */
export function datedOn(licence: string): string {
  const { dated } = licenceNamed(licence);
  if (dated !== undefined) return dated;
  throw new Error(`src/content/licences/${licence}.yaml has no \`dated\`.`);
}

function inMillions(count: number): string {
  return count >= 1e9 ? `${count / 1e9}\u00a0billion` : `${count / 1e6}\u00a0million`;
}
