import { describe, expect, it } from 'vitest';
import {
  addToGraph,
  cache,
  cast,
  elementwise,
  emptyGraph,
  graphTensorBytes,
  input,
  pickedRows,
  product,
  result,
  stored,
  view,
  weight,
} from '../../../../../src/lib/memory/compute/llama-cpp/graph-tensor.ts';
import { MEBIBYTE } from '../../../../../src/lib/units/bytes.ts';

const mebibytes = (tensor: Parameters<typeof graphTensorBytes>[0]): number =>
  graphTensorBytes(tensor) / MEBIBYTE;
const tokens = result([4096, 512, 1], []);

describe('graphTensorBytes', () => {
  it('is 8 MiB for 512 tokens of 4096 numbers, whichever operation they come from', () => {
    expect(graphTensorBytes(tokens)).toBe(8_388_608);
    expect(mebibytes(elementwise(tokens))).toBe(8);
    expect(mebibytes(pickedRows(weight(1), input(512), [4096, 512, 1]))).toBe(8);
  });

  it('follows the size of the numbers', () => {
    expect(graphTensorBytes(weight(0, 4096))).toBe(4096);
    expect(mebibytes(cache(0, 1024, 8192, 2))).toBe(16);
    expect(mebibytes(input(8192, 512))).toBe(16);
    expect(mebibytes(cast(input(8192, 512), 2))).toBe(8);
  });

  it('is 28 MiB for the product of 14,336 rows and 512 tokens', () => {
    expect(mebibytes(product(weight(0), tokens, 14_336))).toBe(28);
  });
});

describe('view', () => {
  it('of a view shows the first tensor', () => {
    expect(view(view(tokens, [128, 32, 512])).viewOf).toBe(tokens);
  });
});

describe('stored', () => {
  it('is in the cache and takes no memory of its own', () => {
    const keys = cache(0, 1024, 8192, 2);
    expect(stored(result([1024, 512, 1], []), keys).viewOf).toBe(keys);
  });
});

describe('addToGraph', () => {
  it('adds results and views after their sources, once', () => {
    const graph = emptyGraph();
    expect(graph.steps).toEqual([]);
    const made = product(weight(0), input(4096, 512), 1024);
    const seen = view(made);
    addToGraph(graph, seen);
    addToGraph(graph, made);
    expect(graph.steps).toEqual([made, seen]);
  });
});
