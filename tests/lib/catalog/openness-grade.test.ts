import { describe, expect, it } from 'vitest';
import { OPEN_PARTS, opennessGrade, type OpenPart } from '../../../src/lib/catalog/openness-grade.ts';

function grade(parts: readonly OpenPart[], anyUseAllowed = true) {
  return opennessGrade({ parts: new Set(parts), anyUseAllowed });
}

describe('the openness grade', () => {
  it('calls weights under MIT without data open weights, class III, and no open source AI', () => {
    const result = grade(['weights', 'architecture', 'documentation', 'inference-code']);
    expect(result).toMatchObject({ openWeights: true, openSourceAi: false, frameworkClass: 'III' });
    expect(result.missingForOpenSourceAi).toEqual(['training-code', 'data-information']);
  });

  it('counts information on the data as enough for open source AI, and the data itself only for class I', () => {
    const parts: OpenPart[] = OPEN_PARTS.filter((part) => part !== 'training-data');
    expect(grade(parts)).toMatchObject({ openSourceAi: true, frameworkClass: 'II' });
    expect(grade(parts).missingForNextClass).toEqual(['training-data']);
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
  });

  it('finds nothing open in a closed model', () => {
    const result = grade([]);
    expect(result).toMatchObject({ openWeights: false, openSourceAi: false });
    expect(result.missingForNextClass).toEqual(['weights', 'architecture', 'documentation']);
  });
});
