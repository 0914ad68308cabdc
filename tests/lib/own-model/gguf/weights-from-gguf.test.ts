import { describe, expect, it } from 'vitest';
import { ggufHeader } from '../../../../src/lib/own-model/gguf/gguf-header.ts';
import { weightsFromGguf } from '../../../../src/lib/own-model/gguf/weights-from-gguf.ts';
import { bytesOf } from '../byte-sources.ts';
import { ggufFile } from '../gguf-file.ts';

describe('the weights of a GGUF file', () => {
  it('gives the exact bytes by type', async () => {
    const header = await ggufHeader(
      bytesOf(
        ggufFile({ 'general.architecture': { text: 'llama' } }, [
          { name: 'a', dimensions: [4096, 4096], type: 12 },
          { name: 'b', dimensions: [4096, 10], type: 12 },
          { name: 'c', dimensions: [4096], type: 0 },
        ]),
      ),
    );
    expect(weightsFromGguf(header)).toEqual({
      bytes: 9_437_184 + 23_040 + 16_384,
      parameters: 16_777_216 + 40_960 + 4096,
      types: [
        { name: 'Q4_K', bytes: 9_437_184 + 23_040, tensors: 2 },
        { name: 'F32', bytes: 16_384, tensors: 1 },
      ],
    });
  });
});
