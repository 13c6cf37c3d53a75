import type { webApi } from '@slack/bolt';
import type { Chart } from '@headroom/report';

/** What is needed to get an image to Slack. */
export interface ImageUpload {
  readonly client: webApi.WebClient;
  /** PNG of a chart. */
  readonly drawImage: (chart: Chart) => Promise<Uint8Array>;
}

/** Draws a chart and uploads it, shared nowhere yet; answers the id of the file. */
export async function uploadImage({ client, drawImage }: ImageUpload, chart: Chart): Promise<string> {
  const image = Buffer.from(await drawImage(chart));
  const { files } = await client.filesUploadV2({
    file: image,
    filename: 'chart.png',
    title: chart.title,
    alt_text: chart.altText,
  });
  const id = files.flatMap((upload) => upload.files ?? []).flatMap(({ id: fileId }) => fileId ?? []);
  const [first] = id;
  if (first === undefined) throw new Error('Slack names no file after the upload of an image');
  return first;
}
