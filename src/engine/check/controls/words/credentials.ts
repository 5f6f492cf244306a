import { terms } from '../../word-list.ts';

/** Terms only this control needs, for its phrases as @name. */
export const TERMS = {
  secret: terms(
    'password passwords pw pwd pword passwd passcode pass_code pin pin_number passphrase login logins log_in log_ins logon log_on username user_name credentials wifi_password wifi_code wi_fi_password door_code gate_code alarm_code entry_code key_code keycode keypad_code safe_code access_code code security_code verification_code two_factor_code 2fa 2fa_code authenticator one_time_code recovery_code admin_password pass',
  ),
  system: terms(
    'sims arbor bromcom cpoms cctv twitter facebook instagram insta tiktok canva canvas teams class_dojo dojo seesaw tapestry google_classroom classroom show_my_homework satchel email emails office_365 outlook laptop ipad ipads ipad_trolley server network wifi wi_fi website page account accounts trust school twinkl parentpay parent_mail parentmail evolve mis vpn photocopier printer youtube linkedin zoom kahoot ttrockstars tt_rockstars rockstars purple_mash spelling_shed',
  ),
};

/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  given: [
    '@secret for ..4 (is|are) ..3',
    '@num (is the|thats the|for the) (code|pin|alarm|door|gate|passcode) ..2',
    '(password|login|passcode|pin|code) (hint|clue) ..6',
    '(the|my|our|its|his|her|their|school|staff|trust|office|class|user|same|new|and|old|@name|@system) ..2 @secret ..1 (is|was|s|are|still|hasnt changed|now|isnt|same as|begins|starts|ends|rhymes|hint) ..4',
    '@secret (is|are|still|now) ..6',
    '(username|user name|user|login|log in|logon|email) ..5 (pass|password|pw|pwd|pword|passcode|pin) ..4',
    '(log in|login|logon|log on|sign in|signin|get in|log into @system|log in to @system) (with|as|using|via|under) ..8',
    '(pws|pw|pwd|pword|passwords) ..10 (name|end|number|same|birthday|dog|cat|1|123|capital|begins|starts|year|postcode|start|plus|then)',
    '@num ..6 (times out|time out|expires|runs out|quick|verification|2fa|authenticator|thats for|thats the code|is the code|the code|for the @system|will get you in|gets you in|opens|to get in)',
    '(code|pin|door|gate|alarm|keypad|barrier|back door|staff door|safe|side gate|key safe|keysafe|cupboard|photocopier|boiler room) ..5 @num',
    '(doors|door|gate|gates|alarm|keypad|barrier|safe|side gate) ..2 (still|is|code|now|opens with|number) ..4',
    '(its|it is|try|use|type|put in|press|dial|enter) @num (if|to|for|and|when|then|on) ..4 (locked|sleep|get in|in|unlock|open|door|gate|alarm|logs|screen|locks)',
  ],
  asked: [
    '(whats|what is|anyone know|anyone got|does anyone (know|have)|can (someone|anyone|you|somebody)|could (someone|you|anyone)|send me|remind me|text me|message me|dm me|who has|whos got|need|give me|tell me|has anyone got|forgotten|forgot) ..7 (password|passwords|pw|passcode|login|logins|log in|login details|logon|wifi code|door code|gate code|alarm code|username|2fa code|verification code|security code|the code for|entry code|credentials)',
  ],
  open: [
    '(borrow|use|nick|share|pinch|lend me|lend) (someones|somebodys|anyones|yours|your|his|her|@name) (login|log in|password|account|logon|fob|lanyard|badge|pass|username|pin)',
    '(left|leave|leaving|is|its|sat|sitting|on my desk|stays|been) ..4 (unlocked|logged in|logged on|signed in|signed on) ..6',
    '(unlocked|logged in|logged on|signed in|still logged|always logged) ..6 (help yourself|help yourselves|use|my desk|on my|as me|if you|anyone|feel free|go on|whoever|laptop|phone|ipad|pc|computer)',
    '(use|using|used|borrow|borrowing|borrowed|post from|tweet from|log in on|go on) (my|his|her|@name|each others|someone elses|the heads) (login|log in|account|password|logon|canva|badge|fob|lanyard|pass|swipe card|key card|username)',
    '(sharing|share|shared|lending|lent|lend|swap|swapping|swapped|pass round|passing round) ..3 (login|logins|log in|log ins|password|passwords|fob|fobs|lanyard|lanyards|badge|badges|swipe cards?|logon|account)',
    '(we|everyone|all of us|whole|team|staff|department) ..4 (use|uses|using|share|shares) (the)? ..1 (same|one) (login|password|account|log in|logon|pin|code)',
    '(written|wrote|stuck|post it|postit|sticky note|taped|on the whiteboard|on the board|under the keyboard|back of my) ..8 (password|login|pin|code|passwords|wifi)',
    '(password|login|passwords|logins) ..6 (written|stuck|post it|postit|sticky|taped|on the board|whiteboard|under the keyboard|in the drawer|on the wall|behind the)',
  ],
  handover: [
    '(handing|hand|handed|taking over|took over|passing|passed|giving|given|inherit*|looking after|minding|swap*) (over|on)? ..3 (the|my|our|school|class|@system|trust|pta)? ..3 (twitter|instagram|facebook|tiktok|page|account|accounts|login|logins|insta|socials|social media|handle|youtube|channel|log in) ..10',
  ],
};
