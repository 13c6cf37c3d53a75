export { documentText } from './document/document-text.js';
export { editDocument, type DocumentEdit, type EditedDocument } from './document/edit-document.js';
export { isTextTooLarge, LARGEST_TEXT_BYTES } from './document/text-size.js';
export { applyFindingEdits } from './findings/apply-edits.js';
export { planInsights, type EvaluatedWorkload } from './plan-insights.js';
export { planDocument, type PlannedDocument, type PlanningOptions } from './plan-document.js';
export {
  parseDocument,
  type ParsedDocument,
  type PreparedWorkload,
  prepareWorkload,
  validateDocument,
  type WorkloadSource,
} from './prepare-workload.js';
export { documentPathOf, documentPathText, type DocumentPath } from './problems/document-path.js';
export { locateProblems, type ProblemSource } from './problems/locate-problems.js';
export { nearestName } from './problems/nearest-name.js';
export { type Problem, PROBLEM_CODES, type ProblemCode, type ProblemDraft } from './problems/problem.js';
export { resolveWorkload, type ResolvedWorkload } from './resolve/resolve-workload.js';
export { KIND_FIELDS, REQUIRED_FIELDS } from './schema/component-kinds.js';
export { workloadJsonSchema } from './schema/json-schema.js';
