/** Words of a mood that the translated AFINN lacks or has wrong, by valence, −5…+5; 0: what the talk is about. */
export type Moods = Readonly<Record<number, string>>

/** Everyday and campaign words of the languages besides English, by BCP 47 tag; separated by spaces. */
export const moods = {
  es: {
    4: `increíble maravilloso maravillosa maravilla espectacular genial excelente fantástico fantástica perfecto perfecta
      felicidades enhorabuena felicitaciones victoria ganamos logramos orgullosa orgulloso orgullo`,
    3: `gracias amor amo adoro encanta encantan feliz felices contenta contento alegría bonito bonita hermoso hermosa
      precioso preciosa lindo linda mejor bueno buena buenos buenas bien bravo brutal crack guapo guapa éxito ganar ganado
      gana triunfo logro avance conquista jajaja jajajaja jaja`,
    2: `solidaridad unidad apoyo esperanza suerte risa sonrisa divertido divertida interesante ilusión ganas gusta gustó
      gustan rico rica abrazo besos fuerza digno digna justo justa acuerdazo`,
    [-2]: `mal malo mala malos malas triste tristes tristeza pena sueño cansada cansado aburrida aburrido aburre miedo problema
      problemas lástima lamentable difícil llorar lloro lloré dolor duele peor error fallo perder perdió perdido extraño
      despido despidos recorte recortes precario precaria precariedad`,
    [-3]: `horrible asco odio odia vergüenza mierda fatal terrible pésimo pésima estúpido estúpida imbécil idiota idiotas
      tonto tonta basura harto harta hartos mentira mentiras mentiroso mentirosos corrupto corruptos corrupción injusto
      injusta injusticia robo roban ladrones desastre esquirol esquiroles explotación abuso engaño traición indignante
      puta puto joder coño carajo mierdas`,
    0: `huelga huelgas huelguista huelguistas paro paros sindicato sindicatos negociación negociaciones convenio piquete
      piquetes protesta protestas manifestación reivindicaciones votar voto demanda demandas conflicto`,
  },
  fr: {
    4: `incroyable magnifique merveilleux merveilleuse génial géniale excellent excellente parfait parfaite fantastique
      félicitations bravo victoire gagné fière fier fiers fierté sublime extraordinaire`,
    3: `merci aime adore adoré heureux heureuse content contente joie beau belle beaux belles jolie joli super top mieux
      meilleur meilleure bon bonne bons réussi réussite succès kiffe kiff cool sympa drôle rire ptdr mdr lol bisous
      plaisir avancée conquête`,
    2: `solidarité soutien espoir courage chance force hâte sourire intéressant mignon mignonne bises digne juste
      respect ensemble vivement`,
    [-2]: `mal mauvais mauvaise triste tristes tristesse fatigué fatiguée fatigue ennuie ennui peur problème problèmes dommage
      difficile pleure pleurer douleur pire erreur perdre perdu manque malade seule stress licenciement licenciements
      précaire précarité coupes suppression marre galère`,
    [-3]: `horrible dégueulasse déteste haine honte merde putain nul nulle nuls pourri pourrie terrible stupide con conne
      connard connasse idiot idiots débile ras-le-bol mensonge mensonges menteur menteurs injuste injustice scandale
      scandaleux catastrophe vol voleurs trahison mépris exploitation insupportable inadmissible jaune jaunes saoule
      chiant chiante relou`,
    0: `grève grèves gréviste grévistes syndicat syndicats négociation négociations accord piquet piquets manifestation
      manif manifestants revendication revendications voter vote conflit mobilisation débrayage`,
  },
  de: {
    4: `unglaublich wunderbar großartig grossartig fantastisch perfekt hervorragend ausgezeichnet glückwunsch gratulation
      gewonnen sieg stolz genial herrlich traumhaft`,
    3: `danke dankeschön liebe lieben liebt freue freut freude glücklich froh schön schöne schönen schöner schönes toll
      tolle toller super klasse besser beste besten gut gute guten guter geil geile cool hammer spitze erfolg erfolge
      lustig witzig haha hahaha süß süße lecker top yeah juhu endlich`,
    2: `solidarität unterstützung hoffnung glück kraft spaß lächeln interessant gespannt nett liebevoll respekt würdig
      fair gerecht zusammen stark starke herzlich angenehm`,
    [-2]: `schlecht schlechte schlechter traurig müde angst problem probleme schade leider schwer schwierig weinen weine
      schmerz schmerzen schlimm schlimmer fehler verlieren verloren vermisse krank allein langweilig nervt nervig
      entlassung entlassungen kündigung kündigungen kürzung kürzungen prekär stress sorgen arm armut`,
    [-3]: `schrecklich furchtbar ekelhaft eklig hasse hass peinlich scheiße scheisse scheiß kacke mist beschissen doof dumm
      dumme idiot idioten arschloch lüge lügen lügner ungerecht unfair skandal katastrophe frechheit unverschämt
      unverschämtheit verarscht betrug betrüger verrat ausbeutung streikbrecher schande schlimmste terror kotzen fuck
      unerträglich widerlich`,
    0: `streik streiks streiken streikende gewerkschaft gewerkschaften verhandlung verhandlungen tarifvertrag warnstreik
      streikposten protest proteste demo forderung forderungen abstimmung abstimmen arbeitskampf urabstimmung`,
  },
  pt: {
    4: `incrível maravilhoso maravilhosa maravilha espetacular excelente fantástico fantástica perfeito perfeita parabéns
      vitória ganhamos vencemos orgulho orgulhosa orgulhoso sensacional`,
    3: `obrigado obrigada obg amor amo adoro amei adorei feliz felizes contente alegria lindo linda lindos lindas lindão
      melhor bom boa bons boas ótimo ótima otimo bem bonito bonita sucesso conquista top show gostoso gostosa kkk kkkk
      kkkkk kkkkkk rsrs haha hahaha divertido fofo fofa`,
    2: `solidariedade união apoio esperança sorte sorriso rindo interessante saudável gosto gostei gostando abraço beijos
      beijo força digno digna justo justa delícia ansiosa ansioso juntos`,
    [-2]: `mal mau má ruim triste tristes tristeza cansada cansado tédio medo problema problemas pena difícil chorar choro
      chorei chorando dor dói pior erro perder perdi perdeu saudade saudades sono demissão demissões corte cortes precário
      precariedade sozinha sozinho doente preguiça`,
    [-3]: `horrível nojo ódio odeio vergonha merda bosta péssimo péssima terrível estúpido estúpida imbecil idiota idiotas
      burro burra lixo cansei mentira mentiras mentiroso mentirosos corrupto corruptos corrupção injusto injusta injustiça
      roubo ladrão ladrões desastre exploração abuso traição absurdo inferno porra caralho pqp vsf fdp chato chata raiva
      pelego pelegos golpe`,
    0: `greve greves grevista grevistas paralisação sindicato sindicatos negociação negociações acordo piquete piquetes
      protesto protestos manifestação reivindicações votar voto demanda demandas conflito`,
  },
  it: {
    4: `incredibile meraviglioso meravigliosa meraviglia spettacolare eccellente fantastico fantastica perfetto perfetta
      complimenti congratulazioni auguri vittoria vinto orgoglioso orgogliosa orgoglio splendido splendida stupendo
      stupenda`,
    3: `grazie amore amo adoro felice felici contento contenta gioia bello bella belli belle bellissimo bellissima bravo
      brava bravi bravissimo bravissima migliore migliori meglio buono buona buoni buone bene ottimo ottima successo
      conquista grande grandi ahah ahahah ahahaha ahahahah divertente mitico mitica evviva dolce`,
    2: `solidarietà unità sostegno speranza fortuna sorriso ridere interessante piace piaciuto abbraccio baci bacio forza
      degno degna giusto giusta insieme rispetto finalmente simpatico simpatica`,
    [-2]: `male cattivo cattiva triste tristi tristezza stanca stanco noia noioso paura problema problemi peccato purtroppo
      difficile piangere piango dolore peggio peggiore errore perdere perso persa sbagliato malato sola solo ansia
      licenziamento licenziamenti taglio tagli precario precari precarietà crisi disoccupazione`,
    [-3]: `orribile schifo schifoso odio odiare vergogna vergognoso vergognosa vergognatevi merda pessimo pessima terribile
      stupido stupida imbecille idiota idioti cretino cretini scemo spazzatura stufo basta bugia bugie bugiardo bugiardi
      corrotto corrotti corruzione ingiusto ingiustizia furto ladri ladro disastro crumiro crumiri sfruttamento abuso
      inganno tradimento buffone buffoni ridicolo ridicola ridicoli incapace incapaci cazzo cazzate stronzo vaffanculo
      palle incompetente fallimento`,
    0: `sciopero scioperi scioperanti sindacato sindacati trattativa trattative accordo picchetto picchetti protesta
      proteste manifestazione rivendicazioni votare voto richieste vertenza`,
  },
} as const satisfies Readonly<Record<string, Moods>>
