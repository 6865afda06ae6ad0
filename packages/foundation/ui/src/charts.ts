export { type CountBarsInput, countBars } from './charts/count-bars.ts';
export { type CoverageBarsInput, type CoverageDay, coverageBars } from './charts/coverage-bars.ts';
export {
  type CircleMark,
  type ColourToken,
  type Drawing,
  estimateTextWidth,
  type LineMark,
  type Mark,
  type PathMark,
  type RectMark,
  type TextMark,
} from './charts/drawing.ts';
export { drawingToSvg, type SvgOptions, safeHref } from './charts/drawing-to-svg.ts';
export { type HeatCell, type HeatMapInput, heatMap, heatShades } from './charts/heat-map.ts';
export { contrast, mixColour, palette } from './charts/palette.ts';
export { type ScoreTrendInput, scoreTrend, type TrendPoint } from './charts/score-trend.ts';
export { type VerdictShare, verdictBar } from './charts/verdict-bar.ts';
export { type VerdictLook, verdictLooks, verdictShape } from './charts/verdict-shape.ts';
