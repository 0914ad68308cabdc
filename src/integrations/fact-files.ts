import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** A mistake in a fact file. The message names file, line and field, and says what to write instead. */
export class FactError extends Error {
  override name = 'FactError';
}

/** The facts of a file that has been read and checked; `id` is its name without the ending. */
export type FactFile<Facts> = Facts & { readonly id: string };

/**
 * Returns the facts of every `.yaml` file in a folder, checked against a schema and sorted by `id`. Pages, scripts and
 * tests all read facts with this function.
 *
 * @throws {FactError} with a line for every mistake in all files of the folder: file, line, field and advice.
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

/** The result of checking one file: its facts, or a message for each mistake. */
export type ParsedFacts<Facts> =
  { readonly ok: true; readonly facts: Facts } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Returns the facts in the text of one file, or what is wrong with them. `file` is the name to print in messages.
 *
 * @example a message: “src/content/models/x.yaml:12 architecture.layers: Invalid input: expected number, received
 * string”.
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
 * Returns file, line and path of a field, for a message about a mistake that the schema alone cannot find. A field that
 * is missing gets the line of its nearest parent.
 *
 * @example “src/content/paid-models/x.yaml:4 offers.0”.
 */
export function fieldPlace(file: string, path: readonly PropertyKey[]): string {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  return `${file}:${String(lineOf(document, lines, path))} ${path.map(String).join('.')}`;
}

/** The line of the deepest part of `path` that is in the file. */
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
