import { OwnModelError, quoted } from '../own-model.ts';
import type { GgufHeader, GgufTensor } from './gguf-header.ts';
import type { GgufValue } from './gguf-values.ts';

/** The deepest known models have fewer than 130 layers. */
const MOST_LAYERS = 1000;
/** Far above any field of a model, and far below 2^53, up to which whole numbers are exact. */
const MOST = 1e12;

/**
 * The keys of a GGUF header that describe the model, checked as they are read, and its tensors by layer.
 *
 * @throws {OwnModelError} when the architecture or the number of layers is missing or impossible.
 */
export class GgufFields {
  /** The architecture as llama.cpp calls it, such as “qwen3moe”. */
  readonly name: string;
  /** 1 to 1,000, without those that only predict tokens further ahead. */
  readonly layers: number;
  /** Whether the file has all layers of the model. */
  readonly isWhole: boolean;
  readonly #values: ReadonlyMap<string, GgufValue>;
  readonly #byLayer = new Map<number, Map<string, GgufTensor>>();
  readonly #others = new Map<string, GgufTensor>();

  constructor({ values, tensors }: GgufHeader) {
    this.#values = values;
    const name = values.get('general.architecture');
    if (typeof name !== 'string' || name === '') {
      throw new OwnModelError('The file has no `general.architecture`, so what it holds cannot be told.');
    }
    if (!/^[\w.-]{1,40}$/.test(name)) {
      throw new OwnModelError(
        `The header is damaged: \`general.architecture\` is ${quoted(name)}, which is no name.`,
      );
    }
    this.name = name;
    const layers = this.count('block_count') - (this.optionalCount('nextn_predict_layers') ?? 0);
    if (layers < 1 || layers > MOST_LAYERS) {
      throw new OwnModelError(
        `\`${name}.block_count\` gives ${layers} layers; from 1 to 1,000 are possible.`,
      );
    }
    this.layers = layers;
    for (const tensor of tensors) {
      const found = /^blk\.(\d{1,4})\.(.+)$/.exec(tensor.name);
      const own = found ? this.#layer(Number(found[1])) : this.#others;
      own.set(found?.[2] ?? tensor.name, tensor);
    }
    const isSplit = Number(values.get('split.count') ?? 1) > 1;
    this.isWhole = !isSplit && this.#byLayer.size >= layers;
    // A split model may be cut inside a layer, so the last layer here may lack some of its tensors.
    if (!this.isWhole) this.#byLayer.delete(Math.max(...this.#byLayer.keys()));
  }

  /** The tensors of a layer by their names without its number; empty for a layer in another file. */
  tensors(layer: number): ReadonlyMap<string, GgufTensor> {
    return this.#byLayer.get(layer) ?? new Map<string, GgufTensor>();
  }

  /** Whether the file has at least one layer with all its tensors. */
  get hasLayers(): boolean {
    return this.#byLayer.size > 0;
  }

  /** A tensor that belongs to no layer. */
  tensor(name: string): GgufTensor | undefined {
    return this.#others.get(name);
  }

  /** A dimension of a layer’s tensor: 0 is the length of a row, 1 the number of rows. */
  dimension(layer: number, tensor: string, place: 0 | 1): number | undefined {
    return this.tensors(layer).get(tensor)?.dimensions[place];
  }

  /**
   * A whole number from 1.
   *
   * @throws {OwnModelError} when the key is missing or its value is something else.
   */
  count(key: string): number {
    const found = this.optionalCount(key);
    if (found === undefined) throw new OwnModelError(`The file has no \`${this.name}.${key}\`.`);
    return found;
  }

  /** A whole number from 1, or undefined when the key is missing, 0 or a list. */
  optionalCount(key: string): number | undefined {
    const value = this.#values.get(`${this.name}.${key}`);
    if (value === undefined || value === 0 || typeof value === 'object') return undefined;
    return this.#checked(key, value, 1);
  }

  /** A number for each layer, whether the file gives one for all or a list; undefined when the key is missing. */
  perLayer(key: string): readonly number[] | undefined {
    const value = this.#values.get(`${this.name}.${key}`);
    if (typeof value === 'object' && 'values' in value) {
      if (value.values.length < this.layers) {
        throw new OwnModelError(
          `\`${this.name}.${key}\` lists ${value.values.length} layers, but the model has ${this.layers}.`,
        );
      }
      return value.values.slice(0, this.layers).map((entry) => this.#checked(key, Number(entry), 0));
    }
    const one = this.optionalCount(key);
    return one === undefined ? undefined : Array.from({ length: this.layers }, () => one);
  }

  /** The number of entries of a list, which is known even where the entries were skipped. */
  listLength(key: string): number | undefined {
    const value = this.#values.get(key);
    if (typeof value !== 'object') return undefined;
    return 'values' in value ? value.values.length : value.length;
  }

  text(key: string): string | undefined {
    const value = this.#values.get(key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  #layer(index: number): Map<string, GgufTensor> {
    const own = this.#byLayer.get(index) ?? new Map<string, GgufTensor>();
    this.#byLayer.set(index, own);
    return own;
  }

  #checked(key: string, value: unknown, least: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST) return value;
    throw new OwnModelError(
      `\`${this.name}.${key}\` is ${quoted(String(value))}, but must be a whole number from ${least}.`,
    );
  }
}
