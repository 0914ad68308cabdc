import { makersAndFamilies } from './names.ts';

/** What readers type who want a page of the reference, by its path: other words for what it answers. */
export const REFERENCE_WORDS: Readonly<Record<string, readonly string[]>> = {
  '/tools/': ['tools, calculators, calculator, all tools'],
  '/reference/models/': [
    'models, list of models, all models, model catalogue, compare models, comparison, which models, best model',
    'context window, parameters, open models, paid models, multimodal',
  ],
  '/reference/prices/': [
    'price, prices, pricing, price list, cost per token, price per million tokens, API price, input, output, cheapest',
    'GPU rental, rent a GPU, GPU per hour, cloud GPU, H100 per hour, A100 per hour, discount, batch, caching',
    ...makersAndFamilies,
  ],
  '/reference/open-and-paid/': [
    'gap between open and closed models, how far behind, catching up, frontier, intelligence index, over time',
  ],
  '/reference/providers/': [
    'what providers say, data retention, zero data retention, trains on my data, terms of service, privacy policy',
    'GDPR, HIPAA, BAA, DPA, subprocessors, EU region, Azure, AWS, Bedrock, Vertex, OpenAI, Anthropic, Google, Mistral',
  ],
  '/reference/licences/': [
    'licence, license, licence text, licensing terms, clauses, commercial use, open source, Apache 2.0, MIT',
    'community licence, attribution, restrictions',
    ...makersAndFamilies,
  ],
  '/reference/laws/': [
    'law, laws, regulation, compliance, GDPR, data protection, HIPAA, EU AI Act, CLOUD Act, CCPA, FISA, Schrems',
  ],
  '/reference/claims/': ['claims, myths, usual advice, article, fact check, true or false'],
  '/reference/glossary/': [
    'glossary, dictionary, definition, definitions, meaning, what does it mean, jargon',
  ],
  '/reference/changes/': ['changes, changelog, news, what is new, updates, feed, RSS, recent'],
  '/reference/sources/': ['sources, references, bibliography, citations, where from'],
  '/reference/accuracy/': ['accuracy, how exact, error, errors, measurements, measured, validation, trust'],
  '/about/': ['about, author, contact, report a mistake, correction, source code, reuse, cite'],
};

/** What readers type who want a chapter, by its path. */
export const CHAPTER_WORDS: Readonly<Record<string, readonly string[]>> = {
  '/start/kinds/': [
    'kinds of models, types of LLM, do I need an LLM, small model, self-host, chatbot or API, ChatGPT',
  ],
  '/start/open/': [
    'open source, open weights, open model, what does open mean, training data, OSI definition',
  ],
  '/start/licences/': ['licence, license, commercial use, Apache, MIT, Llama community licence'],
  '/privacy/paths/': ['privacy, data path, who can read my prompts, logs, confidential'],
  '/privacy/contracts/': ['contract, DPA, BAA, zero data retention, enterprise, private cloud, EU region'],
  '/privacy/law/': ['law, GDPR, HIPAA, EU AI Act, CLOUD Act, compliance, data protection'],
  '/hardware/quality/': ['quality, benchmark, evaluation, evaluate, accuracy, leaderboard, good enough'],
  '/hardware/memory/': [
    'VRAM, GPU memory, graphics card memory, RAM, KV cache, quantization, GGUF, fine-tune, finetune',
  ],
  '/hardware/machines/': [
    'computer, laptop, PC, Mac, server, GPU, graphics card, cloud GPU, speed, tokens per second, what fits, buy',
  ],
  '/cost/': [
    'cost, price, prices, pricing, monthly cost, break even, break-even, bill, budget, cheaper, TCO',
  ],
  '/running/safety/': [
    'security, secure, harden, server, Ollama, vLLM, firewall, prompt injection, backdoor',
  ],
  '/running/retirement/': [
    'retired model, retirement, deprecation, end of life, EOL, sunset, shutdown, pin a version',
  ],
  '/decide/': ['decide, decision, choose, recommendation, which model, decision tree'],
  '/next/': ['prompting, RAG, retrieval, fine-tuning, finetuning, agents, hallucination, what next'],
};
