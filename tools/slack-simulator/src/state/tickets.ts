import { randomUUID } from 'node:crypto';
import { SLACK_TIMING } from '@headroom/block-kit';
import type { SimulatedClock } from './clock.js';

/** What a trigger id was handed out for. */
export interface Trigger {
  readonly userId: string;
  readonly teamId: string;
  /** The modal that was used; null outside of modals. */
  readonly viewId: string | null;
}

/** What a response URL answers to. */
export interface ResponseSource {
  readonly channel: string;
  readonly userId: string;
  readonly threadTs: string | null;
  /** The message with the button that was pressed; null after a command. */
  readonly messageTs: string | null;
}

/** Why a trigger id opens nothing, in Slack's words. */
export type TriggerProblem = 'expired_trigger_id' | 'exchanged_trigger_id' | 'invalid_trigger_id';

interface Issued<T> {
  readonly about: T;
  readonly atMilliseconds: number;
  uses: number;
}

/** Trigger ids and response URLs: both are handed out with a request, and live for a while. */
export class Tickets {
  private readonly triggers = new Map<string, Issued<Trigger>>();
  private readonly responses = new Map<string, Issued<ResponseSource>>();

  constructor(private readonly clock: SimulatedClock) {}

  /** A trigger id: it opens one view within three seconds. */
  issueTrigger(about: Trigger): string {
    const id = `${String(this.triggers.size + 1)}.${randomUUID().replaceAll('-', '')}`;
    this.triggers.set(id, this.issue(about));
    return id;
  }

  /** Uses a trigger id up. */
  useTrigger(id: string): Trigger | TriggerProblem {
    const issued = this.triggers.get(id);
    if (issued === undefined) return 'invalid_trigger_id';
    if (issued.uses > 0) return 'exchanged_trigger_id';
    if (this.ageSeconds(issued) > SLACK_TIMING.triggerIdSeconds) return 'expired_trigger_id';
    issued.uses += 1;
    return issued.about;
  }

  /** The last part of a response URL: it is good for five uses within half an hour. */
  issueResponse(about: ResponseSource): string {
    const id = randomUUID().replaceAll('-', '');
    this.responses.set(id, this.issue(about));
    return id;
  }

  /** Uses a response URL once. */
  useResponse(id: string): ResponseSource | 'used_url' | 'expired_url' {
    const issued = this.responses.get(id);
    if (issued === undefined || this.ageSeconds(issued) > SLACK_TIMING.responseUrlSeconds) return 'expired_url';
    if (issued.uses >= SLACK_TIMING.responseUrlUses) return 'used_url';
    issued.uses += 1;
    return issued.about;
  }

  private issue<T>(about: T): Issued<T> {
    return { about, atMilliseconds: this.clock.nowMilliseconds(), uses: 0 };
  }

  private ageSeconds({ atMilliseconds }: Issued<unknown>): number {
    return (this.clock.nowMilliseconds() - atMilliseconds) / 1000;
  }
}
