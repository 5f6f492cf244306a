/**
 * Given and family names in use together in the United Kingdom, by the share of pupils they are drawn for. Names that
 * are also everyday words (Summer, Will, Grace, Mark, Hope, Young, Bell) are among them on purpose: a checker must
 * tell the pupil from the word.
 */
export const NAME_POOLS: { share: number; given: string[]; family: string[] }[] = [
  {
    share: 0.66,
    given: words(
      `Olivia Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophia Isabella Grace Daisy Sienna Poppy
       Elsie Emily Ella Evelyn Phoebe Matilda Hallie Maisie Summer Robyn Hope Faith Joy Violet Skye Autumn Megan
       Seren Cerys Eilidh Aoife Erin Scarlett Harper Penny Dotty Bonnie Nancy Thea Esme Orla Darcy Holly Rose
       Oliver George Arthur Noah Theo Leo Oscar Archie Jack Freddie Henry Charlie Finley Alfie Harrison Teddy
       Jude Toby Will Mark Max Chase Reggie Dylan Rhys Iwan Fergus Callum Connor Declan Cormac Logan Mason
       Hunter Art Bill Rowan River Kit Robin Albie Stanley Ralph Frank Wilfred Jasper Felix Rory Ellis Blake`,
    ),
    family: words(
      `Smith Jones Taylor Brown Wilson Walker Wright Robinson Thompson White Hughes Edwards Green Hall Wood Harris
       Lewis Martin Jackson Clarke Turner Hill Scott Cooper Morris Ward Moore King Watson Baker Harrison Morgan
       Patterson Young Allen Mitchell James Anderson Phillips Lee Bell Parker Davis Bennett Miller Cook Shaw
       Cotton Page Day Rich Price Church Marsh Field Bird Fox Wolfe Swift Hardcastle Ackroyd Pickles Ogden
       Bradshaw Kirkby Mounsey Tweddle Fothergill Pennington Ramsbottom Cleave Trevena Penrose Gwynne Pugh
       Bowen Kinsella Doherty McBride Rafferty Sinclair Buchanan Lennox`,
    ),
  },
  {
    share: 0.14,
    given: words(
      `Aisha Zara Inaya Maryam Fatima Hafsa Anaya Aaliyah Diya Priyanka Meera Simran Jasleen Kiran Nabila Safa
       Muhammad Yusuf Ibrahim Zayn Ayaan Hamza Bilal Ismail Arjun Rohan Aarav Dev Kabir Veer Gurdeep Tahir`,
    ),
    family: words(
      `Khan Ahmed Hussain Ali Begum Patel Shah Singh Kaur Malik Iqbal Rahman Mahmood Sharma Desai Nair Bhatt
       Rashid Akhtar Miah Dhillon Sidhu Thakur Chowdhury`,
    ),
  },
  {
    share: 0.08,
    given: words(
      `Adanna Chiamaka Temi Folake Abena Esi Blessing Mercy Imani Naima Zuri Hodan Amara Ebony
       Kwabena Tunde Chidi Ikenna Emmanuel Jeremiah Malachi Kojo Abdi Elijah Josiah Tyrell Marlon`,
    ),
    family: words(
      `Okafor Adeyemi Mensah Asante Boakye Balogun Olawale Ndlovu Chikwanha Abdullahi Hassan Campbell Grant
       Bailey Francis Joseph Gordon Nkrumah`,
    ),
  },
  {
    share: 0.07,
    given: words(
      `Zofia Maja Hanna Oliwia Lena Amelia Gabriela Daria Andreea Sofia Ieva
       Jakub Antoni Filip Kacper Szymon Matei Luca Andrei Jonas Lukas Nikola`,
    ),
    family: words(
      `Nowak Kowalczyk Wójcik Kamiński Zając Dąbrowski Popescu Ionescu Radu Petrov Kazlauskas Ozola Horváth Novák`,
    ),
  },
  {
    share: 0.05,
    given: words(
      `Elif Defne Leyla Nour Yasmin Hiba Mei Xin Linh Hana Emir Kerem Omar Karim Sami Jun Hao Minh Kenji`,
    ),
    family: words(`Demir Kaya Öztürk Aydın Haddad Mansour Saleh Khalil Chen Wong Nguyen Tran Tanaka Park`),
  },
];

/** Given names of the generation before, by the title that goes with them. */
export const PARENT_GIVEN = {
  Mrs: words(
    'Claire Rachel Nicola Emma Laura Sarah Karen Joanne Lisa Samantha Fiona Catrin Natasha Shazia Ewelina Folasade',
  ),
  Mr: words(
    'Michael Andrew Paul Simon Stephen Gavin Darren Craig Matthew Owen Ian Martin Peter Asif Piotr Babatunde',
  ),
};

/** Short forms in everyday use, given name to the name used in class. */
export const NICKNAMES: Record<string, string> = {
  Olivia: 'Liv',
  Isabella: 'Bella',
  Matilda: 'Tilly',
  Florence: 'Flo',
  Evelyn: 'Evie',
  Muhammad: 'Mo',
  Emmanuel: 'Manny',
  Harrison: 'Harry',
  Wilfred: 'Wilf',
  Josiah: 'Joe',
  Chiamaka: 'Chi-Chi',
  Gabriela: 'Gabi',
};

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
