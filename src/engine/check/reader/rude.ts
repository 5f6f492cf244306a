/** What people hide behind stars, or spell out in capitals. */
export const RUDE =
  `shit shite shits shitty shitting bullshit fuck fucks fucked fucker fuckers fucking fuckin cunt cunts dick dicks dickhead prick pricks
cock cocks bitch bitches bastard bastards wank wanker wankers twat twats piss pissed pissing bollocks bugger buggers arse arses arsehole
arseholes ass asshole assholes slut sluts whore whores slag slags crap damn damned hell nigger niggers paki pakis faggot faggots fag fags
tranny trannies retard retards spastic kike kikes chink chinks gypsy rape raped kill killed die dead hate suicide porn sex balls tits`.split(
    /\s+/,
  );
