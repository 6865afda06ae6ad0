import type { Drawing, Mark } from '@zhiqin/ui/charts';
import type { Canvas, Paint } from './canvas.ts';
import type { Flow } from './flow.ts';

/** Draws a chart's marks at (x, y), `scale` points a px. The caller marks it as a Figure or an Artifact. */
export function drawDrawing(flow: Flow, drawing: Drawing, x: number, y: number, scale: number): void {
  const texts = drawing.marks.filter((mark) => mark.kind === 'text');
  flow.canvas.scaled(x, y, scale, () => {
    for (const mark of drawing.marks) drawMark(flow.canvas, mark);
  });
  // Texts go last and unscaled, so that nothing covers them and each is set at its real size.
  for (const mark of texts) {
    const style = { size: mark.size * scale, weight: mark.weight, colour: mark.fill };
    const [line] = flow.set(mark.text.replace(/\s+/g, ' '), style, Number.POSITIVE_INFINITY).lines;
    if (!line) continue;
    const shift = mark.anchor === 'end' ? line.width : mark.anchor === 'middle' ? line.width / 2 : 0;
    flow.canvas.line(line, x + mark.x * scale - shift, y + mark.y * scale, mark.size * scale);
  }
}

function drawMark(canvas: Canvas, mark: Mark): void {
  if (mark.kind === 'text') return;
  if (mark.kind === 'line') {
    const look = { stroke: { token: mark.stroke }, thickness: mark.strokeWidth, dash: mark.dash };
    canvas.paint(look, () => `${n(mark.x1)} ${n(mark.y1)} m ${n(mark.x2)} ${n(mark.y2)} l`);
    return;
  }
  const look = {
    fill: mark.fill ? ({ token: mark.fill, share: mark.fillShade } satisfies Paint) : undefined,
    stroke: mark.stroke ? { token: mark.stroke } : undefined,
    thickness: mark.strokeWidth,
    dash: mark.dash,
  };
  canvas.paint(look, () => {
    if (mark.kind === 'rect') return `${n(mark.x)} ${n(mark.y)} ${n(mark.width)} ${n(mark.height)} re`;
    if (mark.kind === 'circle') canvas.pdf.circle(mark.cx, mark.cy, mark.r);
    else canvas.pdf.path(mark.d);
    return undefined;
  });
}

const n = (value: number) => Math.round(value * 1000) / 1000;
