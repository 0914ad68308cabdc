import { deviceNames, makersAndFamilies } from './names.ts';

/**
 * What readers type who want a tool, by the last part of its address: other words for what it answers. Its name and
 * its question are added. Pagefind drops endings, so that “price” also finds “prices”.
 */
export const TOOL_WORDS: Readonly<Record<string, readonly string[]>> = {
  decide: [
    'which model should I use, choose, choice, recommendation, decision, compare, quiz, questionnaire',
    'open or paid, API or local, self-host or cloud, build or buy, ChatGPT alternative',
  ],
  cost: [
    'monthly cost, cost per month, cost calculator, pricing calculator, price of tokens, API cost, API bill, budget',
    'spend, expensive, cheaper, cheapest, save money, break even, break-even, worth it, total cost of ownership, TCO',
    'self-hosting cost, cost of own GPU, GPU rental cost, electricity',
    ...makersAndFamilies,
  ],
  memory: [
    'vram for 7B 8B 13B 14B 32B 70B 120B 405B, VRAM, how much vram do I need, GPU memory, video memory, RAM',
    'graphics card memory, memory requirements, hardware requirements, memory calculator, which GPU do I need',
    'KV cache, context length, quantization, quantisation, quantized, GGUF, Q4_K_M, 4-bit, out of memory, OOM',
    ...makersAndFamilies,
  ],
  fits: [
    'what fits, can I run it, run a model locally, local model, local LLM, offline, on my computer, on my laptop',
    'my PC, my Mac, my MacBook, Mac mini, Mac Studio, my GPU, my graphics card, video card, VRAM',
    'tokens per second, speed, how fast, Ollama, LM Studio, llama.cpp',
    ...deviceNames,
  ],
  compare: [
    'compare models, model comparison, comparison, versus, vs, difference between models, side by side',
  ],
  'fine-tune': [
    'fine-tune, fine tune, finetune, finetuning, fine-tuning memory, tune, train, training, train my own model',
    'LoRA, QLoRA, adapter, fine-tuning cost, how long',
  ],
  providers: [
    'inference provider, host, hosting, API provider, compare providers, zero data retention, ZDR, data retention',
    'trains on my data, opt out, GDPR, HIPAA, BAA, DPA, SOC 2, EU region, EU hosting, data residency, European',
    'Azure, AWS, Bedrock, Vertex, OpenRouter, OpenAI, Anthropic, Google, Mistral',
  ],
  licences: [
    'licence, license, licensing, licence check, license checker, commercial use, may I use, allowed, legal',
    'open source, Apache 2.0, MIT, community licence, restrictions, attribution, copyright',
    ...makersAndFamilies,
  ],
  'test-sheet': [
    'evaluate, evaluation, eval, evals, test, benchmark, quality, accuracy, how good, compare two models, A/B test',
    'how many examples, sample size, confidence interval, significance, pass mark',
  ],
  'data-path': [
    'privacy, private, where does my data go, data flow, who can read my prompts, who sees my data, logs',
    'confidential, personal data, data protection, leak',
  ],
  hardening: [
    'security, secure, secure my server, harden, checklist, exposed, open port, firewall, authentication, password',
    'Ollama, vLLM, llama.cpp, LM Studio, Open WebUI, hacked, prompt injection',
  ],
  retirement: [
    'retired model, retired models, retirement, deprecated, deprecation, end of life, EOL, sunset, shutdown',
    'switched off, discontinued, last day, when does my model go away, calendar, reminder',
    ...makersAndFamilies,
  ],
  remedy: [
    'bad answer, wrong answers, hallucination, hallucinate, makes things up, improve, prompt engineering, prompting',
    'RAG, retrieval, prompt or RAG or fine-tuning, agents, tools',
  ],
};

/** What a tool treats that another tool answers: for “vram” alone that other one comes first. */
export const TOOL_SIDE_WORDS: Readonly<Record<string, string>> = {
  'fine-tune': 'VRAM, GPU memory, graphics card',
};
