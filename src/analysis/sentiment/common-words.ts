/** Words that hashtags are made of, besides those of the lexicons: so that `#faircontractnow` can be read. */
export const commonWords = `the and our your their his her its you they she for with from about into over under this that
  these those what when where why who how all any every each more most some such only own same than then now today
  tonight tomorrow day days week month year night morning time times life lives world people person man men woman women
  family families kid kids child children mother father friend friends worker workers work working works job jobs labor
  labour union unions strike strikes contract contracts deal fair pay wage wages living raise rate rates rest hours hour
  meal meals break breaks turnaround weekend weekends health care healthcare pension benefits safety safe set sets
  staffing crew crews cast stage screen film films movie movies show shows theater theatre music dance actor actors
  writer writers director directors producer producers studio studios network streaming residuals artist artists
  teacher teachers nurse nurses driver drivers student students school schools hospital hospitals city town country
  state street house home community local national company companies corporate boss bosses owner owners money dollar
  rent food water power people's stand stands standing together support supports supporting join back up down out
  off vote votes voting yes ballot ratify reject protest march rally picket line lines action walk walkout stop start
  make makes made take takes get gets give gives keep let know think want need needs say says see look come goes going
  gone tell ask use try call feel seem leave put mean become change changes turn show hear play run move live believe
  bring happen write sit lose meet include continue learn lead understand watch follow speak read spend grow open offer
  remember first last next new old big small high low right left early late real true part place case point
  government company number group problem fact story stories news media tech artificial intelligence human humans
  equal equality rights justice respect dignity voice voices season summer winter spring fall monday tuesday wednesday
  thursday friday saturday sunday january february march april june july august september october november december
  hollywood broadway america american california york chicago washington london essential organize organizing
  solidarity amazon starbucks`
