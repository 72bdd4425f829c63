/** Words that turn round, cut off or strengthen what follows them, in one language; separated by spaces. */
type FunctionWords = { readonly negators: string; readonly contrasts: string; readonly boosters: string }

/** Function words of the languages we read besides English, by BCP 47 tag. */
export const functionWords = {
  es: {
    negators: 'no nunca jamás sin nada nadie ni tampoco ningún ninguna ninguno',
    contrasts: 'pero sino aunque',
    boosters: 'muy tan más super súper bastante demasiado totalmente realmente mucho',
  },
  fr: {
    negators: "ne pas jamais rien sans aucun aucune ni personne n'est n'a n'ai",
    contrasts: 'mais pourtant cependant',
    boosters: 'très trop si tellement vraiment super hyper totalement bien',
  },
  de: {
    negators: 'nicht kein keine keinen keiner keinem nie niemals ohne nichts niemand weder',
    contrasts: 'aber doch jedoch sondern obwohl',
    boosters: 'sehr so total echt richtig mega voll extrem ganz wirklich',
  },
  pt: {
    negators: 'não nao nunca sem nada ninguém nem jamais nenhum nenhuma',
    contrasts: 'mas porém embora',
    boosters: 'muito mt mto tão super demais bem realmente bastante',
  },
  it: {
    negators: 'non mai senza niente nulla nessuno né nessun nessuna',
    contrasts: 'ma però anche se tuttavia',
    boosters: 'molto così troppo davvero veramente super tanto proprio assai',
  },
} as const satisfies Readonly<Record<string, FunctionWords>>
