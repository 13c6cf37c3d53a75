import type { Catalog } from '@headroom/catalog';
import type { Logger } from 'pino';
import type { CommandParts } from '../commands/answer-command.js';
import type { AnswerStore } from '../conversation/answer-store.js';
import type { JobQueue } from '../jobs/job-queue.js';

/** What everything that listens to Slack can use. */
export interface ListenerParts extends CommandParts {
  readonly answers: AnswerStore;
  readonly queue: JobQueue;
  readonly catalog: Catalog;
  readonly logger: Logger;
}
