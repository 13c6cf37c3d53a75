/** What a global id can stand for. */
export type NodeKind = 'Plan' | 'Team';

/** A global id and what it stands for. */
export interface NodeId {
  readonly kind: NodeKind;
  readonly id: string;
}

/** The id of a thing among all things: base64 of `Plan:<uuid>`. */
export function globalId(kind: NodeKind, id: string): string {
  return Buffer.from(`${kind}:${id}`, 'utf8').toString('base64');
}

/** What a global id stands for; null for anything else. */
export function nodeIdOf(text: string): NodeId | null {
  const parts = /^(Plan|Team):(.+)$/.exec(Buffer.from(text, 'base64').toString('utf8'));
  const [, kind, id] = parts ?? [];
  return kind === undefined || id === undefined ? null : { kind: kind as NodeKind, id };
}

/** The plain id for an operation: out of a global id of this kind, or as it is given. */
export function plainId(kind: NodeKind, text: string): string {
  const node = nodeIdOf(text);
  return node?.kind === kind ? node.id : text;
}
