import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FactError, fieldPlace, parseFacts, readFactFiles } from '../../src/integrations/fact-files.ts';
import { ModelSchema } from '../../src/lib/catalog/models/model.ts';

const model = `name: Example 1B
maker: Example
repository: example/example-1b
contextLength: 4096
architecture:
  source:
    title: config.json
    url: https://example.org/config.json
    read: '2026-11-24'
  layers: 16
  hiddenSize: 2048
  vocabularySize: 32000
  tiedEmbeddings: true
  attention:
    heads: 32
    keyValueHeads: 8
    headSize: 64
  feedForward:
    size: 8192
    gated: true
`;

const problemsOf = (text: string): readonly string[] => {
  const result = parseFacts(text, 'models/example.yaml', ModelSchema);
  return result.ok ? [] : result.problems;
};

describe('parseFacts', () => {
  it('accepts a complete file', () => {
    expect(problemsOf(model)).toEqual([]);
  });

  it('names file, line and field of a fact without a source', () => {
    const [problem] = problemsOf(model.replace(/ {4}url:.*\n/, ''));
    expect(problem).toMatch(/^models\/example\.yaml:7 architecture\.source\.url: a source needs a `url`/);
  });

  it('names the line of an impossible number', () => {
    const [problem] = problemsOf(model.replace('layers: 16', 'layers: -16'));
    expect(problem).toMatch(/^models\/example\.yaml:10 architecture\.layers: /);
  });

  it('names a field that nobody knows, with its line', () => {
    const [problem] = problemsOf(model.replace('  layers: 16', '  layers: 16\n  layerz: 3'));
    expect(problem).toMatch(/example\.yaml:\d+ architecture: .*layerz/);
  });

  it('asks for a date in the form that sorts', () => {
    const [problem] = problemsOf(model.replace("'2026-11-24'", "'24.11.2026'"));
    expect(problem).toContain('write a day as YYYY-MM-DD');
  });

  it('names the line of broken YAML', () => {
    const [problem] = problemsOf(model.replace('maker: Example', 'maker: [Example'));
    expect(problem).toMatch(/^models\/example\.yaml:\d+ /);
  });
});

describe('readFactFiles', () => {
  it('lists every mistake of every file at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'facts-'));
    try {
      writeFileSync(join(folder, 'good.yaml'), model);
      writeFileSync(join(folder, 'one.yaml'), model.replace('layers: 16', 'layers: none'));
      writeFileSync(join(folder, 'two.yaml'), model.replace('maker: Example\n', ''));
      expect(() => readFactFiles(folder, ModelSchema)).toThrow(FactError);
      expect(() => readFactFiles(folder, ModelSchema)).toThrow(/one\.yaml:10[\s\S]*two\.yaml/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('fieldPlace', () => {
  it('gives the file, the line and the field, and the line of the nearest part for a field that is not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'facts-'));
    const file = join(folder, 'model.yaml');
    writeFileSync(file, 'name: Model\noffers:\n  - one\n  - two\n');
    expect(fieldPlace(file, ['offers', 1])).toBe(`${file}:4 offers.1`);
    expect(fieldPlace(file, ['offers', 7])).toBe(`${file}:3 offers.7`);
    rmSync(folder, { recursive: true });
  });
});
