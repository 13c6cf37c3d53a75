import { type Problem, PROBLEM_CODES } from '@headroom/planner';
import { ACTIONS } from '@headroom/plans';
import { choice, listOf, object, orNull, text, whole } from '../fields/field-spec.js';
import { enumType, objectType } from '../fields/object-type.js';
import { USER_ERROR_CODES, type UserError } from './user-error.js';

/** Expected failures as data: a caller reads `code`, people read `message`. */
export const ActionEnum = enumType({
  name: 'Action',
  description: 'Something that a role, or the scope of a token, allows.',
  values: ACTIONS,
});

const UserErrorCodeEnum = enumType({
  name: 'UserErrorCode',
  description: 'Why a request was not carried out.',
  values: USER_ERROR_CODES,
});

const ProblemCodeEnum = enumType({
  name: 'ProblemCode',
  description: 'What is wrong with a document.',
  values: PROBLEM_CODES,
});

const DocumentProblemType = objectType<Omit<Problem, 'message'>>({
  name: 'DocumentProblem',
  description: 'One thing that is wrong with a workload document.',
  fields: {
    path: text('Path in the document, e.g. `components[0].sku`; empty for the document as a whole.'),
    code: choice(ProblemCodeEnum, 'What is wrong.'),
    line: orNull(whole('Line in the text, from 1; null for input that is not text.')),
    column: orNull(whole('Column in the text, from 1; null for input that is not text.')),
    value: orNull(text('The value as it stands, cut to 80 characters.')),
    expected: text('What would be right.'),
    suggestion: orNull(text('The nearest known name.')),
  },
});

export const UserErrorType = objectType<UserError>({
  name: 'UserError',
  description: 'Why a request was not carried out. With any of them nothing has changed.',
  fields: {
    code: choice(UserErrorCodeEnum, 'Why.'),
    message: text('The same in a sentence for people.'),
    path: orNull(text('The field of the input that it is about; null for the request as a whole.')),
    problem: orNull(
      object(() => DocumentProblemType, 'For INVALID_DOCUMENT: where in the document, and what would be right.'),
    ),
    currentRevision: orNull(whole('For CONFLICT: the revision that the plan is at.')),
    action: orNull(choice(ActionEnum, 'For FORBIDDEN: what the caller may not do.')),
  },
});

/** The list that every payload carries. */
export const userErrors = listOf(
  object(() => UserErrorType),
  'Why it was not carried out; empty where it was.',
);
