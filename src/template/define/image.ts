const HOST = '[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\\d{1,5})?';
const PART = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';
const TAG = ':\\w[\\w.-]{0,127}';
const DIGEST = '@[A-Za-z][A-Za-z0-9]*:[0-9a-f]{32,128}';

/** The grammar of image references (distribution/reference), with room for a registry's host first. */
const IMAGE = new RegExp(`^(?:${HOST}/)?${PART}(?:/${PART})*(?:${TAG})?(?:${DIGEST})?$`);

/** Whether a text can name an image. */
export function isImage(text: string): boolean {
  return text.length <= 512 && IMAGE.test(text);
}
