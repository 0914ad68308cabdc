import type { Architecture } from '../catalog/models/architecture.ts';

/** A model that a reader brought as a configuration or as the header of a file. */
export interface OwnModel {
  /** The name that the file gives itself, if it does. */
  readonly name?: string;
  /** The longest context in tokens that the file states. */
  readonly contextLength?: number;
  /** Absent where a file says nothing about the design, as the header of a `.safetensors` file. */
  readonly architecture?: Architecture;
  /** Absent where a file holds no weights, as a `config.json`. */
  readonly weights?: StoredWeights;
  /** What was assumed or should be known, in whole sentences. */
  readonly notes: readonly string[];
}

/** The weights that a file stores, exact to the byte. */
export interface StoredWeights {
  readonly bytes: number;
  /** Weights in all; absent where the file packs several weights into one number. */
  readonly parameters?: number;
  /** Bytes by the type that they are stored in, the largest first; empty where the file does not say. */
  readonly types: readonly StoredType[];
  /** Set when the model is spread over several files and this is one of them. */
  readonly part?: FilePart;
}

/** What is stored in one type. */
export interface StoredType {
  /** Such as BF16 or Q4_K. */
  readonly name: string;
  readonly bytes: number;
  readonly tensors: number;
}

/** The place of a file among those of one model. */
export interface FilePart {
  readonly number: number;
  readonly of: number;
}

/** What is wrong with a file or text that a reader brought, in words for them. */
export class OwnModelError extends Error {
  override name = 'OwnModelError';
}

/** Returns bytes and tensors by type, the largest first. */
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
 * Returns the place of a file among several by its name, which Hugging Face and llama.cpp write the same way.
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
 * Returns text from a file as it may stand in a message: short, on one line.
 *
 * @example 60 letters keep 40.
 */
export function quoted(text: string): string {
  const line = text.replaceAll(/[\p{C}\s]+/gu, ' ');
  return line.length > 40 ? `“${line.slice(0, 40)}…”` : `“${line}”`;
}
