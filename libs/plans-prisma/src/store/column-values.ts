import type { StrategyId } from '@headroom/core';
import type { Stamp } from '@headroom/plans';

// How moments, days and people go into columns and come out again.

/** A moment as a column has it. */
export function momentOf(text: string): Date;
export function momentOf(text: string | null): Date | null;
export function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

/** A moment as ISO 8601 in UTC. */
export function momentText(moment: Date): string {
  return moment.toISOString();
}

/** A day, `YYYY-MM-DD`, as a column has it: midnight in UTC. */
export function dayOf(text: string | null): Date | null {
  return text === null ? null : new Date(`${text}T00:00:00.000Z`);
}

/** A day as `YYYY-MM-DD`. */
export function dayText(day: Date | null): string | null {
  return day === null ? null : day.toISOString().slice(0, 10);
}

/** Somebody and a moment, out of three columns; null where they are empty. */
export function stampOrNull(actorId: string | null, actorName: string | null, at: Date | null): Stamp | null {
  return actorId === null || actorName === null || at === null ? null : { actorId, actorName, at: momentText(at) };
}

/** The strategy in a column, which is text because strategies are added more often than tables are changed. */
export function strategyOf(text: string | null): StrategyId | null {
  return text as StrategyId | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be an id of ours at all: PostgreSQL fails on another one where it should find nothing. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
