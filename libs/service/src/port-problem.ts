/** Where a server was to listen. */
export interface PortPlace {
  readonly port: number;
  /** The address of the machine; left out where it listens at every one. */
  readonly host?: string;
  /** The setting that names the port. */
  readonly variable: string;
}

/** What to do about a port that a server cannot have, in words; null for any other error. */
export function portProblem(error: unknown, { port, host, variable }: PortPlace): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const place = host === undefined ? `Port ${String(port)}` : `Port ${String(port)} of ${host}`;
  if (code === 'EADDRINUSE') return `${place} is taken; set ${variable} to another one.`;
  if (code === 'EACCES') return `${place} needs more rights; set ${variable} to one above 1023.`;
  return null;
}
