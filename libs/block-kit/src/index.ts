export {
  type AxisChart,
  type ChartPoint,
  type ChartSeries,
  type DataVisualizationBlock,
  type MessageBlock,
  type PieChart,
} from './data-visualization.js';
export { fitText } from './fit-text.js';
export { type LimitName, SLACK_LIMITS, SLACK_TIMING, type SlackLimit } from './limits.js';
export { manifestProblems } from './manifest-problems.js';
export { messageProblems } from './message-problems.js';
export { optionsProblems } from './options-problems.js';
export type { SlackProblem } from './problem.js';
export { viewProblems } from './view-problems.js';
