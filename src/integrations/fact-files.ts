import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** A fact file that an author has to correct: names file, line and field and says how. */
export class FactError extends Error {
  override name = 'FactError';
}

/** A fact file that was read and checked; `id` is its name without the ending. */
export type FactFile<Facts> = Facts & { readonly id: string };

/**
 * Reads every `.yaml` file in a folder and checks it against a schema. Returns
 * the facts with the file's name as `id`, sorted by it. Throws FactError with
 * file, line, field and advice for every mistake in all files at once.
 */
export function readFactFiles<Schema extends z.ZodType<object>>(
  folder: string,
  schema: Schema,
): FactFile<z.infer<Schema>>[] {
  const problems: string[] = [];
  const facts = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const result = parseFacts(readFileSync(path, 'utf8'), relative(process.cwd(), path), schema);
      if (result.ok) return [{ ...result.facts, id: name.slice(0, -'.yaml'.length) }];
      problems.push(...result.problems);
      return [];
    });
  if (problems.length > 0) throw new FactError(problems.join('\n'));
  return facts;
}

/** What checking one file gives: its facts, or what is wrong with it. */
export type ParsedFacts<Facts> =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Checks the text of one fact file. `file` is the name to print in messages.
 * Example of a message: “src/content/models/x.yaml:12 architecture.layers:
 * expected number, received string”.
 */
export function parseFacts<Schema extends z.ZodType<object>>(
  text: string,
  file: string,
  schema: Schema,
): ParsedFacts<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map(
        (error) => `${file}:${String(lines.linePos(error.pos[0]).line)} ${error.message}`,
      ),
    };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { ok: true, facts: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => {
      const path = issue.path.map(String);
      const line = lineOf(document, lines, issue.path);
      return `${file}:${String(line)} ${path.join('.') || '(whole file)'}: ${issue.message}`;
    }),
  };
}

/**
 * Returns where a field stands in a fact file, for a message: “src/content/paid-models/x.yaml:4 offers.0”. A field that
 * the file does not have is said to be on the line of the nearest part that it has.
 */
export function fieldPlace(file: string, path: readonly PropertyKey[]): string {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  return `${file}:${String(lineOf(document, lines, path))} ${path.map(String).join('.')}`;
}

/** The line of the deepest part of `path` that the file has. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (hasRange(node)) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
