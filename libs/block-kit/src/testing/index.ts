export { type CheckedType, schemaProblems } from './schema-problems.js';
