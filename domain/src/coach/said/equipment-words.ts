import type { Entry } from './meaning.ts'

const tool = (id: string, phrases: string): Entry => [{ kind: 'tool', ids: [id] }, phrases]

/** Equipment as people call it: English, German, Spanish, French, Portuguese, Turkish. Ids are the library's. */
export const equipmentWords: readonly Entry[] = [
  tool(
    'dumbbell',
    'dumbbell|dumbbells|dumbell|dumbells|dumb bell|dumb bells|db|dbs|hantel|hanteln|kurzhantel*|mancuerna|mancuernas|halteres|haltere|dambil*',
  ),
  tool(
    'barbell',
    'barbell|barbells|bar bell|olympic bar|langhantel*|barra|barra olimpica|barre|barre olympique|halter|halterle|halteri',
  ),
  [
    { kind: 'tool', ids: ['barbell', 'dumbbell'] },
    'free weights|freie gewichte|freihanteln|pesos libres|poids libres|pesos livres|serbest agirlik',
  ],
  tool('ez_bar', 'ez bar|ezbar|curl bar|sz stange|sz hantel|barra z|barra w|barre ez|z bar'),
  tool('trap_bar', 'trap bar|hex bar|trapbar|hexbar|barra hexagonal|trap barre'),
  tool('kettlebell', 'kettlebell|kettlebells|kettle bell|kettle bells|kb|kbs|kugelhantel*|pesa rusa|pesas rusas|girya'),
  tool(
    'cable',
    'cable|cables|cable machine|cable tower|pulley|pulleys|kabelzug*|seilzug*|kabelturm|polea|poleas|poulie|poulies|polia|polias|cabos|kablo|kablolu',
  ),
  tool(
    'machine',
    'machine|machines|maschine|maschinen|maquina|maquinas|makine|makineler|makina|gerate|fitnessgerate|kraftgerate|aparelhos',
  ),
  tool('smith_machine', 'smith machine|smith|multipresse|multipower|smith makinesi|maquina smith|barre guidee'),
  tool(
    'band',
    'band|bands|resistance band|resistance bands|mini band|mini bands|theraband*|gummiband|gummibander|widerstandsband*|fitnessband*|banda|bandas|banda elastica|bandas elasticas|banda de resistencia|bandas de resistencia|goma elastica|gomas|elastique|elastiques|bande elastique|bandes elastiques|elastico|elasticos|faixa elastica|direnc bandi|direnc bantlari|lastik|direnc lastigi',
  ),
  tool(
    'pull_up_bar',
    'pull up bar|pull up bars|pullup bar|pullup bars|chin up bar|chinup bar|chinning bar|klimmzugstange|reckstange|barra de dominadas|barra fija|barra fixa|barre de traction|barre de tractions|barre fixe|barfiks|barfiks cubugu|barfiks demiri',
  ),
  tool(
    'dip_bars',
    'dip bar|dip bars|dip station|parallel bars|dipstange*|dipbarren|paralelas|barras paralelas|barres paralleles|barres a dips|paralel bar',
  ),
  tool('dip_belt', 'dip belt|dip gurtel|dipgurtel'),
  tool(
    'flat_bench',
    'bench|benches|flat bench|weight bench|hantelbank|flachbank|bank|banco|banco plano|banco reto|banc|banc plat|sehpa|duz bench',
  ),
  tool('incline_bench', 'incline bench|adjustable bench|schragbank|banco inclinado|banc incline|egimli bench'),
  tool('decline_bench', 'decline bench|negativbank|banco declinado|banc decline'),
  tool('preacher_bench', 'preacher bench|scott bench|scottbank|banco scott'),
  tool('back_extension_bench', 'back extension bench|hyperextension bench|roman chair'),
  tool('ghd', 'ghd'),
  tool(
    'squat_rack',
    'squat rack|power rack|half rack|rack|power cage|cage|kniebeugenstander|jaula|jaula de potencia|gaiola',
  ),
  tool('landmine', 'landmine'),
  tool(
    'weight_plate',
    'weight plate|weight plates|plates|bumper plates|hantelscheibe*|discos|anilhas|disques|agirlik plakasi',
  ),
  tool('rings', 'rings|gymnastic rings|gymnastics rings|turnringe|ringe|anillas|anneaux|argolas|halka|halkalar'),
  tool(
    'suspension_trainer',
    'trx|suspension trainer|suspension straps|sling trainer|schlingentrainer|sangles de suspension|entrenamiento en suspension',
  ),
  tool(
    'medicine_ball',
    'medicine ball|medicine balls|med ball|medizinball|balon medicinal|medecine ball|bola medicinal|saglik topu',
  ),
  tool(
    'stability_ball',
    'stability ball|swiss ball|gym ball|exercise ball|yoga ball|gymnastikball|pezziball|fitball|pelota suiza|ballon suisse|bola suica|pilates topu',
  ),
  tool('bosu_ball', 'bosu|bosu ball'),
  tool('balance_board', 'balance board|wobble board'),
  tool('foam_roller', 'foam roller|foam rollers|faszienrolle|rodillo|rouleau de massage|rolo de espuma|kopuk rulo'),
  tool('massage_ball', 'massage ball|lacrosse ball'),
  tool('ab_wheel', 'ab wheel|ab roller|bauchroller|rueda abdominal|roue abdominale|roda abdominal'),
  tool('plyo_box', 'plyo box|jump box|wooden box|sprungbox|cajon pliometrico|caixa pliometrica'),
  tool(
    'jump_rope',
    'jump rope|jump ropes|skipping rope|springseil|comba|cuerda para saltar|corde a sauter|corda de pular|atlama ipi',
  ),
  tool('battle_rope', 'battle rope|battle ropes|battlerope*'),
  tool('climbing_rope', 'climbing rope|kletterseil'),
  tool('treadmill', 'treadmill|laufband|cinta de correr|tapis de course|tapis roulant|esteira|kosu bandi'),
  tool(
    'stationary_bike',
    'stationary bike|exercise bike|spin bike|spinning bike|indoor bike|heimtrainer|fahrradergometer|bicicleta estatica|velo d appartement|bicicleta ergometrica|kondisyon bisikleti',
  ),
  tool('air_bike', 'air bike|assault bike|airbike'),
  tool('bicycle', 'bicycle'),
  tool('rower', 'rower|rowing machine|rudergerat|ruderergometer|maquina de remo|rameur|remo ergometro|kurek makinesi'),
  tool('elliptical', 'elliptical|cross trainer|crosstrainer|eliptica|elliptique|velo elliptique|eliptico|eliptik'),
  tool('stair_machine', 'stair machine|stair climber|stairmaster|stepper'),
  tool('ski_erg', 'ski erg|skierg'),
  tool('sled', 'sled|prowler|schlitten'),
  tool('chains', 'chains'),
  tool('sliders', 'sliders|gliders'),
  tool('heavy_bag', 'heavy bag|punching bag|boxsack|saco de boxeo|sac de frappe|saco de pancada|kum torbasi'),
  tool('wrist_roller', 'wrist roller'),
  tool('pool', 'pool|swimming pool|schwimmbad|piscina|piscine|havuz'),
  tool('chair', 'chair|chairs|stuhl|silla|chaise|cadeira|sandalye'),
  tool('wall', 'wall|wand|pared|parede|duvar'),
  tool('towel', 'towel|towels|handtuch|toalla|serviette|toalha|havlu'),
  [
    { kind: 'bare' },
    'bodyweight|body weight|bodyweight only|calisthenics|no equipment|without equipment|no weights|without weights|no gear|equipment free|eigengewicht|eigenes korpergewicht|korpergewicht|kein equipment|ohne gerate|ohne equipment|ohne gewichte|ohne hilfsmittel|keine gerate|peso corporal|calistenia|sin equipo|sin equipamiento|sin material|sin pesas|sin aparatos|poids du corps|sans materiel|sans equipement|sans poids|pas de materiel|peso do corpo|sem equipamento|sem equipamentos|sem aparelhos|sem pesos|sem material|vucut agirligi|vucut agirligiyla|ekipmansiz|aletsiz|malzemesiz|ekipman yok|alet yok',
  ],
  [
    { kind: 'gym' },
    'gym|full gym|commercial gym|fully equipped gym|fitnessstudio|fitness studio|fitnesscenter|studio|gimnasio|salle de sport|salle de muscu|salle de musculation|academia|ginasio|spor salonu|spor salonunda|salonda',
  ],
  [
    { kind: 'home' },
    'at home|from home|home workout|no gym|without a gym|living room|hotel room|hotel|zuhause|zu hause|daheim|wohnzimmer|hotelzimmer|en casa|desde casa|sin gimnasio|a la maison|chez moi|a domicile|em casa|sem academia|evde|evden|salonsuz',
  ],
]

/** What stands in a gym that has a bit of everything. */
export const gymTools: readonly string[] = [
  ...['barbell', 'ez_bar', 'trap_bar', 'dumbbell', 'kettlebell', 'cable', 'machine', 'smith_machine', 'band'],
  ...['medicine_ball', 'stability_ball', 'foam_roller', 'pull_up_bar', 'dip_bars', 'flat_bench', 'incline_bench'],
  ...['decline_bench', 'preacher_bench', 'back_extension_bench', 'squat_rack', 'plyo_box', 'landmine', 'weight_plate'],
  ...['treadmill', 'stationary_bike', 'rower', 'elliptical', 'jump_rope', 'ab_wheel', 'wall', 'chair', 'towel'],
]

/** What stands in every flat. */
export const homeTools: readonly string[] = ['chair', 'wall', 'towel']
