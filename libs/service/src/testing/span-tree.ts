import type { SentSpan } from './span-collector.js';

/** Spans by what they are in. */
export interface SpanTree {
  /** The first span of a name; throws where there is none. */
  readonly named: (name: string) => SentSpan;
  /** Names of the spans that a span is in, from the inside out. */
  readonly around: (span: SentSpan) => readonly string[];
}

/** Looks up spans by name, and what they are in. */
export function spanTree(spans: readonly SentSpan[]): SpanTree {
  const around = (span: SentSpan): readonly string[] => {
    const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
    return parent === undefined ? [] : [parent.name, ...around(parent)];
  };
  return {
    named: (name) => {
      const span = spans.find((each) => each.name === name);
      if (span === undefined) throw new Error(`${name} is not among ${spans.map((each) => each.name).join(', ')}`);
      return span;
    },
    around,
  };
}
