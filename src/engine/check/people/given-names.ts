import { wordSet } from '../word-list.ts';

/**
 * Given names that children in the United Kingdom commonly bear, as folded words. They bear out a name that no register
 * knows where the words around it say little; a rarer name is known by its capital and a plain pupil marker.
 */
export const GIVEN_NAMES = wordSet(`
  aaliyah aaron abbie abby abdul abdullah abdulrahman abigail abu adam adele aditi adrian afia agnes ahmad
  ahmed aidan aiden aimee aisha aishah aisling ajay akira alan alana albert albie aled aleena alejandro
  aleksander aleksandra alex alexa alexander alexandra alexandru alexia alexis alfie alfred ali alice
  alicia aliza alisha alison alistair alma alya amaan amaya amal amanda amara amber amelia amelie amina
  aminah amir amirah amit amrit amy ana anaya andre andrea andreea andrei andrew andrzej angel angela
  angelina angus anika anisa anita anjali ann anna annabel annabelle anne annie anthony antoni antonia
  anwar anya aoife archer archie aria arianna arian ariana arjun arlo armaan arnav artem arthur arun arya
  asha asher ashley asif asma astrid athena aurora austin ava avery avni axel ayaan ayah ayesha ayla ayo
  ayomide ayush azaan aziz
  bailey barnaby bartosz beatrice beau becky bella ben benedict benjamin bethan bethany betsy bhavya bilal
  blake blessing bobby bonnie brandon brayden brendan brian bridget brody bronte bronwen bryony bushra
  caitlin caleb callum cameron carl carla carmen caroline carter carys casey caspian cassie catherine
  catrin cecilia cerys chanel chantelle charles charlie charlotte chelsea cherry chidi chinedu chloe chris
  christian christina christopher ciara cian claire clara claudia clementine cleo cody cole colin conall
  conor connor constance cora corey courtney craig crystal curtis
  daisy dalia damian damon dan dana daniel daniela danielle danny dante daria darcey darcy darius darren
  david dawid dean declan deepa delilah demi denis denise denzel destiny devon dexter diana diego dion
  divya dominic dominik donna dora doris dylan
  ebony eden edie edith edward eesa efe efua eilidh eira elaine eleanor elena eleri eli eliana elias elif
  elijah elin eliot elisa elise eliza elizabeth ella elle ellen ellie elliot elliott ellis elodie eloise
  elora elsa elsie elvis emeka emil emilia emilie emily emma emmanuel emmy emre enid enzo erica eric erik
  erin esha esme esmee esra esther ethan etta eugene eva evan evangeline eve evelyn evie ewan ezekiel ezra
  ezri
  fabian faisal faith farah farhan fatima fatimah fatoumata faye felicity felix fergus fern ffion fiadh
  filip finlay finley finn fiona flora florence florrie flynn folasade frances francesca francis frank
  frankie fraser fred freddie freddy frederick freya funmi
  gabriel gabriela gabriella gabrielle gareth gary gemma gene genevieve george georgia georgie georgina
  gethin gia gianna giorgia giulia gloria grace gracie graham grayson greg greta griffin gurpreet guy gwen
  gwilym
  habiba hadi hadley hafsa hailey halima halle hamish hamza hana hanna hannah hanif haris harley harlow
  harman harper harpreet harriet harris harrison harry hasan haseeb hashim hassan hattie hayden hazel
  heather heba hector heidi helen helena henry hettie hira holly honey hope howell huda hudson hugh hugo
  humza hunter husna hussain hussein huw
  iain ian ibrahim idris ifan ifeoma igor ikram ilyas imaan iman imani imogen imran ines inaya indi indie
  indigo ioan iona ioana ira irene iris isaac isabel isabella isabelle isaiah isha ishaan isla ismail
  isobel israel issa ivan ivy iwan iyla izabela izzy
  jace jack jackson jacob jacqueline jade jaden jago jake jakub jamal james jamie jamil jan jana jane
  janet jared jasmin jasmine jason jasper jaspreet jay jaya jayden jean jemima jemma jenna jennifer jenny
  jenson jeremiah jeremy jermaine jerome jesse jessica jessie jett jia jibril jill jim jimmy joan joanna
  joanne jodie joe joel joelle john johnny jola jolene jon jonah jonas jonathan jordan jorge joseph
  josephine josh joshua josiah josie joy juan jude judith julia julian julie juliet june junaid junior
  juniper justin
  kabir kacper kai kaia kaiden kaif kaitlyn kaleb kamil kamran karen karim karina karl karol karolina
  kasper kate katherine kathryn katie katy kay kaya kayden kayla kaylee kayleigh keeley kehinde keira
  keiran keith kelly kelsey kelvin ken kenneth kenza kerry kevin keziah khadija khadijah khalid khalil
  khloe kian kiana kiara kieran kim kimberley kiran kirsten kirsty kit kitty kobe kofi krish krishna
  kristina krystian krzysztof kunal kwame kwesi kyan kyla kyle kylie kyra kyran
  lacey laila laiba lana lara laura lauren laurie layla layton leah leanne lee leena leila lena lennon
  lenny leo leon leona leonardo leonie leroy leslie levi lewis lexi lexie leyla lia liam lila lilah lilia
  lilian lilly lily lina linda lindsay lisa liv livia liyana liz lizzie lloyd lochlan logan lois lola
  lorcan lorelei lottie lou louie louis louisa louise luca lucas lucia lucian lucie lucy luis luka lukas
  lukasz luke luna lydia lyla lyra
  mabel macauley maciej maddie maddison madeleine madeline madison mae maeve maggie mahdi maheen mahnoor
  mahir maia maisie maisy maja malachi malaika malak malcolm malia malik mandy manha manveer mara marc
  marcel marcus margaret margot maria mariah mariam mariama marianne marie marin marina mario marisa
  marium marius mark marley marnie martha martin martyna mary maryam mason mateo mateusz mathew matilda
  matt matteo matthew maurice max maxim maximilian maxine maxwell may maya mayar mckenzie megan mehdi
  mehmet mehreen mel melanie melissa melody mercy merryn mia micah michael michaela michal michelle miguel
  mika mikaeel mikayla mike mila milan millie milly milo mina minnie miles mira miracle miranda miriam
  mirza misbah misha mo mohamad mohamed mohammad mohammed mohsin moira mollie molly momin mona monica
  monika morgan moses muhammad mujtaba murphy murray musa mustafa mya myla myles myra
  nabil nadia nadine naeem nafisa naila naima nancy naomi nasir nasra natalia natalie natasha nate nathan
  nathaniel neel neha neil nell nellie nelly nevaeh niall niamh nia nicholas nick nicola nicolas nicole
  nihal nikhil nikita nikola nikolas nina nisha noa noah noel nola noor nora norah nour nuha nusaybah nyla
  nylah
  oakley octavia odin ola olamide olaf olga oliver olivia olivier ollie olly oluwaseun omar omari ophelia
  orla orlaith orlando orson oscar oskar otis otto owen
  paddy paige pamela paolo parker parveen patience patrick patryk paul paula pauline pavel pearl pedro
  peggy penelope percy petar peter petra phil philip philippa phillip phoebe pia pippa pixie polly poppy
  precious priya priyanka princess prisha
  qasim quinn quincy
  rabia rachel radek rafael rafe rafferty rahim rahul raihan raj raja rajan ralph ramadan ramon randeep
  rania raphael raquel rashid ravi raya rayan rayyan razia rebecca reece reem reese reggie rehan reid
  reuben rex reyansh rhea rhiannon rhodri rhona rhys ria ricardo riccardo richard ricky rihanna riley rio
  rita river riya roan rob robbie robert roberta robin robyn rocco rodrigo roger rohan roisin roman romeo
  ronan ronnie rory rosa rosalie rosanna rose roseanna rosemary roshan rosie ross rowan roxanne ruairi
  ruben ruby rudy rufus rukhsana rumaisa rupert ruqayyah russell ruth ryan ryder rylan
  saad saba sabrina sacha sade sadia sadie safa safiya safiyah sahar sahib said saif sakina salma salman
  sam samaira samantha samina samir samira sammy samson samuel sana sandra sania sanjay santiago saoirse
  saqib sara sarah sarina sasha saskia savannah scarlett scott sean sebastian selena selina selma serena
  seren seth seun shaan shahid shaima shane shania shannon sharon shaun shauna shay shayan shazia shea
  sheila shelby sheldon shelley shiloh shirin shona shreya shyla sian sidney sidra siena sienna sierra
  silas simon simran sinead siobhan siyabonga sky skye skyla skylar sobia sofia sofie sohail solomon sonia
  sonny sophia sophie spencer stacey stan stanley stefan stella stephanie stephen steven stewart stuart
  sue sukhi sukhpreet suleman sullivan sumaya sumaiya summer sunny suraj susan susie suzanne sybil sydney
  sylvia syed szymon
  tabitha tahir tahira taiwo talia tamara tamika tamsin tania tanisha tanvi tanya tara tariq tasha tasnim
  tate tayla taylor ted teddy tegan tej temi temitope teo teresa terry tess tessa thalia thea theo
  theodora theodore theresa thiago thomas tia tiana tiffany tilda tilly tim timothy tina tobi tobias
  tobiasz toby tom tomas tomasz tommy toni tony tori tosin tracy travis tristan troy tyler tymon tyrell
  tyrone
  uma umar umaima una ursula usman uzair
  valentina valerie vanessa veer veronica vicky victor victoria vikram vince vincent violet viktor
  viktoria vivaan vivian vivienne vlad
  wajiha waleed wanda warren wayne wendy wes wesley wiktor wiktoria wilf wilfred will willa william willow
  wojciech wren wyatt
  xander xanthe xavier xena
  yahya yara yasin yasir yasmin yasmine yash yousef yousuf youssef yuki yusra yuri yusuf yvette yvonne
  zac zach zachariah zachary zack zahra zaid zaina zainab zak zakariya zakir zane zara zarah zayan zayd
  zayn zayna zeeshan zehra zelda zena zeynep zhang zia ziggy zoe zofia zohaib zoya zuzanna zubair zunaira
`);
