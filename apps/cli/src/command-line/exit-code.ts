/** What the command tells its caller, beside what it prints. */
export const EXIT_CODES = {
  /** Done. */
  OK: 0,
  /** What `--fail-on` names is the case. */
  FAILED_ON: 1,
  /** The input cannot be used: arguments, files or documents. */
  BAD_INPUT: 2,
  /** A fault of headroom itself. */
  FAULT: 3,
} as const;

/** See {@link EXIT_CODES}. */
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];
