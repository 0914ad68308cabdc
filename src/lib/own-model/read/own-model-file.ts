import type { Source } from '../../catalog/source.ts';
import type { ByteSource } from '../byte-source.ts';
import { architectureFromGguf } from '../gguf/architecture-from-gguf.ts';
import { ggufHeader, type GgufHeader } from '../gguf/gguf-header.ts';
import { expectedFileBytes, weightsFromGguf } from '../gguf/weights-from-gguf.ts';
import { filePart, OwnModelError, type FilePart, type OwnModel } from '../own-model.ts';
import { ownModelFromText } from './own-model-text.ts';
import {
  expectedSafetensorsBytes,
  safetensorsHeader,
  weightsFromSafetensors,
} from '../safetensors/weights-from-safetensors.ts';

/** No configuration and no index of a known model comes near. */
const MOST_TEXT_BYTES = 50_000_000;

/**
 * Returns the model in a file: a `.gguf` or `.safetensors`, of which only the header is read, or a `.json`. `source`
 * becomes the source of the architecture.
 *
 * @throws {OwnModelError} when the file is empty, of another kind, cut off or damaged.
 * @example “model-00002-of-00030.safetensors” gives its own weights as part 2 of 30, with a note.
 */
export async function ownModelFromFile(file: ByteSource, name: string, source: Source): Promise<OwnModel> {
  if (file.size === 0) throw new OwnModelError('The file is empty.');
  const kind = await kindOf(file, name);
  switch (kind) {
    case 'gguf':
      return fromGguf(await ggufHeader(file), file, name, source);
    case 'safetensors':
      return fromSafetensors(file, name);
    case 'json':
      return ownModelFromText(await textOf(file), source);
  }
}

async function kindOf(file: ByteSource, name: string): Promise<'gguf' | 'safetensors' | 'json'> {
  const start = new TextDecoder().decode(await file.readAt(0, 4));
  if (start === 'GGUF') return 'gguf';
  const ending = /\.(gguf|safetensors|json)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'gguf' || ending === 'safetensors' || ending === 'json') return ending;
  throw new OwnModelError(
    'This kind of file is not known here. Choose a .gguf, a .safetensors or a config.json.',
  );
}

async function textOf(file: ByteSource): Promise<string> {
  if (file.size > MOST_TEXT_BYTES) {
    throw new OwnModelError('The file is larger than any known configuration. Choose a config.json.');
  }
  return new TextDecoder().decode(await file.readAt(0, file.size));
}

function fromGguf(header: GgufHeader, file: ByteSource, name: string, source: Source): OwnModel {
  const part = filePart(name);
  const model = architectureFromGguf(header, source);
  // The first of several files may have keys and no tensors.
  const weights = part && header.tensors.length === 0 ? undefined : weightsFromGguf(header);
  return {
    ...model,
    ...(weights ? { weights: { ...weights, ...(part ? { part } : {}) } } : {}),
    notes: [...model.notes, ...sizeNotes(expectedFileBytes(header), file.size), ...partNotes(part, 'gguf')],
  };
}

async function fromSafetensors(file: ByteSource, name: string): Promise<OwnModel> {
  const header = await safetensorsHeader(file);
  const part = filePart(name);
  return {
    weights: { ...weightsFromSafetensors(header), ...(part ? { part } : {}) },
    notes: [
      'The file says how large the weights are. What the cache needs is in the config.json beside it.',
      ...sizeNotes(expectedSafetensorsBytes(header), file.size),
      ...partNotes(part, 'safetensors'),
    ],
  };
}

function sizeNotes(expected: number, found: number): readonly string[] {
  if (found >= expected) return [];
  return [
    `The file has ${found.toLocaleString('en-GB')} bytes, but its header describes ` +
      `${expected.toLocaleString('en-GB')}: it was not downloaded whole. The figures are those of the whole file.`,
  ];
}

function partNotes(part: FilePart | undefined, kind: 'gguf' | 'safetensors'): readonly string[] {
  if (!part) return [];
  const advice =
    kind === 'safetensors' ? ' The model.safetensors.index.json has the size of all of them.' : '';
  return [`This is file ${part.number} of ${part.of}. Its weights are a part of the model’s.${advice}`];
}
