import { OwnModelError, quoted } from '../own-model.ts';
import type { JsonObject } from './json-text.ts';

/** The largest values that a field may have: far above any known model, and low enough that every sum is exact. */
export const MOST = { layers: 1000, size: 10_000_000, heads: 100_000 } as const;

/**
 * The fields of a configuration, checked as they are read. A field that the file omits takes the default of its
 * configuration class, where that is known, and a note says so.
 */
export class ConfigFields {
  readonly notes: string[] = [];
  readonly #values: JsonObject;
  readonly #defaults: Readonly<Record<string, number>>;

  constructor(values: JsonObject, defaults: Readonly<Record<string, number>> = {}) {
    this.#values = values;
    this.#defaults = defaults;
  }

  /** Returns whether the file gives the field a value other than null. */
  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  /** Returns whether the file has the field at all, even as null. */
  mentions(name: string): boolean {
    return Object.hasOwn(this.#values, name);
  }

  /** Returns whether the default of the configuration class is known for the field. */
  assumes(name: string): boolean {
    return Object.hasOwn(this.#defaults, name);
  }

  /** The value in the file, unchecked; undefined for null. */
  value(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? (this.#values[name] ?? undefined) : undefined;
  }

  /**
   * The first of the named fields that is there, as a whole number from 1 to `most`.
   *
   * @throws {OwnModelError} when none is there and no default is known, or the value is something else.
   */
  count(names: string | readonly string[], most: number = MOST.size): number {
    const found = this.optionalCount(names, most);
    if (found !== undefined) return found;
    const [name = ''] = [names].flat();
    const assumed = this.#defaults[name];
    if (assumed === undefined) throw new OwnModelError(`The configuration has no \`${name}\`.`);
    this.notes.push(
      `\`${name}\` is not in the file; ${assumed.toLocaleString('en-GB')}, the default of its configuration class, is used.`,
    );
    return assumed;
  }

  /** The first of the named fields that is there, or undefined. Zero and false count as not there. */
  optionalCount(names: string | readonly string[], most: number = MOST.size): number | undefined {
    for (const name of [names].flat()) {
      const value = this.value(name);
      if (value !== undefined && value !== 0 && value !== false) return checkedCount(name, value, most);
    }
    return undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined || typeof value === 'boolean') return value;
    throw wrong(name, value, 'true or false');
  }

  text(name: string): string | undefined {
    const value = this.value(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** A list with one value a layer, or undefined when the field is missing or not a list. */
  perLayer(name: string, layers: number): readonly unknown[] | undefined {
    const value = this.value(name);
    if (!isList(value)) return undefined;
    if (value.length < layers) {
      throw new OwnModelError(
        `\`${name}\` lists ${value.length} layers, but the model has ${layers}. It needs one entry a layer.`,
      );
    }
    return value.slice(0, layers);
  }
}

/** `Array.isArray` alone would give `any[]`. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function checkedCount(name: string, value: unknown, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw wrong(name, value, `a whole number from 1 to ${most.toLocaleString('en-GB')}`);
}

function wrong(name: string, value: unknown, wanted: string): OwnModelError {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  return new OwnModelError(`\`${name}\` is ${quoted(shown ?? 'nothing')}, but must be ${wanted}.`);
}
