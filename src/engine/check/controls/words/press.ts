import { terms } from '../../word-list.ts';

/** Terms only this control needs, for its phrases as @name. */
export const TERMS = {
  outlet: terms(
    'gazette echo chronicle mail evening_post evening_news herald courier mercury argus star observer examiner advertiser telegraph guardian times independent mirror sun express metro bbc itv itv_news channel_4 c4 sky_news gb_news lbc talk_radio talktv radio local_radio radio_4 five_live 5_live newsnight panorama schools_week tes fe_week buzzfeed vice huffpost tabloid tabloids reuters pa_media press_association newspaper newspapers paper local_paper local_rag local_press national_press the_press press media news newsdesk broadcaster documentary documentary_makers tv_crew camera_crew film_crew tv podcast podcaster vlogger vloggers blogger youtuber tiktoker influencer',
  ),
  journalist: terms(
    'journalist journalists journo journos reporter reporters newshound columnist producer researcher presenter editor correspondent press_office hack podcaster podcasters vlogger vloggers youtuber documentary_maker news_team interviewer',
  ),
};

/** Phrases by tag, in the language of phrases/pattern.ts. */
export const PHRASES = {
  talk: [
    '(i|we) (can|could|will|ill|have|know) (tell|show|give|send|plenty|lots|exactly|say) ..8 (what|everything|how|all|details|happened|went on|stories|really|truth)',
    '(here|dm|message|happy|contact) (if|to) ..3 (you)? (want|need|talk|hear) ..6 (story|truth|inside|comment|teacher|someone|staff|quote|more)',
    '(chatted|chat|chatting|talked|spoke|had a natter|nattered|had a word) (to|with) ..6 (radio|bbc|paper|gazette|journalist|reporter|echo|podcast|tv|itv|news|crew|press|magazine|blogger|vlogger|youtuber)',
    '(just|been|got|getting|off|on|was|had|having|spent|did|done|doing|gave|giving|given|i|im|ive|we|ill|happy|about|tomorrow|going|spoke|talked|chatted|rang|called|emailed|messaged|told|sent) ..8 (@journalist|schools week|tes|gazette|echo|bbc|itv|guardian|lbc|sky news|local paper|local radio|local rag|press|newspaper|documentary|newsnight|panorama|podcast|chronicle|herald|radio|journo) ..8 (about|on|over|re|regarding|off the record|on the record|told|asking|wanted|wants|tomorrow|interview|quote|piece|tonight|story|today|monday|thursday|anonymous*|episode|lands|live|out|listen|tune|merger|school|trust|exclusions|cuts|strike|job|pay|roof|boiler|behaviour)',
    '(happy|glad|willing|ready|free|able|available|keen|only too happy|more than happy|id love|love|up) to (give|talk|chat|speak|comment|go on|come on|be quoted|be interviewed|share|tell|answer|help|be on|discuss|appear|do an interview|say more|provide|explain|contribute|record|be a source|spill)',
    '(you can|can|feel free to|please|go ahead and|happy for you to|yes) (use|quote|print|share|run|broadcast|read out|publish) (that|this|it|me|my|any of it|whatever)',
    '(dms open|dm me|message me|ring me|call me|my dms|drop me a line|give me a ring|give me a bell|email me|get in touch|contact me) ..12 (quote|story|interview|piece|journalist|article|podcast|reporter|details|comment|gazette|press|episode|source)',
    '(quote|story|interview|piece|journalist|article|podcast|reporter|comment|gazette|press|episode|bbc|scoop|tip) ..10 (dms open|dm me|dms are open|message me|ring me|call me|drop me|give me|email me|get in touch|contact me)',
    '(go|going|went|come|coming|appear|appearing|be) (on|in) (camera|record|the record|air|the podcast|your podcast|your channel|your show|the show|the radio|tv|telly|local radio|bbc|lbc|the news|the one show|newsnight|your next video|the paper|the papers|the gazette)',
    '(off|on) the record',
    '(recorded|recording|did|guested|guest|guesting|featured|feature|chatting|appeared|joined|guest spot|talk|talking|interviewed|back) (on|an episode|with|for|a slot|in) ..6 (podcast|episode|show|channel|radio|breakfast show|documentary|vlog|youtube|mailonline|webinar)',
    '(my|our) (interview|episode|quote|quotes|piece|column|article|bit|slot|letter|comments|op ed|exclusive|appearance) ..4 (in|on|with|for|is out|drops|lands|airs|out) ..4 (gazette|tes|schools week|bbc|guardian|podcast|echo|radio|tomorrow|paper|times|itv|telegraph|mail|today|chronicle|lbc|now|monday|friday|news)',
    '(saw|seen|spotted|re|about|following|answering|responding to|replying to|in response to) (your|the) (callout|call out|appeal|request|post|tweet|article|piece|story|message|email|dm|question|thread) ..12 (gazette|echo|bbc|paper|journalist|podcast|story|memories|comment|teachers|school|schools|article|reporter|staff|people|anyone|documentary|programme|interview|radio)',
    '(got|get|have|ive|theres|plenty|full of|loads of|some) ..4 (crackers|stories|a story|the story|the inside story|the full story|tales|quote for you|info|information|details|things you should know|documents|emails|screenshots) ..6 (for you|for your|if you|you could|to tell|to share|you want|interested|need|print|piece|programme|dm|podcast)',
    '(tell|telling|told|tip|tipped|tipping|leak|leaked|leaking|sent|sending|forward*) ..3 (gazette|echo|bbc|journalists?|reporters?|guardian|schools week|tes|daily mail|local paper|newspapers?|itv|chronicle|newsdesk|(the|a) (press|papers|media|podcast))',
    '(the|a|from the|some|that|this|another) (@journalist|bbc|gazette|schools week|tes|echo|guardian|tv crew|film crew|camera crew|daily mail|paper) ..4 (rang|called|emailed|messaged|dmd|contacted|asked|wants|wanted|outside|at the gates|got in touch|approached|keeps|doorstep*|has asked|been on to|is doing|phoned|slid)',
    '@handle ..3 (yes|happy|sure|no problem|i|its|hi|hello|thanks|that|we|it|course) ..12 (quote|use|print|interview|story|article|piece|record|camera|comment|podcast|episode|live|details)',
    '(be|as) (a|an|your|their|the) (source|insider|whistleblower|anonymous source|guest|case study|contributor|talking head|eyewitness|mole)',
    '(whos|who is|youre|you are|@journalist) (writing|making|running|recording|doing|covering|producing|investigating) (a|the|this|an|your) (piece|story|article|documentary|podcast|film|feature|programme|investigation|series|episode|report)',
  ],
  nocomment: [
    '(contact|ring|email|ask|speak to|refer|direct|refer you to|pass this to|through|call|via) (the|our|your)? (head|headteacher|press office|comms|communications|trust|school office|main office|office)',
    '(not|cant|cannot|unable|wont|no|never|didnt|dont) ..3 (comment|talk to the press|speak to the press|talk to journalists|able to comment|allowed to comment|speak for|talk to reporters|reply)',
  ],
};
