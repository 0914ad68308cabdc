import type { Architecture } from '../catalog/models/architecture.ts';

/** A model from a reader's own configuration, or from the header of a reader's own file. */
export interface OwnModel {
  /** The name in the file, if it has one. */
  readonly name?: string;
  /** The longest context that the file states, in tokens: 1 or more. */
  readonly contextLength?: number;
  /** Absent where the file says nothing about the design, such as the header of a `.safetensors` file. */
  readonly architecture?: Architecture;
  /** Absent where the file holds no weights, such as a `config.json`. */
  readonly weights?: StoredWeights;
  /** Assumptions and warnings for the reader, in whole sentences. */
  readonly notes: readonly string[];
}

/** The weights that a file stores, exact to the byte. */
export interface StoredWeights {
  /** More than 0. */
  readonly bytes: number;
  /** Number of weights; absent where the file packs several weights into one number. */
  readonly parameters?: number;
  /** Bytes by storage type, the largest first; empty where the file does not say. */
  readonly types: readonly StoredType[];
  /** Set when the model is spread over several files and this is one of them. */
  readonly part?: FilePart;
}

/** The tensors of one storage type. */
export interface StoredType {
  /** Such as BF16 or Q4_K. */
  readonly name: string;
  readonly bytes: number;
  /** Number of tensors, 1 or more. */
  readonly tensors: number;
}

/** The place of a file among those of one model. */
export interface FilePart {
  /** From 1 to `of`. */
  readonly number: number;
  /** How many files the model has: 2 or more. */
  readonly of: number;
}

/** What is wrong with a reader's file or text. The message is shown to the reader as it is. */
export class OwnModelError extends Error {
  override name = 'OwnModelError';
}

/**
 * Returns bytes and number of tensors by type, the largest first.
 *
 * @example two tensors of 10 and 20 bytes in Q4_K and one of 40 in F32 give F32 with 40 bytes, then Q4_K with 30.
 */
export function storedTypes(
  tensors: Iterable<{ readonly type: string; readonly bytes: number }>,
): readonly StoredType[] {
  const sums = new Map<string, StoredType>();
  for (const { type, bytes } of tensors) {
    const before = sums.get(type);
    sums.set(type, { name: type, bytes: (before?.bytes ?? 0) + bytes, tensors: (before?.tensors ?? 0) + 1 });
  }
  return [...sums.values()].sort((a, b) => b.bytes - a.bytes);
}

/**
 * Returns the place of a file among several from its name, or undefined. Hugging Face and llama.cpp use the same form.
 *
 * @example “model-00002-of-00030.safetensors” is number 2 of 30; “model.safetensors” has no place.
 */
export function filePart(name: string): FilePart | undefined {
  const found = /-(\d{5})-of-(\d{5})\.(?:safetensors|gguf)$/i.exec(name);
  const number = Number(found?.[1]);
  const of = Number(found?.[2]);
  return number >= 1 && number <= of && of > 1 ? { number, of } : undefined;
}

/**
 * Returns text from a file, quoted and safe to show in a message: on one line, at most 40 characters.
 *
 * @example of 60 letters it keeps 40 and adds “…”.
 */
export function quoted(text: string): string {
  const line = text.replaceAll(/[\p{C}\s]+/gu, ' ');
  return line.length > 40 ? `“${line.slice(0, 40)}…”` : `“${line}”`;
}
