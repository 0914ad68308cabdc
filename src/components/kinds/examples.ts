import type { KindId } from '../../lib/kinds/kinds.ts';

/** A product of a kind under its trade name, and the publication that says so. */
export interface KindExample {
  readonly name: string;
  /** File of src/content/publications. */
  readonly source: string;
}

/** Products of each kind, in alphabetical order: examples as of the day on which their source was read, not recommendations. */
export const KIND_EXAMPLES: Readonly<Record<KindId, readonly KindExample[]>> = {
  'closed-api': [
    { name: 'Claude API', source: 'claude-plans' },
    { name: 'Gemini API', source: 'gemini-tokens' },
    { name: 'OpenAI API', source: 'openai-prices-read' },
    { name: 'OpenRouter', source: 'openrouter-faq' },
  ],
  assistant: [{ name: 'Claude Pro and Max', source: 'claude-plans' }],
  'closed-tenant': [
    { name: 'Amazon Bedrock', source: 'bedrock-provisioned' },
    { name: 'Microsoft Foundry', source: 'foundry-provisioned' },
  ],
  'closed-on-site': [{ name: 'Gemini on Google Distributed Cloud', source: 'gemini-on-premises' }],
  'built-in': [{ name: 'Gemini Nano on Android', source: 'gemini-nano' }],
  'hosted-open': [
    { name: 'DeepSeek API', source: 'deepseek-api' },
    { name: 'Hugging Face Inference Providers', source: 'hugging-face-inference-providers' },
    { name: 'OpenRouter', source: 'openrouter-faq' },
  ],
  'open-plan': [{ name: 'Ollama Cloud', source: 'ollama-cloud' }],
  'open-dedicated': [
    { name: 'Hugging Face Inference Endpoints', source: 'hugging-face-endpoints' },
    { name: 'Together dedicated endpoints', source: 'together-dedicated' },
  ],
  'open-tenant': [
    { name: 'Amazon Bedrock', source: 'bedrock-models' },
    { name: 'Fireworks on Microsoft Foundry', source: 'fireworks-foundry' },
  ],
  'open-rented': [{ name: 'Runpod Pods', source: 'runpod-pods' }],
  'open-server': [
    { name: 'SGLang', source: 'sglang-docs' },
    { name: 'vLLM', source: 'vllm-docs' },
  ],
  'open-device': [
    { name: 'llama.cpp', source: 'llama-cpp-readme' },
    { name: 'LM Studio', source: 'lm-studio-about' },
    { name: 'Ollama', source: 'ollama-faq' },
  ],
  'research-service': [{ name: 'Mistral Large 2 (2407)', source: 'mistral-large-gate' }],
  'research-server': [{ name: 'Mistral Large 2 (2407)', source: 'mistral-large-gate' }],
  'research-device': [{ name: 'Mistral Large 2 (2407)', source: 'mistral-large-gate' }],
};
