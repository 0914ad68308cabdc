import type { TrainingAccuracy } from './accuracy.ts';
import type { TrainingAnswer } from './answer.ts';
import { TRAINER_NAMES_SHOWN } from './names.ts';

/** Returns what is assumed about a model that is not dense; nothing for a dense one. */
export function designNotes({
  design,
  hasExperts,
  trainingCase: { method, trainer, checkpointing },
}: TrainingAnswer): readonly string[] {
  if (design === 'dense') return [];
  const notes: string[] = [];
  if (method === 'lora' || method === 'qlora') {
    notes.push(
      'Adapters stand beside attention and the feed-forward layers that see every token. None stands beside the experts that a router chooses or beside recurrent layers: the usual lists of PEFT’s target_modules do not reach them.',
    );
  }
  if (method === 'qlora' && hasExperts) {
    notes.push(
      trainer === 'axolotl'
        ? `Experts are held in 4 bits (quantize_moe_experts), and those of one layer are turned back together.${checkpointing ? '' : ' Without checkpointing the 16-bit copies of all layers wait for the way back.'}`
        : 'Experts stay at 16 bits: bitsandbytes quantizes linear layers alone, and Transformers 5 keeps experts in another kind of tensor. Axolotl can hold them in 4 bits.',
    );
  }
  return notes;
}

/** Returns how far the formulas are from measured runs of such models, and whether this program was among them. */
export function howExact(accuracy: readonly TrainingAccuracy[], answer: TrainingAnswer): string {
  const own = accuracy.filter(({ design }) => design === answer.design);
  return answer.design === 'dense' ? ofDense(own, answer) : ofOther(own, answer);
}

function ofDense(accuracy: readonly TrainingAccuracy[], { trainingCase }: TrainingAnswer): string {
  const errors = accuracy.map(({ name, compared, median }) => `${name} ${median} (${runs(compared)})`);
  const { trainer, devices } = trainingCase;
  const own =
    trainer === 'transformers' || trainer === 'axolotl'
      ? ` None of them was with ${TRAINER_NAMES_SHOWN[trainer].name}, so its range is wide.`
      : devices > 1
        ? ' Few of them were on several devices.'
        : '';
  return `How exact: the median error against published peaks is ${errors.join(', ')}.${own}`;
}

function ofOther(accuracy: readonly TrainingAccuracy[], { trainingCase }: TrainingAnswer): string {
  const [found] = accuracy;
  if (!found || found.compared === 0) {
    return 'How exact: not held against a measurement, because none was found. The range is wide.';
  }
  const { name, compared, median, worst } = found;
  const size =
    compared === 1
      ? `one run was published that can be compared; the formulas are ${worst} off it`
      : `the median error against ${runs(compared)} is ${median}, the worst ${worst}`;
  const sharded =
    trainingCase.devices > 1 ? ' Runs on several devices took up to two and a half times as much.' : '';
  return `How exact: for ${name} ${size}. That is little, so the range is wide.${sharded}`;
}

function runs(count: number): string {
  return `${String(count)} ${count === 1 ? 'run' : 'runs'}`;
}
