/** The longer side of a kept photo, in pixels: a tag or a number plate at two metres stays readable. */
const longestSide = 1600;
const quality = 0.7;

/**
 * Draws the picture anew, smaller, as JPEG. What the camera wrote beside it (place, device, time) does not come along;
 * the way it is turned does.
 * @throws when the file is no picture this browser can read.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('no canvas');
  // A transparent picture would turn black as JPEG.
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return blobOf(canvas, 'image/jpeg', quality);
}

/** @throws when the browser cannot write that kind. */
export function blobOf(canvas: HTMLCanvasElement, type: string, withQuality?: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob?.type === type ? resolve(blob) : reject(new Error('no picture'))),
      type,
      withQuality,
    ),
  );
}
