/** What can be pressed about saved plans; the value of each is the id of the plan, or what is said. */
export const PLAN_ACTIONS = {
  show: 'plan_show',
  replan: 'plan_replan',
  /** Value: `id|revision`. */
  acceptReplan: 'plan_accept_replan',
  /** Value: text of the list and the cursor, as JSON. */
  nextPage: 'plan_next_page',
  /** Opens the form that compares. */
  compare: 'plan_compare',
  /** Opens the planning modal. */
  newPlan: 'plan_new',
} as const;
