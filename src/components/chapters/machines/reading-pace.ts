import { quotedFigure } from '../../facts/publications.ts';

/** How fast people read, and how many words make a token; from publications, for English. */
const figure = (publication: string, name: string): number => quotedFigure(publication, name).value;

/** English words in a token: the middle of what Google states for its models. Example: 0.7. */
export const WORDS_PER_TOKEN =
  (figure('gemini-tokens', 'fewest-words') + figure('gemini-tokens', 'most-words')) / 2 / 100;

/** Words per minute that an adult reads silently, on average. */
export const READING_WORDS_PER_MINUTE = figure('reading-rate', 'silent-non-fiction');

/** Tokens per second that keep up with an average reader. Example: 238 ÷ 60 ÷ 0.7 = 5.7. */
export const READING_TOKENS_PER_SECOND = READING_WORDS_PER_MINUTE / 60 / WORDS_PER_TOKEN;

/** Returns a speed in tokens per second as words per minute: 20 tokens per second are 840 words per minute. */
export function wordsPerMinute(tokensPerSecond: number): number {
  return tokensPerSecond * 60 * WORDS_PER_TOKEN;
}
