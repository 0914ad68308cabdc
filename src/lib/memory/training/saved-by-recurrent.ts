import type { Recurrent } from '../../catalog/models/architecture.ts';
import { NotModelledError } from '../model/not-modelled.ts';
import { BF16, FP32, savedByNorm, savedInput, type SavedTensor } from './saved-tensor.ts';
import type { TrainingSetup } from './training-plan.ts';

/** Tokens in one chunk of the kernels; a state is saved or recomputed for each chunk. */
const DELTA_CHUNK = 64;
const MAMBA_CHUNK = 256;

/**
 * Returns what a recurrent layer with its norm saves for the backward pass, in bytes per token, including the states and
 * their gradients that its kernel recomputes in the backward pass, one for each chunk of the sequence. No published run
 * shows them apart from the rest, so the range of activations is wide.
 *
 * @throws {NotModelledError} when the recurrence is Kimi Delta Attention, for which no source says what it saves.
 * @source `chunk_gated_delta_rule` of flash-linear-attention (chunks of 64 tokens, 16-bit states);
 * `mamba_chunk_scan_combined` of mamba_ssm (chunks of 256, 32-bit states).
 * @example A delta net with 32 value heads of 128 × 128: states of 2 × 2 × 32 × 16,384 / 64 = 32,768 bytes a token.
 */
export function savedByRecurrent(setup: TrainingSetup, recurrent: Recurrent): readonly SavedTensor[] {
  const { hiddenSize } = setup.architecture;
  const adapters = setup.adapters.targets.includes('recurrent') ? 1 : 0;
  const { parts, result } = partsOf(recurrent);
  return [
    savedByNorm(setup, 'input of the norm', hiddenSize),
    ...savedInput(setup, { what: 'input of the recurrent layer', width: hiddenSize, adapters }),
    ...parts,
    ...savedInput(setup, { what: 'input of its last matrix', width: result, adapters }),
  ];
}

interface RecurrentParts {
  readonly parts: readonly SavedTensor[];
  readonly result: number;
}

function partsOf(recurrent: Recurrent): RecurrentParts {
  switch (recurrent.kind) {
    case 'mamba-2':
      return mambaParts(recurrent);
    case 'gated-delta-net':
      return deltaParts(recurrent);
    case 'kimi-delta-attention':
      throw new NotModelledError('What Kimi Delta Attention keeps for the backward pass is not known here.');
  }
}

function deltaParts(net: Extract<Recurrent, { kind: 'gated-delta-net' }>): RecurrentParts {
  const keys = net.keyHeads * net.keyHeadSize;
  const values = net.valueHeads * net.valueHeadSize;
  const state = net.valueHeads * net.keyHeadSize * net.valueHeadSize;
  return {
    parts: [
      { what: 'before and after the convolution', bytesPerToken: 2 * BF16 * (2 * keys + values) },
      {
        what: 'queries and keys, repeated for each value head',
        bytesPerToken: 2 * BF16 * net.valueHeads * net.keyHeadSize,
      },
      { what: 'decay and step of each head', bytesPerToken: net.valueHeads * (FP32 + BF16) },
      { what: 'table within a piece', bytesPerToken: BF16 * net.valueHeads * DELTA_CHUNK },
      { what: 'result, gate and their norm', bytesPerToken: 3 * BF16 * values },
      { what: 'states of the pieces', bytesPerToken: (2 * BF16 * state) / DELTA_CHUNK },
    ],
    result: values,
  };
}

function mambaParts(mamba: Extract<Recurrent, { kind: 'mamba-2' }>): RecurrentParts {
  const inner = mamba.heads * mamba.headSize;
  const convolved = inner + 2 * mamba.groups * mamba.stateSize;
  const state = inner * mamba.stateSize;
  return {
    parts: [
      { what: 'output of the first matrix', bytesPerToken: BF16 * (inner + convolved + mamba.heads) },
      { what: 'after the convolution', bytesPerToken: BF16 * convolved },
      { what: 'result and its norm', bytesPerToken: 2 * BF16 * inner },
      { what: 'states of the pieces', bytesPerToken: (2 * FP32 * state) / MAMBA_CHUNK },
    ],
    result: inner,
  };
}
