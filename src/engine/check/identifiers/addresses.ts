/**
 * Street addresses as people write them, at home and abroad: number and street, street and number, flats and boxes,
 * forces post, and a last line of place and postal code. Each shape is a row of bounded pieces.
 */
const WORD = "[\\p{Lu}][\\p{L}\\p{M}'’.-]{0,24}";
const KIND =
  'Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Way|Court|Ct|Crescent|Terrace|Grove|Place|Pl|Gardens|Rise|Row|Square|Sq|Mews|Walk|Boulevard|Blvd|Parade|Circle|Highway|Streets|Avenues|Roads|Vale|Croft|Coves|Cove|Trail|Parkway|Pkwy|Loop';
const STREETISH =
  '(?:stra(?:ss|ß)e|gata|gatan|gade|vej|vei|veien|vegen|katu|tie|weg|straat|laan|plein|utca|allee|allé|kuja|polku|bakken|vägen|gränd|strada|gasse|platz|damm|dreef|kade)';
const ABROAD =
  '(?:Rue|Via|Viale|Piazza|Avenida|Av\\.|Rua|Calle|C/|Carrer|Paseo|Plaza|Travessa|Ulica|Ul\\.|ul\\.|Boulevard|Chaussée|Route|Chemin|Quai|Place|Allée|Avenue|Impasse|Corso|Largo|Strada|Praça)';

const STREET = new RegExp(`${STREETISH}$`, 'iu');
const LONGEST_STREETISH = 8;

/** Whether a word for a street stands before some number: quickly told, while the whole shape would be tried at every word. */
function numbersStreet(text: string): boolean {
  for (let blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
    const next = text.charCodeAt(blank + 1);
    if (next >= 48 && next <= 57 && STREET.test(text.slice(Math.max(0, blank - LONGEST_STREETISH), blank)))
      return true;
  }
  return false;
}

/** A shape with the digits it has at the least, and what rules it out at little cost. */
type AddressShape = { shape: RegExp; digits: number; mayStand?: (text: string) => boolean };

export const ADDRESS_SHAPES: readonly AddressShape[] = [
  // 14 Sorrel Close; Flat 3, 27534 Low Mill Lane
  {
    digits: 1,
    shape: new RegExp(
      `\\b(?:[Ff]lat \\d{1,4}[A-Za-z]?,? )?\\d{1,5}[A-Za-z]?,? (?:${WORD} ){1,4}(?:${KIND})\\b\\.?`,
      'gu',
    ),
  },
  // 41086 Kiannonkatu 98: a house number, a name, another number
  {
    digits: 4,
    shape:
      /\b(?!(?:19|20)\d\d )\d{3,5} (?!(?:Year|Key|Room|Chapter|Act|Week|Day|Set|Class|Page|Term|January|February|March|April|May|June|July|August|September|October|November|December)\b)[\p{Lu}][\p{L}\p{M}'’.-]{1,24} (?:[\p{L}\p{M}'’.-]{1,24} ){0,4}\d{1,4}\b/gu,
  },
  // Villacher Strasse 89; Sludevej 13; Rua Cidade 468
  {
    digits: 1,
    shape: new RegExp(`\\b(?:${WORD} ){0,3}[\\p{L}\\p{M}-]{3,20}${STREETISH} \\d{1,4}\\b`, 'giu'),
    mayStand: numbersStreet,
  },
  { digits: 1, shape: new RegExp(`\\b${ABROAD} (?:[\\p{L}\\p{M}'’.-]{1,24} ){1,5}\\d{1,4}\\b`, 'gu') },
  // Apt. 297, Suite 413, P.O. Box 255, PSC 6293, Unit 4719 Box 7394, FPO AE 12382
  { digits: 1, shape: /\b(?:apt|apartment|suite|ste)\b\.? ?#?\d{1,5}\b/giu },
  { digits: 1, shape: /\b(?:p\.? ?o\.? ?box|psc|cmr|unit) \d{1,5},? ?(?:box \d{1,5})?/giu },
  { digits: 5, shape: /\b(?:apo|fpo|dpo) (?:aa|ae|ap) \d{5}\b/giu },
  // A line of its own: Denmark 35018
  { digits: 5, shape: /(?<=^|\n)[ ,]{0,3}[\p{L}\p{M} ().,-]{3,32} \d{5}(?:-\d{4})?(?=\s*(?:\n|$))/gu },
];
