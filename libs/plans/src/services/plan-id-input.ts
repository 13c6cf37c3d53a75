/** A plan to do something with. */
export interface PlanIdInput {
  readonly id: string;
  /** The revision the actor has seen; with another one it is refused as CONFLICT. Absent = whichever it is. */
  readonly expectedRevision?: number | undefined;
}
