export { chartPng, chartSvg } from './png/chart-png.js';
