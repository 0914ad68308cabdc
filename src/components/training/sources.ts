import type { TrainingCase } from '../../lib/case/training-case.ts';
import type { Source } from '../../lib/catalog/source.ts';
import type { TrainerName } from '../../lib/memory/training/trainer.ts';

const READ = '2026-11-24';
const LATER = '2026-11-25';

const TRAINER_SOURCES: Readonly<Record<TrainerName, readonly Source[]>> = {
  torchtune: [
    {
      title: 'pytorch/torchtune: recipes and losses, as of November 2024',
      url: 'https://github.com/pytorch/torchtune',
      read: READ,
    },
  ],
  litgpt: [
    {
      title: 'Lightning-AI/litgpt: fine-tuning code and resource tables, as of 2024',
      url: 'https://github.com/Lightning-AI/litgpt',
      read: READ,
    },
  ],
  transformers: [
    {
      title: 'huggingface/transformers, loss_utils.py',
      url: 'https://github.com/huggingface/transformers/blob/main/src/transformers/loss/loss_utils.py',
      read: READ,
    },
    {
      title: 'huggingface/peft, other.py: adapters and weights that are turned to 32 bits',
      url: 'https://github.com/huggingface/peft/blob/main/src/peft/utils/other.py',
      read: READ,
    },
    {
      title: 'huggingface/transformers, integrations/moe.py: how experts compute',
      url: 'https://github.com/huggingface/transformers/blob/main/src/transformers/integrations/moe.py',
      read: LATER,
    },
    {
      title: 'bitsandbytes, nn/modules.py and nn/parametrize.py: what is quantized',
      url: 'https://github.com/bitsandbytes-foundation/bitsandbytes/tree/main/bitsandbytes/nn',
      read: LATER,
    },
  ],
  axolotl: [
    {
      title: 'axolotl-ai-cloud/axolotl: quantization of experts',
      url: 'https://github.com/axolotl-ai-cloud/axolotl/blob/main/docs/expert_quantization.qmd',
      read: LATER,
    },
    {
      title: 'huggingface/transformers, integrations/moe.py: how experts compute',
      url: 'https://github.com/huggingface/transformers/blob/main/src/transformers/integrations/moe.py',
      read: LATER,
    },
  ],
};

const LORA: Source = { title: 'LoRA, arXiv 2106.09685', url: 'https://arxiv.org/abs/2106.09685', read: READ };
const QLORA: Source = {
  title: 'QLoRA, arXiv 2305.14314',
  url: 'https://arxiv.org/abs/2305.14314',
  read: READ,
};

/** Returns the sources of a training case's formulas: the program's code, and the papers of the method. */
export function trainingSources({
  trainer,
  method,
}: Pick<TrainingCase, 'trainer' | 'method'>): readonly Source[] {
  const papers = method === 'qlora' ? [LORA, QLORA] : method === 'lora' ? [LORA] : [];
  return [...TRAINER_SOURCES[trainer], ...papers];
}
