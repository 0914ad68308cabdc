import type { GlossaryTerm } from './glossary.ts';

/** A piece of a text: plain, or a glossary term. */
export interface TextPiece {
  readonly text: string;
  readonly term?: GlossaryTerm;
}

/** Splits a text at glossary terms, skipping those whose ids are in `known`, and adds the ids it finds to `known`. */
export type TermMarker = (text: string, known: Set<string>) => readonly TextPiece[];

/**
 * Returns a function that finds the terms of a glossary in running text: whole words, in the singular or the plural,
 * with a space or a hyphen, the longest name first. A name in capitals, such as RAG, is found in capitals only. The
 * pieces joined give the text again.
 *
 * @example “Each token fills the KV cache.” gives “Each ”, “token” (Token), “ fills the ”, “KV cache” (KV cache), “.”.
 */
export function termMarker(terms: readonly GlossaryTerm[]): TermMarker {
  const names = terms
    .flatMap((term) => namesOf(term).map((name) => ({ name, term })))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (names.length === 0) return (text) => [{ text }];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${names.map(({ name }) => `(${patternOf(name)})`).join('|')})(?![\\p{L}\\p{N}_]|-\\p{L})`,
    'giu',
  );
  return (text, known) => {
    const pieces: TextPiece[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const groups: readonly (string | undefined)[] = match.slice(1);
      const found = names[groups.findIndex((group) => group !== undefined)];
      if (
        !found ||
        known.has(found.term.id) ||
        !isWrittenAs(match[0], found.name, text.slice(0, match.index))
      )
        continue;
      known.add(found.term.id);
      if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
      pieces.push({ text: match[0], term: found.term });
      end = match.index + match[0].length;
    }
    if (end < text.length) pieces.push({ text: text.slice(end) });
    return pieces;
  };
}

function namesOf({ term, also = [], match }: GlossaryTerm): readonly string[] {
  return match ?? [term, ...also];
}

function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[\\s-]');
  return /[^s]y$/.test(name) ? `${escaped.slice(0, -1)}(?:y|ies)` : `${escaped}(?:s|es)?`;
}

/**
 * A word with two capitals, as in “KV cache”, matches only as written. Any other may start with a capital at the start
 * of a sentence; in the middle of one the capital means that it is part of a name: “Text Generation Inference”.
 */
function isWrittenAs(written: string, name: string, before: string): boolean {
  const [nameParts, parts] = [name, written].map((text) => text.split(/[\s-]/));
  const isExact = nameParts?.every(
    (part, place) => !/\p{Lu}.*\p{Lu}/u.test(part) || parts?.[place]?.startsWith(part),
  );
  if (isExact !== true) return false;
  const isName = /\p{Lu}/u.test(name.slice(1));
  return isName || !/^\p{Lu}/u.test(written) || /(^|[.!?:“"(])\s*$/u.test(before);
}
