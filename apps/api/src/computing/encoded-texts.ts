/** Most small answers fit. */
const ROOM_BYTES = 1_048_576;

/** What a UTF-16 code unit takes in UTF-8 at most. */
const MOST_BYTES_PER_UNIT = 3;

/** Written to anew for every answer, so that only as much memory is taken as an answer has bytes. */
const ROOM = Buffer.allocUnsafe(ROOM_BYTES);

/** Texts that follow each other in UTF-8, as bytes of their own that can be handed over to another thread. */
export function encodedTexts(texts: Iterable<string>): Uint8Array<ArrayBuffer> {
  let room: Buffer = ROOM;
  let end = 0;
  for (const text of texts) {
    const most = end + text.length * MOST_BYTES_PER_UNIT;
    if (most > room.length) room = widened(room, { end, most });
    end += room.write(text, end);
  }
  return new Uint8Array(room.subarray(0, end));
}

function widened(room: Buffer, { end, most }: { readonly end: number; readonly most: number }): Buffer {
  const wider = Buffer.allocUnsafe(2 * most);
  room.copy(wider, 0, 0, end);
  return wider;
}
