/** How far around a pixel its ground is looked at: wider than a module of the code, narrower than a shadow. */
const aroundPixels = 40;
/** Brightness by which ink differs from its ground at least; less is grain. */
const inkBelow = 3;

/**
 * The same picture in black and white: grain smoothed away, then black where a pixel is darker than its surroundings.
 * Finds labels in a dim garage, bleached or half in shadow that the decoder's own reading of contrast misses.
 * @param pixels RGBA, row by row; not changed.
 */
export function clearUpPicture(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const grey = smooth(smooth(brightnessOf(pixels), width, height), width, height);
  const sums = sumsOf(grey, width, height);
  const cleared = new Uint8ClampedArray(pixels.length).fill(255);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - aroundPixels), Math.min(height, y + aroundPixels + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - aroundPixels), Math.min(width, x + aroundPixels + 1)];
      const sumTo = (column: number, row: number) => sums[row * (width + 1) + column] ?? 0;
      const sum = sumTo(right, bottom) - sumTo(left, bottom) - sumTo(right, top) + sumTo(left, top);
      const ground = sum / ((right - left) * (bottom - top));
      const i = y * width + x;
      if ((grey[i] ?? 0) < ground - inkBelow) cleared.fill(0, i * 4, i * 4 + 3);
    }
  }
  return cleared;
}

function brightnessOf(pixels: Uint8ClampedArray): Float32Array {
  const grey = new Float32Array(pixels.length / 4);
  for (let i = 0; i < grey.length; i++) {
    const [red = 0, green = 0, blue = 0] = [pixels[i * 4], pixels[i * 4 + 1], pixels[i * 4 + 2]];
    grey[i] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return grey;
}

/** The mean of each pixel and its eight neighbours; the outermost line stays as it is. */
function smooth(grey: Float32Array, width: number, height: number): Float32Array {
  const across = grey.slice();
  for (let i = 1; i < grey.length - 1; i++)
    across[i] = ((grey[i - 1] ?? 0) + (grey[i] ?? 0) + (grey[i + 1] ?? 0)) / 3;
  const both = across.slice();
  for (let i = width; i < width * (height - 1); i++)
    both[i] = ((across[i - width] ?? 0) + (across[i] ?? 0) + (across[i + width] ?? 0)) / 3;
  return both;
}

/** At (column, row) the sum of all pixels left of and above it: any rectangle's mean is then four look-ups. */
function sumsOf(grey: Float32Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  return sums;
}
