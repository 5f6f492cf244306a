/** What is said to a child in secret, by how plainly it shows that a child is meant. In the language of phrases/pattern.ts. */
const PARENTS =
  '(mum|mums|mam|mams|mummy|dad|dads|daddy|parents|parent|folks|carer|carers|nan|foster carer|mother|father)';

export const SECRECY = {
  /** Kept from the parents of whoever is spoken to. */
  parents: [
    `(dont|do not|never|wont|not|without) ..3 (tell|telling|show|showing|say|mention|let|letting|word to|anything to|a word to) ..4 your ${PARENTS}`,
    `not a word to ..3 your ${PARENTS}`,
    `(hide|keep|kept|secret) (this|it|that|these|all this)? ..2 from your ${PARENTS}`,
    `(so|where|until|when|while|once|make sure|before) ..1 your ${PARENTS} ..1 (cant|cannot|doesnt|dont|wont|isnt|arent|asleep|is asleep|are asleep|out|are out|is out|see|sees|find|finds|check|checks)`,
    `your ${PARENTS} ..2 (need to know|needs to know|wont know|wont find out|dont know|doesnt know|wouldnt get it|wouldnt understand|cant know|must not know|mustnt know|never know|never find out|will never know)`,
    `if your ${PARENTS} (ask|asks|finds?|finds out|see|sees)`,
    `tell your ${PARENTS} (you|youre|your|that you|its) ..6 (ill|i|we|me|meet|mine)`,
  ],
  /** Kept from everybody: a child may be meant, or a cake. */
  hush: [
    'our (own)? (little)? secret !(recipe|santa|garden|weapon|agent|project|ingredient|family|spot|plan|formula|sauce|location|menu)',
    'between (you and me|me and you|us|you and i|the two of us) !(girls|lads|ladies|mums|dads|parents|colleagues|staff|teachers|and|two|three)',
    '(keep|kept) (it|this|that|us|these|our chats) ..1 (quiet|secret|private|to yourself|hidden|a secret|on the quiet|between us)',
    '(dont|do not|never|wont|wouldnt|not) ..2 (tell|telling|show|say to|let) ..1 (anyone|anybody|a soul|no one|nobody|the others|miss|sir|school|your friends|your teacher|your tutor|your mates)',
    '(promise|swear) (me)? (you|not|that you)? ..2 (wont|not to|will not|never) ..1 (tell|say|show)',
    '(delete|wipe|clear|erase|bin|get rid of) (this|these|the|our|my|all)? ..1 (chat|chats|messages|message|texts|text|convo|conversation|dms|dm|snaps|thread|history)',
    '(delete|wipe|destroy) (this|it|them|these) (after|once|when|straight|as soon|now)',
    '(nobody|no one|noone|none of them) ..5 (know|knows|see|sees|find|finds|understand)',
    'mums the word',
  ],
  /** Off to where nobody else can see. */
  away: [
    '(add|follow|message|text|dm|snap|whatsapp|kik|chat|talk|ring|switch|move|come|go|write) ..6 (instead|more private|privately|where no one|where nobody|secret account|private account|other account|off the school|not on school|messages disappear|gets checked|is checked|is monitored)',
    '(come|get|go) off the (school|class) (chat|account|email|app|system)',
    '(make|set up|create|get) (a|another) (new|second|secret|different|private) (account|profile|number)',
  ],
} as const;
