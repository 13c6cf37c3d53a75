export { setup as default } from './test-data-folder.mjs';
