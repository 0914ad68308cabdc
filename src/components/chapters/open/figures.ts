import { allOpenModels } from '../../facts/catalogue.ts';
import { allLicences } from '../../facts/course-facts.ts';
import { named } from '../../facts/named.ts';

/** Returns the day of a model's release. Throws if its file does not state one. */
export function releasedOn(model: string): string {
  const { released } = named(allOpenModels, model, 'model', 'src/content/models or listed-models');
  if (released) return released.date;
  throw new Error(`The file ${model}.yaml has no date of release. Add \`released\` or name another model.`);
}

/** How many makers have a model in the catalogue. */
export const makers = new Set(allOpenModels.map(({ maker }) => maker)).size;

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Returns how many licences have a word in their name, as a sentence begins with it: “Six” for Llama. */
export function licencesCalled(word: string): string {
  const count = allLicences.filter(({ name }) => name.split(' ').includes(word)).length;
  return NUMBERS[count] ?? String(count);
}
