/** What can be pressed in an answer; the value of each is the id of the answer. */
export const ANSWER_ACTIONS = {
  save: 'answer_save',
  share: 'answer_share',
  portal: 'answer_portal',
  changeLoad: 'answer_change_load',
  changeTargets: 'answer_change_targets',
  changeLocations: 'answer_change_locations',
  changeStrategy: 'answer_change_strategy',
  details: 'answer_details',
  detailsPrevious: 'answer_details_previous',
  detailsNext: 'answer_details_next',
} as const;

/** The parts of an answer that are shown when they are asked for. */
export const ANSWER_DETAILS = ['COSTS', 'LOSSES', 'FINDINGS', 'OTHERS', 'ASSUMPTIONS'] as const;

/** See {@link ANSWER_DETAILS}. */
export type AnswerDetail = (typeof ANSWER_DETAILS)[number];

/** A page of a part of an answer. */
export interface DetailsRequest {
  readonly answerId: string;
  readonly detail: AnswerDetail;
  /** From 1. */
  readonly page: number;
}

const SEPARATOR = '|';

/** The value of what asks for a page of details. */
export function detailsValue({ answerId, detail, page }: DetailsRequest): string {
  return [detail, String(page), answerId].join(SEPARATOR);
}

/** Reads {@link detailsValue} back; null where the value is none. */
export function readDetailsValue(value: string): DetailsRequest | null {
  const [detailText = '', pageText = '', ...id] = value.split(SEPARATOR);
  const detail = ANSWER_DETAILS.find((known) => known === detailText);
  const page = Number(pageText);
  if (detail === undefined || !Number.isSafeInteger(page) || page < 1 || id.length === 0) return null;
  return { answerId: id.join(SEPARATOR), detail, page };
}
