import type { Decimal } from '../numbers/decimal.js';

/** What a calculation gives for a reference case, in the shape of its expectation. */
export type Produced =
  number | string | boolean | null | Decimal | readonly Produced[] | { readonly [key: string]: Produced };

/** Calculates one reference case. */
export type CaseRunner = (inputs: unknown) => Readonly<Record<string, Produced>>;

/** The runners of one topic by case id. */
export type TopicRunners = Readonly<Record<string, CaseRunner>>;

/** A runner that reads the inputs of a case in the shape it has in the file. */
export function runner<Inputs>(run: (inputs: Inputs) => Readonly<Record<string, Produced>>): CaseRunner {
  return (inputs) => run(inputs as Inputs);
}

/** A fraction written as text, such as `20/60`. */
export function fraction(text: string): number {
  const [numerator, denominator] = text.split('/');
  return Number(numerator) / Number(denominator);
}
