/**
 * An image that could not be had. The message names the image, the cause and the way out, in one sentence or two;
 * it holds no secret and no control character, and may be shown to whoever asked for the image.
 */
export class ImagePullError extends Error {
  override readonly name = 'ImagePullError';
}
