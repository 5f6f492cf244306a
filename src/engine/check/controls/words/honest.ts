/** What shows a word's honest meaning: the word before it, the word after it, or one anywhere in the draft. */
export type Sense = { before?: RegExp; after?: RegExp; needs?: RegExp };

/** Words of the swearing list that have an honest meaning too. */
export const HONEST: Readonly<Record<string, Sense>> = {
  tits: {
    before:
      /^(great|blue|coal|bearded|tailed|marsh|willow|crested|some|two|three|four|five|baby|nesting|of)$/,
  },
  tit: {
    before: /^(great|blue|coal|bearded|tailed|marsh|willow|crested|a)$/,
    after: /^(for|box|boxes|nest|mouse)$/,
  },
  dick: {
    before: /^(spotted|moby|philip|uncle|mr|grandad|tom|private|clever|dear|hi|hello|sir)$/,
    after:
      /^(whittington|turpin|van|tracy|francis|advocaat|cheney|emery|and|grayson|barton|dastardly|strawbridge)$/,
  },
  cock: {
    needs: /^(hen|hens|poultry|coop|bantam|bantams|cockerel|nest|rhode|rooster)$/,
    before: /^(the|a|weather|ball|stop|hay|turkey|crow|old|pea|wood|crowing|our)$/,
    after: /^(a|robin|inn|crow|crowed|crows|pheasant|crowing|and|of|pit|tail|lane|farm|hotel|pub|fight)$/,
  },
  cocks: {
    before: /^(weather|stop|hay|two|the|three)$/,
    needs: /^(taps|valves|stopcock|ballcocks|plumber|plumbing)$/,
  },
  cockup: { needs: /^(fell|fells|lakes|wainwright|summit)$/ },
  bollocks: { needs: /^(pistols|wycliffe|wycliffes|etymology|rigging)$/ },
  ass: { before: /^(an|the|silly|wild|pompous)$/ },
  bitch: {
    before: /^(cockapoo|labrador|lab|spaniel|collie|terrier|whippet|breeding|in|brood|old|young|stud)$/,
    needs:
      /^(puppies|puppy|pups|litter|vet|breed|kennel|spayed|crufts|terrier|labrador|spaniel|collie|whippet|dog)$/,
  },
  pussy: { after: /^(cat|cats|willow|willows|riot|in)$/ },
  shag: {
    after: /^(pile|rug|rugs|carpet|carpets|haircut|cut|and|on|nest)$/,
    needs:
      /^(cormorant|cormorants|gannet|puffin|rspb|cliff|cliffs|carpet|rug|seabird|seabirds|hairdresser|fringe|tobacco|dunnock|gull|gulls|tern|terns|heron|harbour|birds)$/,
  },
  shagged: { after: /^(out)$/ },
  prick: {
    before: /^(to|and|then|will|a|my|finger|pin|the)$/,
    after: /^(the|up|your|his|her|each|them|it|with|us|all|of|test|potatoes|sausages)$/,
    needs:
      /^(fork|needle|potato|potatoes|sausages|finger|blood|shylock|bleed|pastry|ears|thumbs|conscience|spindle|seedlings)$/,
  },
  pricks: { after: /^(up|the|your|his|her|with)$/, needs: /^(ears|fork|needle|thumbs|thumb)$/ },
  fanny: {
    after: /^(price|brice|craddock|cradock|mendelssohn|blankers|burney|adams|and|by|hill)$/,
    before: /^(auntie|aunt|aunty|nan|grandma|great|sweet|named|called|cousin|miss|little)$/,
  },
  cum: {
    before:
      /^(magna|summa|vade|kitchen|bedroom|office|study|dining|library|hall|gym|canteen|tutor|secretary)$/,
    after: /^(laude|dining|office|study|library|hall|bedroom|gym|canteen|storeroom)$/,
  },
  bastard: {
    before: /^(the)$/,
    after: /^(file|sword|executioner|feudalism|son|title)$/,
    needs:
      /^(edmund|gloucester|lear|conqueror|heir|heirs|illegitimate|norman|normandy|king|stark|snow|faulconbridge)$/,
  },
  bastards: { needs: /^(edmund|lear|illegitimate|heirs|shakespeare|king)$/ },
  bugger: { before: /^(lucky|little|poor|old|cheeky|clever|daft|jammy)$/, after: /^(lugs)$/ },
  slag: {
    after: /^(heap|heaps|off|tip|tips|glass|furnace)$/,
    needs: /^(mine|mining|colliery|furnace|steel|steelworks|smelting|iron|aberfan|heap|pit)$/,
  },
  slags: { needs: /^(furnace|steel|iron|smelting)$/ },
  spunk: { before: /^(with|such|real|her|got|some|shows|of)$/ },
  spunky: { before: /./ },
  arse: { after: /^(about|around)$/ },
  gash: { before: /^(a|the|deep|nasty|long)$/, needs: /^(plaster|stitches|bandage|knee|shin|a|e|first)$/ },
  pula: { needs: /^(botswana|croatia|festival|arena)$/ },
  cono: { needs: /^(sur|cono)$/ },
  lund: { needs: /^(sweden|university|philosopher|stadium)$/ },
  randi: { before: /.*/ },
  crap: { before: /./ },
  crappy: { before: /./ },
  crapping: { before: /./ },
  jackass: { needs: /^(penguin|penguins)$/ },
  badass: { before: /./ },
  pillock: { before: /./ },
  scrote: { before: /./ },
  buggered: { before: /./ },
  tosser: { before: /^(pancake|salad|caber|coin)$/ },
  tossers: { before: /^(pancake|salad|caber)$/ },
};
