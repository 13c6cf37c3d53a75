import type { TargetName, TargetVerdict } from '@headroom/core';

import { formatDuration } from '../format/duration-display.js';
import { targetFigureText } from './target-text.js';
import { TARGET_WORDS } from './vocabulary-words.js';

/** Targets that must not be exceeded; the others must be reached. */
const UPPER_LIMITS: ReadonlySet<TargetName> = new Set(['RTO', 'RPO', 'LATENCY', 'BUDGET']);
