/** Something that the wizard asks. */
export interface Question {
  /** A few words, without a question mark. */
  readonly title: string;
  /** What an empty answer stands for. */
  readonly initial: string;
  /** The answers that there are; absent where any text may be one. */
  readonly choices?: readonly string[];
  /** What is wrong with an answer, for people; null where it can be used. */
  readonly problemOf: (answer: string) => string | null;
}

/** Asks a question until it has an answer that can be used, or throws `BadInput`. */
export type Ask = (question: Question) => Promise<string>;

/** What one way of asking consists of. */
export interface Asker {
  readonly ask: Ask;
  /** Ends the conversation. */
  readonly close: () => void;
}
