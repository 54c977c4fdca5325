import { describe, expect, it } from 'vitest'
import { type Described, problemsOf } from './guide-rules.ts'
import { readExercises } from './index.ts'

const exercises = readExercises()

describe('the guides of the library', () => {
  it('keep every rule', () => {
    expect(problemsOf(exercises)).toEqual([])
  })

  it('are full for at least the 400 most useful movements, and there for all', () => {
    expect(exercises.length).toBeGreaterThanOrEqual(1105)
    expect(exercises.filter(({ guide }) => guide.detail === 'full').length).toBeGreaterThanOrEqual(400)
  })
})

describe('the rules', () => {
  const squat = exercises.find(({ slug }) => slug === 'barbell-squat') ?? expect.unreachable()
  const others = exercises.filter(({ slug }) => slug !== 'barbell-squat')
  const withGuide = (change: Partial<Described['guide']>) => [
    ...others,
    { ...squat, guide: { ...squat.guide, ...change } },
  ]
  const [first = ''] = squat.guide.steps

  it.each<[string, Partial<Described['guide']>, RegExp]>([
    ['a muscle that is not trained', { description: 'A bar on the back loads the quads and the biceps.' }, /biceps/],
    ['no muscle at all', { description: 'A bar on the back, down and up again, heavier each week.' }, /names none of/],
    [
      'a tool that is not there',
      { steps: [first, 'Pick up the dumbbells beside you.', 'Squat down deep.'] },
      /not in the equipment/,
    ],
    ['a medical claim', { mistakes: ['Knees cave: the squat heals them.'] }, /medical/],
    ['a magic claim', { cues: ['Feel the fat-burning', 'Up'] }, /medical or magic/],
    ['filler', { steps: [first, 'Repeat for the desired number of reps.', 'Engage your core.'] }, /filler/],
    ['too few steps', { steps: [first] }, /1 steps, wanted 3 to 6/],
    ['a limitation without a note', { safety: {} }, /safety says nothing of knee/],
    [
      'a note that is no matter',
      { safety: { ...squat.guide.safety, wrist: 'Wrap the wrists for it.' } },
      /wrist, which/,
    ],
    ['a link that leads nowhere', { easier: ['no-such-squat'] }, /there is no no-such-squat/],
    ['a link to itself', { alternatives: ['barbell-squat', 'leg-press'] }, /links to itself/],
    ['a link to another muscle', { alternatives: ['barbell-curl', 'leg-press'] }, /none of the same muscles/],
    ['an easier one that is harder', { easier: ['pistol-squat'] }, /pistol-squat is not easier/],
    ['a sentence without its end', { description: `${squat.guide.description} And the quads` }, /no full stop/],
    ['markdown', { cues: ['**Knees out**', 'Up'] }, /odd characters/],
  ])('find %s', (_what, change, problem) => {
    expect(problemsOf(withGuide(change)).join('\n')).toMatch(problem)
  })

  it('find two descriptions that are alike', () => {
    const other = others.find(({ slug }) => slug === 'front-barbell-squat') ?? expect.unreachable()
    const copied = { ...squat, guide: { ...squat.guide, description: `${other.guide.description.slice(0, -1)} too.` } }

    expect(problemsOf([...others, copied]).join('\n')).toMatch(/nearly alike|the same description/)
  })
})
