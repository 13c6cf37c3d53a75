import type { Benchmark } from './benchmark.js';
import { apiEvaluate } from './benchmarks/api-evaluate.benchmark.js';
import { apiEventLoop } from './benchmarks/api-event-loop.benchmark.js';
import { apiMemory } from './benchmarks/api-memory.benchmark.js';
import { apiTwoProcesses } from './benchmarks/api-two-processes.benchmark.js';
import { checks } from './benchmarks/checks.benchmark.js';
import { evaluation } from './benchmarks/evaluation.benchmark.js';
import { hostileDocuments } from './benchmarks/hostile-documents.benchmark.js';
import { largeWorkload } from './benchmarks/large-workload.benchmark.js';
import { planLists } from './benchmarks/plan-lists.benchmark.js';
import { scaling } from './benchmarks/scaling.benchmark.js';
import { slackAcknowledgement } from './benchmarks/slack-acknowledgement.benchmark.js';
import { startUp } from './benchmarks/start-up.benchmark.js';

/** All benchmarks, in the order of the table. */
export const BENCHMARKS: readonly Benchmark[] = [
  evaluation,
  checks,
  scaling,
  largeWorkload,
  startUp,
  hostileDocuments,
  apiEvaluate,
  apiEventLoop,
  apiMemory,
  apiTwoProcesses,
  planLists,
  slackAcknowledgement,
];
