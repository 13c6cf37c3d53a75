export { teardown as default } from './test-data-folder.mjs';
