export { createLogger, type LogOptions } from './create-logger.js';
export { stopWish } from './stop-wish.js';
