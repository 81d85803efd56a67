import { TYPEFACES } from '../../../shared/documents/faces.ts';
import type { Page } from '../../../shared/documents/page.ts';

/**
 * What holds for every paragraph. Written by hand, for the library cannot say no: no sign hangs over the edge of the
 * type area, and nothing is put between figures and Chinese words, on paper as on the printed page.
 */
export function stylesXml(page: Page): string {
  const name = TYPEFACES.fangsong.name;
  const fonts = `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
  const size = page.size * 2;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:spacing w:val="${closer(page)}"/>`,
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault/></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    '<w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>',
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '</w:styles>',
  ].join('');
}

/**
 * What characters of running text stand closer than their size, so that 28 fill a line. It is said of the letters,
 * not of the grid: LibreOffice puts 18 characters on a line of Word's grid of characters.
 */
const closer = (page: Page): number => Math.floor(page.character - page.size * 20);
