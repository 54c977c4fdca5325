import type { Entry } from './meaning.ts'

const number = (value: number, phrases: string): Entry => [{ kind: 'number', value }, phrases]
const minutes = (value: number, phrases: string): Entry => [{ kind: 'duration', minutes: value }, phrases]
const often = (value: number, phrases: string): Entry => [{ kind: 'often', value }, phrases]

/** What holds a sentence together: negation, pain, time and small words, in six languages. */
export const glueWords: readonly Entry[] = [
  [
    { kind: 'no' },
    'no|not|non|without|w/o|nothing|none|never|avoid|avoiding|skip|skipping|exclude|excluding|except|leave out|don t|dont|do not|doesn t|doesnt|does not|didn t|isn t|aren t|won t|wouldn t|can t|cant|cannot|can not|hate|dislike|don t like|don t want|free of|instead of|ohne|kein|keine|keinen|keiner|keinem|nicht|nichts|nie|vermeide|vermeiden|bloss nicht|sin|nada de|nunca|evitar|evita|ningun|ninguna|menos|sans|pas de|pas d|pas|aucun|aucune|jamais|eviter|sem|nao|nenhum|nenhuma|evitando|nem',
  ],
  [
    { kind: 'no-after' },
    'yok|olmadan|olmasin|olmaksizin|haric|istemiyorum|istemem|yapmayalim|yapmak istemiyorum|degil|nicht mehr|weglassen|auslassen|ya no',
  ],
  [
    { kind: 'only' },
    'only|just|nothing but|solely|exclusively|purely|nur|ausschliesslich|lediglich|solo|solamente|unicamente|nada mas que|uniquement|seulement|juste|rien que|somente|apenas|sadece|yalnizca|yalniz',
  ],
  [
    { kind: 'and' },
    'and|plus|und|y|et|ve|ile|as well as|e|with|w|mit|con|avec|com|using|sowie|also|auch|tambien|aussi|tambem|ayrica',
  ],
  [{ kind: 'or' }, 'or|nor|oder|noch|ni|ou|veya|ya da|o'],
  [
    { kind: 'but' },
    'but|however|though|aber|sondern|doch|pero|sino|mais|mas|porem|ama|fakat|because|since my|weil|porque|parce que|car|cunku',
  ],
  [
    { kind: 'pain' },
    'pain|pains|painful|hurt|hurts|hurting|sore|soreness|bad|injured|injury|injuries|ache|aches|aching|achy|problem|problems|issue|issues|trouble|troubles|dodgy|torn|stiff|weak|killing me|tender|busted|tweaked|pulled|strained|sprained|sprain|strain|fragile|sensitive|arthritis|tendinitis|tendonitis|inflamed|acting up|surgery|easy on|careful with|protect|protecting|go easy on|watch out for|spare|sparing|rehab|' +
      'schmerz|schmerzen|schmerzt|schmerzende|schmerzender|schmerzenden|weh|wehe|tut weh|tun weh|schlechte|schlechtes|schlechter|schlechten|kaputt|kaputte|kaputtes|kaputter|kaputten|verletzt|verletzte|verletztes|verletzter|verletzten|verletzung|verletzungen|beschwerden|probleme|problemen|ladiert|arthrose|operiert|operation|' +
      'dolor|dolores|duele|duelen|doler|lesion|lesiones|lesionado|lesionada|molestia|molestias|problema|problemas|operado|operada|malo|mala|cirugia|cuidado con|dolorido|dolorida|' +
      'mal|mal au|mal aux|mal a|mal dans|douleur|douleurs|douloureux|douloureuse|blesse|blessee|blessure|probleme|problemes|opere|operee|fragiles|' +
      'dor|dores|dor no|dor na|dor nos|dor nas|dores no|dores na|dores nos|dores nas|doi|doem|doendo|machucado|machucada|machuquei|lesao|lesao no|lesao na|problema no|problema na|doloridos|doloridas|machuquei o|ruim|' +
      'agri|agrisi|agrim|agriyor|agrilari|agrilarim|aciyor|sakat|sakatlik|sakatligi|sakatligim|sorunu|sorunum|problemi|problemim|incindi|incittim|yaralandi',
  ],
  [
    { kind: 'fine' },
    'fine|ok|okay|good|great|healed|better now|gone|no longer hurts|no longer hurt|pain free|injury free|gut|gesund|verheilt|schmerzfrei|bien|recuperado|recuperada|va bien|gueri|guerie|bom|boa|curado|curada|iyi|iyilesti|gecti|agrimiyor|acimiyor|agrisiz',
  ],
  [
    { kind: 'filler' },
    'a|an|the|my|your|any|some|i|i m|im|ive|i ve|me|we|is|are|be|am|was|of|on|at|in|for|it|its|s|t|m|d|l|j|do|doing|have|having|has|had|got|get|use|used|want|wants|wanna|would|like|need|needs|train|training|work|hit|own|access|please|pls|thanks|hi|hello|hey|really|very|bit|little|slightly|still|again|left|right|both|old|today|now|heavy|more|much|too|session|routine|program|programme|plan|exercise|exercises|movement|movements|focus|focus on|focused|stuff|lot|lots|not only|can|could|make|give|let s|that|this|there|so that|so|' +
      'ich|habe|hab|hatte|nicht nur|bin|ist|sind|kann|trainieren|trotzdem|mein|meine|meinem|meinen|meiner|ein|eine|einen|einem|einer|der|die|das|den|dem|des|im|am|an|auf|fur|zum|zur|zu|bitte|heute|mochte|will|brauche|linke|linken|linkes|rechte|rechten|rechtes|beide|etwas|leichte|leichter|leichtes|gerade|ubungen|ubung|einheit|es|' +
      'yo|no solo|puedo|estoy|nivel|tengo|tiene|quiero|necesito|me|mi|mis|un|una|unos|dos|unas|el|la|los|las|al|del|de|en|para|por favor|hoy|ejercicios|ejercicio|izquierdo|izquierda|derecho|derecha|hacer|entrenar|entrenamiento|soy|rutina|' +
      'je|pas seulement|peux|niveau|j ai|ai|j|suis|mon|ma|mes|le|les|au|aux|du|veux|voudrais|pour|s il vous plait|aujourd hui|gauche|droit|droite|faire|seance|entrainement|exercices|exercice|une|mouvements|' +
      'eu|posso|estou|tenho|quero|preciso|meu|minha|meus|minhas|um|uma|os|as|da|dos|das|na|nas|nos|hoje|esquerdo|esquerda|direito|direita|fazer|treinar|treino|exercicios|exercicio|sou|' +
      'ben|benim|bir|bugun|icin|istiyorum|lazim|lutfen|sol|sag|var|antrenmani|egzersiz|hareketi|hareketleri|gunu|calismak|yapmak|ile birlikte',
  ],
  [
    { kind: 'minute' },
    'min|mins|minute|minutes|minuten|minutig|minutige|minutiges|minutigen|minuto|minutos|dakika|dakikalik|dakikam|dk|mn',
  ],
  [{ kind: 'hour' }, 'h|hr|hrs|hour|hours|stunde|stunden|std|hora|horas|heure|heures|saat|saatlik'],
  [
    { kind: 'day' },
    'day|days|tag|tage|tagen|dia|dias|jour|jours|gun|sessions|workouts|trainings|sessions of|einheiten|trainingstage|entrenamientos|sesiones|seances|treinos|antrenman|gunluk',
  ],
  [
    { kind: 'week' },
    'a week|per week|each week|every week|weekly|in a week|of the week|week|wk|pro woche|die woche|in der woche|wochentlich|jede woche|woche|a la semana|por semana|cada semana|semanales|semanal|semana|par semaine|la semaine|chaque semaine|semaine|na semana|semanais|haftada|haftalik|hafta',
  ],
  [
    { kind: 'weekly', value: 7 },
    'every day|everyday|daily|each day|jeden tag|taglich|todos los dias|cada dia|diario|tous les jours|chaque jour|quotidien|todos os dias|diariamente|her gun',
  ],
  [
    { kind: 'weekly', value: 3 },
    'every other day|every second day|jeden zweiten tag|cada dos dias|un dia si y otro no|un jour sur deux|dia sim dia nao|gun asiri',
  ],
  [{ kind: 'times' }, 'x|times|time|mal|veces|vez|fois|vezes|kez|kere|defa'],
  [{ kind: 'split' }, 'split|schedule|trainingsplan|wochenplan|rutina semanal'],
  [{ kind: 'to' }, 'to|till|until|bis|hasta|jusqu a|ate'],

  minutes(
    15,
    'quarter of an hour|a quarter of an hour|quarter hour|viertelstunde|eine viertelstunde|cuarto de hora|un cuarto de hora|un quart d heure|quart d heure|um quarto de hora',
  ),
  minutes(
    30,
    'half an hour|half hour|a half hour|half an hr|halbe stunde|eine halbe stunde|halben stunde|media hora|una media hora|une demi heure|demi heure|meia hora|yarim saat',
  ),
  minutes(
    45,
    'three quarters of an hour|dreiviertelstunde|eine dreiviertelstunde|trois quarts d heure|tres cuartos de hora',
  ),
  minutes(60, 'an hour|one hour|a full hour|one hr|eine stunde|una hora|une heure|uma hora|bir saat|bir saatlik'),
  minutes(
    90,
    'an hour and a half|one and a half hours|hour and a half|anderthalb stunden|eineinhalb stunden|hora y media|una hora y media|une heure et demie|heure et demie|hora e meia|uma hora e meia|bir bucuk saat',
  ),
  minutes(120, 'two hours|zwei stunden|dos horas|deux heures|duas horas|iki saat'),

  often(1, 'once|einmal|una vez|une fois|uma vez|bir kez|bir kere'),
  often(2, 'twice|zweimal|dos veces|deux fois|duas vezes|iki kez|iki kere'),
  often(3, 'thrice|dreimal|tres veces|trois fois|tres vezes'),
  often(4, 'viermal'),
  often(5, 'funfmal'),
  often(6, 'sechsmal'),

  number(1, 'one|eins|uno|bir tek'),
  number(2, 'two|zwei|deux|dois|duas|iki'),
  number(3, 'three|drei|tres|trois|uc'),
  number(4, 'four|vier|cuatro|quatre|quatro|dort'),
  number(5, 'five|funf|cinco|cinq|bes'),
  number(6, 'six|sechs|seis|alti'),
  number(7, 'seven|sieben|siete|sept|sete|yedi'),
  number(10, 'ten|zehn|diez|dix|dez'),
  number(15, 'fifteen|funfzehn|quince|quinze|on bes'),
  number(20, 'twenty|zwanzig|veinte|vingt|vinte|yirmi'),
  number(25, 'twenty five|funfundzwanzig|veinticinco|vingt cinq|vinte e cinco|yirmi bes'),
  number(30, 'thirty|dreissig|treinta|trente|trinta|otuz'),
  number(35, 'thirty five|funfunddreissig|treinta y cinco|trente cinq|trinta e cinco|otuz bes'),
  number(40, 'forty|fourty|vierzig|cuarenta|quarante|quarenta|kirk'),
  number(45, 'forty five|fourty five|funfundvierzig|cuarenta y cinco|quarante cinq|quarenta e cinco|kirk bes'),
  number(50, 'fifty|funfzig|cincuenta|cinquante|cinquenta|elli'),
  number(60, 'sixty|sechzig|sesenta|soixante|sessenta|altmis'),
  number(75, 'seventy five|funfundsiebzig|setenta y cinco|setenta e cinco|yetmis bes'),
  number(90, 'ninety|neunzig|noventa|doksan'),

  [
    { kind: 'word' },
    'coming back|come back|came back|get back|getting back|got back|back to|back into|back from|back in shape|back at it|back again|step back|go back|back off|push me|push myself|push it|push hard|push harder|push too hard|push through|muscle soreness|pulled muscle|sore muscles|health problem|health problems|health condition|health issue|health issues|home gym|garage gym|hotel gym|gym rat|power nap|of course|so far|so much|at least|in general|mas o menos|mass gathering|good time|good workout|good session|bad day|bad sleep|bad mood|weak point|weak points|weak spot|problem solving|no problem|no problems|no thanks|no idea|no matter|no worries|not sure|no time|kein problem|keine ahnung|keine zeit|kein thema|ningun problema|pas de probleme|sem problema|sem problemas|sorun yok|sorun degil|no pain no gain|time off',
  ],
]
