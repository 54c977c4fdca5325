import type { CoachGoal, CoachLevel } from '../goals.ts'
import type { Entry, SplitStyle } from './meaning.ts'

const goal = (name: CoachGoal, phrases: string): Entry => [{ kind: 'goal', goal: name }, phrases]
const level = (name: CoachLevel, phrases: string): Entry => [{ kind: 'level', level: name }, phrases]
const style = (name: SplitStyle, phrases: string): Entry => [{ kind: 'style', style: name }, phrases]
const movement = (exclude: readonly string[], phrases: string): Entry => [{ kind: 'movement', exclude }, phrases]

/** Goals, levels, parts of a split and movements as people call them, in six languages. */
export const wishWords: readonly Entry[] = [
  goal(
    'strength',
    'strength|strength training|krafttraining|entrenamiento de fuerza|treino de forca|kuvvet antrenmani|stronger|strong|get strong|max strength|powerlifting|kraft|kraftaufbau|maximalkraft|starker|starker werden|fuerza|mas fuerte|force|plus fort|plus forte|forca|mais forte|guc|kuvvet|guclenmek',
  ),
  goal(
    'hypertrophy',
    'hypertrophy|muscle|build muscle|gain muscle|muscle gain|muscle building|muscle growth|muscle mass|more muscle|mass|bulk|bulking|bigger|size|muskelaufbau|muskeln aufbauen|muskelmasse|muskelwachstum|masseaufbau|hypertrophie|hipertrofia|ganar musculo|masa muscular|volumen|aumentar musculo|prise de masse|prendre du muscle|prendre de la masse|masse musculaire|ganhar massa|ganhar musculo|massa muscular|hipertrofi|kas yapmak|kas kazanmak|kas kutlesi|kas gelistirmek',
  ),
  goal(
    'endurance',
    'endurance|muscular endurance|stamina|conditioning|ausdauer|kraftausdauer|kondition|resistencia|resistencia muscular|dayaniklilik|resistance musculaire|kondisyon',
  ),
  goal(
    'power',
    'power|explosive|explosiveness|explosive power|jump higher|schnellkraft|explosiv|explosivkraft|potencia|explosividad|explosif|explosivite|puissance|explosividade|patlayici guc',
  ),
  goal(
    'weight_loss',
    'weight loss|lose weight|losing weight|fat loss|lose fat|lose belly fat|burn fat|fat burning|burn calories|slim down|get lean|lean out|cutting|shed weight|drop weight|lose some weight|lose some fat|abnehmen|fett verbrennen|fettabbau|fettverbrennung|gewicht verlieren|gewichtsverlust|bajar de peso|bajar peso|perder peso|adelgazar|quemar grasa|perder grasa|perdida de peso|perdre du poids|maigrir|bruler des graisses|perte de poids|perdre du gras|emagrecer|emagrecimento|queimar gordura|perder gordura|perder barriga|kilo vermek|yag yakmak|zayiflamak|yag yakimi',
  ),
  goal(
    'general_health',
    'general health|health|healthy|stay healthy|general fitness|get fit|stay fit|keep fit|feel better|gesundheit|gesund bleiben|fit bleiben|fit werden|allgemeine fitness|salud|salud general|estar en forma|ponerme en forma|sante|rester en forme|remise en forme|saude|ficar em forma|saglik|saglikli|formda kalmak',
  ),
  goal(
    'mobility',
    'mobility|flexibility|flexible|more flexible|stretch|stretching|yoga|beweglichkeit|mobilitat|dehnen|dehnung|beweglicher|movilidad|flexibilidad|estirar|estiramientos|mobilite|souplesse|etirements|mobilidade|flexibilidade|alongamento|alongamentos|esneklik|esneme|hareketlilik',
  ),

  level(
    'beginner',
    'beginner|beginners|novice|newbie|new to lifting|new to the gym|new to training|new to this|never lifted|never trained|just starting|just started|starting out|first time|anfanger|anfangerin|einsteiger|einsteigerin|neuling|principiante|debutant|debutante|novato|novata|iniciante|yeni baslayan|yeni basladim|yeni basliyorum|acemi|baslangic seviyesi',
  ),
  level(
    'intermediate',
    'intermediate|mittelstufe|leicht fortgeschritten|intermedio|intermedia|nivel medio|intermediaire|niveau moyen|intermediario|intermediaria|orta seviye|orta duzey',
  ),
  level(
    'advanced',
    'advanced|experienced|expert|fortgeschritten|fortgeschrittener|fortgeschrittene|erfahren|avanzado|avanzada|experimentado|avance|avancee|confirme|experimente|avancado|avancada|experiente|ileri seviye|ileri duzey|deneyimli|tecrubeli',
  ),

  style('push', 'push|push day|push workout|drucktag|empuje|dia de empuje|poussee|empurrar|itis|itme'),
  style('pull', 'pull|pull day|pull workout|zugtag|jalon|traccion|tirage|puxar|puxada|cekis|cekme'),
  style(
    'upper',
    'upper|upper body|oberkorper|tren superior|torso|parte superior|haut du corps|superiores|membros superiores|ust vucut',
  ),
  style(
    'lower',
    'lower|lower body|unterkorper|tren inferior|parte inferior|bas du corps|inferiores|membros inferiores|alt vucut',
  ),
  style(
    'full_body',
    'full body|fullbody|whole body|total body|entire body|ganzkorper|ganzer korper|ganzkorpertraining|cuerpo completo|cuerpo entero|todo el cuerpo|corps entier|tout le corps|corpo todo|corpo inteiro|tum vucut|butun vucut|full vucut',
  ),

  movement(
    ['squat'],
    'squat|squats|squatting|back squat|back squats|front squat|front squats|kniebeuge|kniebeugen|sentadilla|sentadillas|agachamento|agachamentos|comelme',
  ),
  movement(
    ['deadlift'],
    'deadlift|deadlifts|deadlifting|kreuzheben|peso muerto|souleve de terre|levantamento terra|terra',
  ),
  movement(['lunge'], 'lunge|lunges|ausfallschritt|ausfallschritte|zancada|zancadas|fente|fentes|afundo|afundos'),
  movement(['burpee'], 'burpee|burpees'),
  movement(
    ['jump', 'burpee'],
    'jumping|jumps|jump|jumping jacks|box jumps|plyometrics|plyo|springen|sprunge|saltos|saltar|sauts|sauter|pulos|pular|ziplama|ziplamak|ziplamadan',
  ),
  movement(
    ['bench-press'],
    'bench press|bench presses|benching|bankdrucken|press de banca|press banca|developpe couche|supino',
  ),
  movement(['horizontal_push', 'vertical_push'], 'press|presses|pressing|drucken|developpes|desenvolvimentos'),
  movement(
    ['vertical_push', 'overhead', 'snatch', 'jerk', 'thruster'],
    'overhead|overhead press|overhead pressing|overhead work|above my head|over my head|shoulder press|military press|uber kopf|uberkopf|uberkopfdrucken|schulterdrucken|por encima de la cabeza|press militar|au dessus de la tete|developpe militaire|acima da cabeca|desenvolvimento|bas ustu|basin ustunde',
  ),
  movement(['pull-up'], 'pull ups|pull up|pullups|pullup|klimmzug|klimmzuge|dominadas|tractions|barras fixas'),
  movement(['chin-up'], 'chin ups|chin up|chinups|chins'),
  movement(
    ['push-up'],
    'push ups|push up|pushups|pushup|press ups|liegestutz|liegestutze|liegestutzen|flexiones|pompes|flexoes|sinav',
  ),
  movement(['dip'], 'dips|dip|fondos'),
  movement(['horizontal_pull'], 'rows|row|rowing|rudern|remo|remos|remada|remadas'),
  movement(['plank'], 'plank|planks|unterarmstutz|plancha|planchas|planche|prancha|pranchas'),
  movement(['crunch'], 'crunch|crunches'),
  movement(['sit-up'], 'sit ups|sit up|situps'),
  movement(['elbow_flexion'], 'curls|curl|bicep curls|biceps curls|bicep curl|biceps curl'),
  movement(['knee_flexion'], 'leg curl|leg curls|hamstring curl|hamstring curls'),
  movement(['leg-press'], 'leg press|beinpresse|prensa de piernas|presse a cuisses|leg presses'),
  movement(['knee_extension'], 'leg extension|leg extensions|beinstrecker'),
  movement(
    ['running', 'jogging', 'sprint'],
    'running|run|runs|jogging|sprints|sprinting|laufen|joggen|correr|courir|corrida|kosmak|kosu',
  ),
  movement(['cardio'], 'cardio|kardio'),
  movement(['swing'], 'swings|kettlebell swings|kettlebell swing'),
  movement(['hip-thrust'], 'hip thrust|hip thrusts'),
  movement(['chest_fly'], 'flys|flyes|flies|fly|fliegende'),
  movement(
    ['lateral_raise'],
    'lateral raise|lateral raises|side raises|seitheben|elevaciones laterales|elevations laterales|elevacao lateral',
  ),
  movement(['calf'], 'calf raise|calf raises|wadenheben'),
  movement(['pulldown'], 'pulldown|pulldowns|lat pulldown|lat pulldowns|latzug|latziehen'),
  movement(['shrug'], 'shrug|shrugs'),
  movement(['step-up'], 'step ups|step up|stepups'),
  movement(['olympic'], 'olympic lifts|olympic lifting|weightlifting|cleans|clean|snatch|snatches|jerks'),
  movement(['handstand'], 'handstand|handstands|handstand push ups'),
  movement(['mountain-climber'], 'mountain climbers|mountain climber'),
]
