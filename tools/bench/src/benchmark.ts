/** One line of the table: a subject beside its baseline, measured in the same run. */
export interface BenchmarkRow {
  /** What was measured. */
  readonly subject: string;
  /** The figure with its unit. */
  readonly measured: string;
  /** What it was measured beside, where the benchmark has several baselines. */
  readonly beside?: string;
  /** The baseline's figure with its unit. */
  readonly baseline: string;
  /** Subject / baseline. */
  readonly ratio: number;
  /** What the figure or the ratio must not exceed, in words. */
  readonly bound: string;
  readonly isWithinBound: boolean;
}

/** Where a benchmark finds what it measures. */
export interface BenchmarkPlace {
  /** Folder of the checkout, with a trailing slash. */
  readonly root: string;
  /** Folder for files of this run, with a trailing slash; removed after it. */
  readonly scratch: string;
}

/** A benchmark: measures its subject and its baseline interleaved and judges the result. */
export interface Benchmark {
  /** Name on the command line. */
  readonly name: string;
  /** What the subject is measured beside. */
  readonly baseline: string;
  /** What must hold, in words. */
  readonly bound: string;
  /** True where it takes minutes: it is run only by its name or with `--long`, and has a table of its own. */
  readonly isLong?: boolean;
  readonly run: (place: BenchmarkPlace) => Promise<readonly BenchmarkRow[]>;
}
