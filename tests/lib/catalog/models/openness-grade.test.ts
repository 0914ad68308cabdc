import { describe, expect, it } from 'vitest';
import {
  OPEN_PARTS,
  opennessGrade,
  type OpenPart,
} from '../../../../src/lib/catalog/models/openness-grade.ts';

function grade(parts: readonly OpenPart[], anyUseAllowed = true) {
  return opennessGrade({ parts: new Set(parts), anyUseAllowed });
}

const without = (...left: OpenPart[]): OpenPart[] => OPEN_PARTS.filter((part) => !left.includes(part));

describe('the openness grade', () => {
  it('calls weights under MIT with documents, but nothing on the data, open weights and no more', () => {
    const result = grade(['weights', 'architecture', 'documentation', 'inference-code']);
    expect(result).toMatchObject({ openWeights: true, openSourceAi: false });
    expect(result.frameworkClass).toBeUndefined();
    expect(result.missingForNextClass).toEqual(['data-card']);
    expect(result.missingForOpenSourceAi).toEqual(['training-code', 'preparation-code', 'data-information']);
  });

  it('gives class III with a data card, and class II with the code and the data of the tests', () => {
    const lowest: OpenPart[] = ['weights', 'architecture', 'documentation', 'data-card'];
    expect(grade(lowest).frameworkClass).toBe('III');
    const code: OpenPart[] = ['inference-code', 'training-code', 'evaluation-code'];
    expect(grade([...lowest, ...code]).missingForNextClass).toEqual(['evaluation-data']);
    expect(grade([...lowest, ...code, 'evaluation-data']).frameworkClass).toBe('II');
  });

  it('counts information on the data as enough for open source AI, and the data itself only for class I', () => {
    const parts = without('training-data', 'data-card');
    expect(grade(parts)).toMatchObject({ openSourceAi: true, frameworkClass: 'II' });
    expect(grade(parts).missingForNextClass).toEqual(['training-data']);
  });

  it('asks for the code that prepared the data, for open source AI as for class I', () => {
    const result = grade(without('preparation-code'));
    expect(result).toMatchObject({ openSourceAi: false, frameworkClass: 'II' });
    expect(result.missingForNextClass).toEqual(['preparation-code']);
  });

  it('gives everything in the open class I with nothing missing', () => {
    expect(grade(OPEN_PARTS)).toEqual({
      openWeights: true,
      openSourceAi: true,
      missingForOpenSourceAi: [],
      frameworkClass: 'I',
      missingForNextClass: [],
    });
  });

  it('gives no class and no open source AI where the terms forbid some use', () => {
    const result = grade(OPEN_PARTS, false);
    expect(result.frameworkClass).toBeUndefined();
    expect(result.missingForOpenSourceAi).toEqual(['any use']);
    expect(result.missingForNextClass).toEqual(['any use']);
  });

  it('finds nothing open in a closed model', () => {
    const result = grade([]);
    expect(result).toMatchObject({ openWeights: false, openSourceAi: false });
    expect(result.missingForNextClass).toEqual(['weights', 'architecture', 'documentation', 'data-card']);
  });
});
