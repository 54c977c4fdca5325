import type { Limitation, Muscle } from '../../exercise.ts'
import type { Entry, SplitStyle } from './meaning.ts'

const body = (muscles: readonly Muscle[], phrases: string, joint?: Limitation, style?: SplitStyle): Entry => [
  { kind: 'body', muscles, ...(joint && { joint }), ...(style && { style }) },
  phrases,
]
const state = (limitation: Limitation, phrases: string): Entry => [{ kind: 'state', limitation }, phrases]

/** Muscles, joints and states as people call them: English, German, Spanish, French, Portuguese, Turkish. */
export const bodyWords: readonly Entry[] = [
  body(
    ['chest'],
    'chest|pecs|pec|pectorals|brust|brustmuskel*|pecho|pectoral|pectorales|poitrine|pectoraux|peito|peitoral|gogus|gogsumu',
  ),
  body(
    ['side_delts', 'front_delts'],
    'shoulder|shoulders|delts|deltoids|schulter|schultern|hombro|hombros|epaule|epaules|ombro|ombros|omuz|omuzlar|omuzlarim|omzum|omuzum|omzumda',
    'shoulder',
  ),
  body(
    ['front_delts'],
    'front delt|front delts|anterior delts|vordere schulter|hombro anterior|ombro anterior|on omuz',
  ),
  body(['side_delts'], 'side delt|side delts|lateral delts|seitliche schulter|hombro lateral|yan omuz'),
  body(
    ['rear_delts'],
    'rear delt|rear delts|rear shoulders|hintere schulter|hombro posterior|arka omuz|posterior de ombro',
  ),
  body(
    ['rotator_cuff'],
    'rotator cuff|rotatorenmanschette|manguito rotador|coiffe des rotateurs|manguito rotator',
    'shoulder',
  ),
  body(
    ['lats', 'upper_back'],
    'back|rucken|espalda|espaldas|le dos|du dos|au dos|mon dos|costas|sirt|sirtim|sirtimda',
    'lower_back',
  ),
  body(['lats'], 'lats|lat|latissimus|dorsal|dorsales|dorsaux|dorsais|kanat'),
  body(['upper_back'], 'upper back|mid back|oberer rucken|espalda alta|haut du dos|ust sirt|parte superior das costas'),
  body(
    ['lower_back'],
    'lower back|low back|lumbar|lumbars|lumbar spine|unterer rucken|unteren rucken|lendenwirbel*|lws|kreuz|espalda baja|zona lumbar|lumbares|bas du dos|lombaires|lombar|parte inferior das costas|bel|belim|belimde',
    'lower_back',
  ),
  body(['traps'], 'traps|trap|trapezius|trapez|trapecio|trapecios|trapeze|trapezes|trapezio'),
  body(['biceps'], 'biceps|bicep|bizeps|pazi'),
  body(['triceps'], 'triceps|tricep|tris|trizeps|arka kol'),
  body(
    ['biceps', 'triceps'],
    'arms|arm|bis and tris|bis tris|arme|brazo|brazos|les bras|bras|bracos|braco|kol|kollar|kollarim',
  ),
  body(
    ['forearms'],
    'forearms|forearm|grip|grip strength|unterarm|unterarme|griffkraft|antebrazo|antebrazos|avant bras|antebraco|antebracos|on kol',
  ),
  body(['abs', 'obliques'], 'core|trunk|rumpf|rumpfmuskulatur|nucleo|tronc|gainage|govde'),
  body(
    ['abs'],
    'abs|abdominals|six pack|sixpack|stomach|bauch|bauchmuskel*|abdomen|abdominal|abdominales|abdominais|abdos|abdominaux|ventre|barriga|karin|karin kaslari',
  ),
  body(['obliques'], 'obliques|oblique|seitliche bauchmuskeln|oblicuos|obliquos|yan karin'),
  body(
    ['quads', 'hamstrings', 'glutes', 'calves'],
    'legs|leg|beine|bein|beintag|pierna|piernas|jambe|jambes|perna|pernas|bacak|bacaklar|bacaklarim',
    undefined,
    'legs',
  ),
  body(
    ['quads'],
    'quads|quad|quadriceps|thighs|thigh|oberschenkel|quadrizeps|cuadriceps|muslos|cuisse|cuisses|coxa|coxas|on bacak',
  ),
  body(
    ['hamstrings'],
    'hamstrings|hamstring|hams|beinbeuger|isquios|isquiotibiales|femorales|femoral|ischios|ischio jambiers|posterior de coxa|posteriores de coxa|isquiotibiais|arka bacak',
  ),
  body(['glutes'], 'glutes|glute|butt|booty|bum|gesass|po|hintern|gluteo|gluteos|fessiers|fesses|bumbum|popo'),
  body(['glutes'], 'hip|hips|hufte|huften|cadera|caderas|hanche|hanches|quadril|kalca|kalcam', 'hip'),
  body(
    ['calves'],
    'calves|calf|waden|wade|pantorrilla|pantorrillas|gemelos|mollet|mollets|panturrilha|panturrilhas|baldir',
  ),
  body(['adductors'], 'adductors|inner thigh|inner thighs|adduktoren|aductores|adducteurs|adutores|ic bacak'),
  body(['abductors'], 'abductors|outer thigh|outer thighs|abduktoren|abductores|abducteurs|abdutores|dis bacak'),
  body(['hip_flexors'], 'hip flexor|hip flexors|huftbeuger|flexores de cadera|flechisseurs'),
  body(
    ['neck'],
    'neck|nacken|hals|halswirbel*|hws|cuello|cervicales|cou|nuque|pescoco|cervical|boyun|boynum|boynumda',
    'neck',
  ),
  body(
    [],
    'knee|knees|knie|rodilla|rodillas|genou|genoux|joelho|joelhos|diz|dizim|dizimde|dizler|dizlerim|acl|meniscus|meniskus|menisco|patella|kneecap',
    'knee',
  ),
  body(
    [],
    'wrist|wrists|handgelenk|handgelenke|muneca|munecas|poignet|poignets|pulso|pulsos|punho|punhos|bilek|bilegim|el bilegi|el bilegim',
    'wrist',
  ),
  body([], 'elbow|elbows|ellbogen|ellenbogen|codo|codos|coude|coudes|cotovelo|cotovelos|dirsek|dirsegim', 'elbow'),
  body(
    [],
    'ankle|ankles|achilles|knochel|sprunggelenk|fussgelenk|tobillo|tobillos|cheville|chevilles|tornozelo|tornozelos|ayak bilegi|ayak bilegim',
    'ankle',
  ),
  body([], 'disc|disk|discs|bandscheibe|bandscheiben|spine|wirbelsaule|columna|colonne|coluna|omurga', 'lower_back'),

  state(
    'lower_back',
    'sciatica|slipped disc|herniated disc|bulging disc|lumbago|ischias|hexenschuss|bandscheibenvorfall|ruckenschmerz*|ruckenproblem*|ruckenbeschwerden|hab rucken|habe rucken|habs im rucken|hab s im rucken|kreuzschmerz*|ciatica|hernia discal|lumbalgia|sciatique|hernie discale|ciatico|hernia de disco|bel fitigi|siyatik',
  ),
  state(
    'shoulder',
    'impingement|frozen shoulder|schulterschmerz*|schulterproblem*|schulterverletzung|schulterbeschwerden',
  ),
  state(
    'knee',
    'runners knee|runner s knee|knieschmerz*|knieproblem*|knieverletzung|kniebeschwerden|kniearthrose|knieschonend|knee friendly',
  ),
  state('neck', 'whiplash|nackenschmerz*|nackenproblem*|nackenbeschwerden|torticolis|torticollis'),
  state('wrist', 'carpal tunnel|handgelenkschmerz*|karpaltunnel*|tunel carpiano|canal carpien|tunel do carpo'),
  state(
    'elbow',
    'tennis elbow|golfers elbow|golfer s elbow|tennisarm|tennisellbogen|tennisellenbogen|golferarm|ellbogenschmerz*|ellenbogenschmerz*|codo de tenista',
  ),
  state('hip', 'huftschmerz*|huftproblem*|huftarthrose'),
  state('ankle', 'knochelschmerz*|plantar fasciitis'),
  state(
    'pregnancy',
    'pregnant|pregnancy|schwanger|schwangerschaft|embarazada|embarazo|enceinte|grossesse|gravida|gravidez|hamile|hamileyim|hamilelik',
  ),
  state(
    'hypertension',
    'high blood pressure|hypertension|bluthochdruck|hoher blutdruck|hohen blutdruck|hipertension|presion alta|tension alta|tension arterielle|hypertendu|hypertendue|pressao alta|hipertensao|yuksek tansiyon|hipertansiyon|tansiyonum var',
  ),
  state(
    'impact',
    'low impact|no impact|joint friendly|quiet neighbours|neighbours below|neighbors below|downstairs neighbours|downstairs neighbors|gelenkschonend|bajo impacto|sin impacto|faible impact|sans impact|baixo impacto|sem impacto|dusuk etkili',
  ),
  state(
    'balance',
    'balance problem|balance problems|balance issues|poor balance|bad balance|unsteady|unsteady on my feet|gleichgewichtsproblem*|gleichgewichtsstorung*|problemas de equilibrio|mal equilibrio|problemes d equilibre|denge sorunu|denge problemi',
  ),
]

/** The patterns that train a muscle: what goes when it is too sore, or not wanted today. */
export const patternsOf: Record<Muscle, readonly string[]> = {
  chest: ['horizontal_push', 'chest_fly', 'vertical_push_dip'],
  front_delts: ['vertical_push', 'front_raise'],
  side_delts: ['lateral_raise', 'upright_pull', 'vertical_push'],
  rear_delts: ['rear_delt_fly'],
  rotator_cuff: ['shoulder_rotation'],
  lats: ['vertical_pull', 'shoulder_extension'],
  upper_back: ['horizontal_pull'],
  traps: ['upright_pull', 'shrug'],
  lower_back: ['hinge'],
  biceps: ['elbow_flexion'],
  triceps: ['elbow_extension'],
  forearms: ['forearm'],
  abs: ['core_flexion', 'core_stability'],
  obliques: ['core_rotation', 'core_lateral'],
  quads: ['squat', 'lunge', 'knee_extension'],
  hamstrings: ['hinge', 'knee_flexion'],
  glutes: ['hip_extension'],
  adductors: ['hip_adduction'],
  abductors: ['hip_abduction'],
  calves: ['calf'],
  hip_flexors: ['hip_flexion'],
  neck: ['neck'],
}
