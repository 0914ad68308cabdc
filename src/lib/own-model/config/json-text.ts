import { OwnModelError } from '../own-model.ts';

/** A JSON object with unchecked values. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Returns the object in a JSON text. Python writes Infinity and NaN, which JSON does not have, into some published
 * configurations (Nemotron 3 Super has one); they are read as null.
 *
 * @throws {OwnModelError} when the text is not JSON or not an object.
 * @example {"layers": 32, "limit": Infinity} gives { layers: 32, limit: null }.
 */
export function jsonObject(text: string): JsonObject {
  if (text.trim() === '') throw new OwnModelError('The text is empty. Paste the whole file, from { to }.');
  const value = parsed(text) ?? parsed(withoutPythonNumbers(text));
  if (value === undefined) throw new OwnModelError(problemOf(text));
  if (!isJsonObject(value)) {
    throw new OwnModelError(
      'The text is JSON, but not an object. A configuration starts with { and ends with }.',
    );
  }
  return value;
}

/**
 * Returns whether a value is an object with named fields.
 *
 * @example {} is one; null, a list and text are not.
 */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON has no undefined, so undefined means that the text is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function withoutPythonNumbers(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g, (found) =>
    found.startsWith('"') ? found : 'null',
  );
}

function problemOf(text: string): string {
  const start = text.trimStart();
  if (start.startsWith('<')) return 'The text is a web page, not JSON. Open the raw file and copy that.';
  if (!start.startsWith('{')) {
    return 'The text is not JSON: it does not start with {. Paste the whole file, from { to }.';
  }
  if (!text.trimEnd().endsWith('}')) {
    return 'The text is not whole JSON: it does not end with }. Paste the whole file, from { to }.';
  }
  return 'The text is not valid JSON. A comma, a quotation mark or a bracket is missing or too many.';
}
