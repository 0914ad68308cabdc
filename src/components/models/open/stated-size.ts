import type { ListedModel } from '../../../lib/catalog/models/listed-model.ts';

/** Returns a stated size in weights. Example: 763 and 37 billion of DeepSeek V4.1 Flash as 763e9 and 37e9. */
export function statedSize({ billions, activeBillions }: NonNullable<ListedModel['size']>): {
  readonly parameters: number;
  readonly active?: number;
} {
  return {
    parameters: billions * 1e9,
    ...(activeBillions === undefined ? {} : { active: activeBillions * 1e9 }),
  };
}
