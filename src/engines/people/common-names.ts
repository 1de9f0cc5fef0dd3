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
  tushar utkarsh varun vivek yash`);

/** Family names of millions. */
export const FAMILY_NAMES: ReadonlySet<string> = words(`
  adams agarwal ahmed ali allen anderson bailey baker bell brooks brown campbell carter chan chang chaudhary chen cheng choi clark clarke
  collins cook cooper cox cruz das davies davis diaz edwards evans fernandez fischer foster garcia gomez gonzalez gray green gupta hall
  han harris he hernandez hill ho hoffman howard hu huang hughes hussain ivanov jackson jain james jansen jiang jones jung kang kaur kelly
  khan kim king kumar lam lee lewis li lim lin liu long lopez lu luo ma martin martinez meyer miller mishra mitchell moore
  morgan morris mueller muller murphy murray myers nelson nguyen ortiz park parker patel perez peterson petrov phillips powell price ramirez
  rao reddy reed richardson rivera roberts robinson rodriguez rogers ross roy russell sanchez sanders schmidt schneider scott shah
  sharma shen shi simpson singh smith song stewart sullivan sun tan tang taylor thomas thompson torres tran turner verma walker wang
  ward watson weber white williams wilson wong wood wright wu xie xu yadav yang young yu zhang zhao zheng zhou zhu`);

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
