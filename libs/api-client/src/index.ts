export { ApiClientError, type ApiFailure, type ApiUserError } from './api-client-error.js';
export { type ApiClient, type ApiClientOptions, createApiClient, type RequestOptions } from './create-api-client.js';
// All documents, with the types of what they take and answer, as they are made from src/documents.
export * from './generated/graphql.js';
