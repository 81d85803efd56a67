const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
/** 1 January 1980, midnight: where the calendar of zip files begins. */
const FIRST_DAY = 0x0021;

/** The same package with every file in it dated alike, so that the same content gives the same bytes. Written in place. */
export function withoutZipDates(zip: Buffer): Buffer {
  const end = zip.length - END_SIZE;
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a zip file without a comment');
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(entry) !== CENTRAL) throw new Error('the list of files in the zip is broken');
    setFirstDay(zip, entry + 12);
    setFirstDay(zip, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}

function setFirstDay(zip: Buffer, place: number): void {
  zip.writeUInt16LE(0, place);
  zip.writeUInt16LE(FIRST_DAY, place + 2);
}
