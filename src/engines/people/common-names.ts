// SPDX-License-Identifier: Apache-2.0
// Tables of names that many people bear, in folded letters.

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Given names; as a user name or alone they say little. */
export const GIVEN_NAMES: ReadonlySet<string> = words(`
  aaron abdul abhishek adam aditya adrian ahmed akash alan albert alberto aleksandr alejandro alessandro alex alexander alexandre alexandra
  alexey alexei alexis ali alice alison amanda amit amy ana anand anders andre andrea andreas andrei andres andrew andrey andy angel angela
  anil ankit ankur ann anna anne anthony anton antonio antoine anurag arjun arnaud arthur artem arun ashish ashley barry bart bas ben benjamin
  benoit bernard bernd bernhard bill bjorn bob bogdan boris brad bradley brandon brendan brent brett brian bruce bruno bryan cameron carl
  carlos carol caroline casey cedric chad charles charlie chen chris christian christina christoph christophe christopher claire claude
  claudio clement colin connor corey craig cristian cyril dale damien dan daniel daniele danny darren dave david dean deepak dennis denis
  derek diana diego dima dirk dmitri dmitriy dmitry dominic dominik don donald doug douglas duncan dustin ed eddie edgar eduardo edward
  elena eli elizabeth emanuel emily emma emmanuel enrico eric erik ernest ethan eugene evan evgeny fabian fabio fabrice felipe felix
  fernando filip florian francesco francis francisco francois frank franz fred frederic frederik fredrik gabriel gareth gary gaurav
  geoff george georg gerald gerard gerhard giovanni giuseppe glen glenn gordon graham grant greg gregor gregory guido guillaume gustavo
  guy hans harald harry hannah harsh heather heiko helen hendrik henri henrik henry herbert holger howard hugo ian igor ilya isaac
  ivan jack jacob jacques jake jakob jakub james jamie jan jane jared jason jay jean jeff jeffrey jennifer jens jeremy jerome jerry jesse
  jessica jim jimmy joachim joan joao joe joel joerg johan johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josh
  joshua joao juan judy juergen julia julian julien julio jun jurgen justin kai karen karl karsten kate katherine kathy keith kelly ken
  kenneth kevin kim kirill klaus konstantin kris kristian kumar kurt kyle lars laura laurent lauren lawrence lee leo leon leonard
  leonardo lewis li liam linda lisa logan lorenzo louis luc luca lucas luis luiz lukas lukasz luke maarten maciej magnus manish manuel marc
  marcel marcin marco marcos marcus maria marie mario marius mark marko markus martin mary mat mateusz mathias mathieu mats matt
  matteo matthew matthias matthieu maurice mauricio max maxim maxime melissa michael michal michel michele miguel mihai mikael mike mikhail
  milan miles ming mitch mohamed mohammad mohit morgan morten nancy naoki nate nathan nathaniel neal neil nelson nicholas nick nico nicola
  nicolas nicole niels nikhil nikita nikolai nikolay nils nina noah norbert norman olaf ole oleg olga oliver olivier omar oscar oskar
  otto owen pablo paolo pascal pat patricia patrick patrik paul paulo pavel pawel pedro per pete peter petr phil philip philipp philippe
  pierre piotr pradeep prashant priya rachel radek rafael rahul raj rajesh rakesh ralf ralph ramon randy raphael raul ravi ray raymond
  rebecca remi rene ricardo rich richard rick rob robert roberto robin rodrigo roger rohit roland roman ron ronald rosa ross roy ruben
  rudolf rui russ russell ruth ryan sachin sam samuel samantha sandeep sander sandra sanjay santiago sara sarah sascha saurabh scott sean
  sebastian sebastien serge sergei sergey sergio seth shane shannon shaun shawn shubham simon simone sofia sonia stan stefan stefano
  stephan stephane stephen steve steven stewart stuart sumit sunil susan sven taylor ted teresa terry theo theodore thibault thierry thomas
  thorsten tim timo timothy tobias todd tom tomas tomasz tommy toni tony torsten travis trevor tristan troy tyler ulf ulrich uwe vadim
  valentin valeriy vasily veronica victor vijay vikas viktor vincent vinay vishal vitaly vivek vlad vladimir walter wayne wei wendy werner
  wes wesley will william wim wojciech wolfgang xavier xiao yan yann yang yi yong yu yuri yves zach zachary zhang
  aakash aman anand ayush harshit kunal mayank mukul naman neha nitin pranav prateek rishabh ritesh sagar sahil shivam siddhant sourabh tarun
  tushar utkarsh varun vivek yash
  bin bo chao chun cong dong fei feng gang guang hai hao hong hua hui jian jie jing kun lei liang ling mei min nan ning peng ping qi qiang qing rong
  rui shan shuai tao ting wen xiang xin xing xue yan ying yuan yue yun ze zhen zhi`);

/** Given names of one man in a hundred, where English is spoken. */
const COMMONEST_GIVEN_NAMES: ReadonlySet<string> = words(`
  adam alex andrew ben brian chris christopher dan daniel dave david eric james jason jeff joe john jon jonathan josh kevin mark martin matt
  matthew michael mike nick paul peter richard rob robert ryan sam scott sean simon stephen steve steven thomas tim tom william`);

/** Family names of one in a hundred, where English is spoken. */
const COMMONEST_FAMILY_NAMES: ReadonlySet<string> = words(`
  anderson brown davis johnson jones lewis martin miller moore smith taylor thomas thompson white williams wilson`);

/** Family names that few are enough for: one in ten, or in thirty, of all who speak the language. */
const FAMILY_NAMES_OF_MANY: ReadonlySet<string> = words(`
  agarwal ahmed ali chan chang chaudhary chen cheng choi cruz das diaz fernandez garcia gomez gonzalez gupta han he hernandez ho hu huang
  hussain ivanov jain jiang jung kang kaur khan kim kumar lam lee li lim lin liu long lopez lu luo ma martinez mishra nguyen ortiz park patel
  perez petrov ramirez rao reddy rivera rodriguez roy sanchez shah sharma shen shi singh song sun tan tang torres tran verma wang wong wu
  xie xu yadav yang yu zhang zhao zheng zhou zhu`);

/** Family names of millions. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set([
  ...COMMONEST_FAMILY_NAMES,
  ...FAMILY_NAMES_OF_MANY,
  ...words(`
  adams allen bailey baker bell brooks campbell carter clark clarke collins cook cooper cox davies edwards evans fischer foster gray green hall
  harris hill hoffman howard hughes jackson james jansen kelly king meyer mitchell morgan morris mueller muller murphy myers nelson
  parker peterson phillips powell price reed richardson roberts robinson rogers ross russell sanders schmidt schneider scott simpson
  stewart sullivan turner walker ward watson weber wood wright young murray`),
]);

// Up to here a name has to be very common for two of it to be likely: every other one is borne by one in 100,000 or fewer.
const FEW_NAMES = 5000;

/**
 * John Smith and Wei Wang: more than one of them works on any large project. Among very many people Rebecca Turner is one too.
 * `among`: how many full names there are.
 */
export function isCommonName(words: readonly string[], among: number): boolean {
  if (words.length > 2 || !words.every((word) => FAMILY_NAMES.has(word) || GIVEN_NAMES.has(word))) {
    return false;
  }
  if (among > FEW_NAMES) return words.some((word) => FAMILY_NAMES.has(word));
  return (
    words.some((word) => FAMILY_NAMES_OF_MANY.has(word)) ||
    (words.some((word) => COMMONEST_FAMILY_NAMES.has(word)) &&
      words.some((word) => COMMONEST_GIVEN_NAMES.has(word)))
  );
}

/** Short forms, each line one name. */
const SHORT_FORMS = `
  alexander alex sasha xander aleksandr alexandr|alexandra alex sandra|alexey alexei aleksey aleksei|andrew andy drew|andrey andrei|anthony tony
  benjamin ben|bradley brad|charles charlie chuck|christopher chris kit topher|christian chris|christoph chris|christina chris tina
  daniel dan danny|david dave|dmitry dmitri dmitriy dima dmitrii|donald don|douglas doug|edward ed eddie ted ned|elizabeth liz beth|eugene gene
  evgeny evgeniy evgenii yevgeny|frederick fred|frederic fred|gabriel gabe|geoffrey geoff|gerald jerry|gregory greg|henry hank harry|jacob jake
  james jim jimmy jamie|jeffrey jeff|jeffery jeff|jennifer jen jenny|jeremy jerry|jonathan jon jonny|john jon johnny jack|joseph joe|joshua josh
  katherine kate kathy katie|kenneth ken kenny|lawrence larry|leonard len leo|lucas luke|matthew matt|mathew mat matt|matthias matt
  maximilian max|michael mike mick mikey|mikhail misha|mitchell mitch|nathan nate|nathaniel nate nathan|nicholas nick nic|nicolas nick nico
  nikolay nikolai|oliver ollie|patrick pat|peter pete|philip phil phillip|raymond ray|rebecca becky|richard rich rick dick|robert rob bob bobby
  ronald ron|russell russ|samuel sam|samantha sam|sebastian seb|sergey sergei serge sergii|stephen steve stephan|steven steve stefan|stuart stu
  susan sue|theodore ted theo|thomas tom tommy|timothy tim|tobias tobi|victor vic viktor|vincent vince|vladimir vlad|walter walt|wesley wes
  william will bill billy|yuri yuriy yury iurii|zachary zach zack|joachim jo jochen|johannes hannes jo|wolfgang wolf`;

const FORMS: ReadonlyMap<string, readonly number[]> = groupsByForm();

function groupsByForm(): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  SHORT_FORMS.trim()
    .split(/[|\n]/)
    .forEach((group, i) => {
      for (const form of group.trim().split(/\s+/))
        groups.set(form, [...(groups.get(form) ?? []), i]);
    });
  return groups;
}

/** Bill is William, and Yuriy Yuri. */
export function areFormsOfOneName(a: string, b: string): boolean {
  const groups = FORMS.get(b);
  return groups !== undefined && (FORMS.get(a) ?? []).some((group) => groups.includes(group));
}
