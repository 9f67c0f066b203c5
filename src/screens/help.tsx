import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router-dom'
import type { Grade } from '#core/grade.ts'
import type { Block } from '#core/prose.ts'
import { OPERATOR_HINTS, PROPERTY_HINTS } from '#core/query/completion.ts'
import { STATE_WORDS } from '#core/query/vocabulary.ts'
import { CONFIDENCES, earnedGrade, SPEEDS, type Speed } from '#core/scenario/confidence.ts'
import { GRADE_WORDS } from '#parts/desk/grade-bar.tsx'
import { CONFIDENCE_WORDS } from '#parts/question/commit-bar.tsx'
import { Prose } from '#parts/text/prose.tsx'
import { Screen } from '#screens/frame/screen.tsx'
import { Keys } from '#screens/review/keys.tsx'
import { SCENARIO_KEYS } from '#screens/scenario/keys.ts'
import { useEdges } from './edges.ts'
import styles from './help.module.css'
import { inAddress } from './in-address.ts'
import { useSurroundings } from './surroundings.tsx'

const GRADE_MEANINGS: readonly (readonly [grade: Grade, meaning: string])[] = [
  ['again', 'You did not know it, or had it wrong.'],
  ['hard', 'Right, but it took effort. Not for a card that you forgot.'],
  ['good', 'Right. The usual grade.'],
  ['easy', 'Right without thinking.'],
]

const QUERIES: readonly (readonly [query: string, finds: string])[] = [
  ['#gotcha', 'cards with this tag, or with a tag below it'],
  ['#exam-tip #core', 'cards with both'],
  ['#exam-tip or #gotcha', 'cards with one of them'],
  ['#algorithm -#hyperparameter', 'the first without the second'],
  ['(#core or #important) is:due', 'one of the two, and due now'],
  ['domain:2 -is:suspended', 'what domain 2 of your exam asks, and is not put aside'],
  ['missed:7', 'answered wrong, or not recalled, in the last 7 days'],
  ['prop:lapses>=3', 'forgotten three times or more'],
  ['rated:1:again', 'graded Again today'],
  ['"learning rate"', 'cards with these words, on any side'],
  ['scale_pos*', 'a word that begins so; _ is any one letter'],
]

export function Help() {
  return (
    <Screen title="Help">
      <Part title="How cards come">
        <p>
          Cards come from the notes. You see a question, answer it in your head, look, and say how well you knew it. A
          card that you knew comes back later and later, one that you forgot comes back in the same sitting. When
          exactly is worked out by FSRS, from each of your answers, so that you just about still know it.
        </p>
        <p>A new day begins at 4 in the morning, unless you choose another hour in the settings.</p>
        <p>
          It works well as it is. Who wants to can say in <Link to="/memory">Memory</Link> how well to know the cards of
          a tag, what happens to a card that is forgotten again and again, which weekdays to keep free, and in which
          order cards come; there stands what a retention costs a day, and there everything can be rescheduled,
          forgotten or made due.
        </p>
      </Part>
      <Part title="Towards the exam">
        <p>
          Say in your <Link to="/plan">exam plan</Link> which exam you sit, when, and what minutes you have on each
          weekday. From then on Today does not go by due days: of the minutes that you have now it makes the best use
          for the exam day, and a sentence on each card says why it comes. Missed days are not heaped up; what is left
          is planned anew.
        </p>
        <p>
          The plan screen goes through the days to come with your own deck and answers, many times: what score that
          makes by date, what other minutes or waiting would change, what is dropped first.{' '}
          <Link to="/readiness">Readiness</Link> says where you stand, by domain and tag, and what would move it most.
          Each figure has a range that holds eight times in ten; at first it is wide.
        </p>
        <p>
          <Link to="/memory">Memory</Link> can be optimised on your own answers; it takes only what foretells them
          better.
        </p>
      </Part>
      <Part title="The learning path">
        <p>
          The <Link to="/path">learning path</Link> goes through everything from the first notebook to whole projects,
          in areas and topics: theory to study, subtopics, and something to build as a proof to yourself. Each leads to
          its notes, its cards and its scenarios. What you tick is your own word for it; beside it stands what your
          reviews prove, the share of the topic’s cards that you would recall today.
        </p>
        <p>
          The weeks are fitted to your own days, from the day you began to your exam. If you fall behind, nothing is
          lost: take the next step, or move the dates. The journal is yours, in Markdown, and is kept like your answers.
        </p>
      </Part>
      <Part title="Reading">
        <p>
          The <Link to="/notes">notes</Link> are the book behind the cards: chapters in reading order, and a search
          through all of it. <em>Study this page</em> takes the cards of a note. A dotted word is explained where you
          meet it: rest on it, tap it, or go to it with Tab; Escape closes it. A wide table is scrolled sideways, and
          the names of its rows stay. <Link to="/notes/compare">Compare</Link> puts any two algorithms or inference
          options side by side, at an address that you can keep or share.
        </p>
      </Part>
      <Part title="The four grades">
        <dl className={styles.list}>
          {GRADE_MEANINGS.map(([grade, meaning]) => (
            <div key={grade} className={styles.grade}>
              <dt>{GRADE_WORDS[grade]}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>
          Under each grade stands when the card would come back. On a phone, pull the card right for Good, left for
          Again. With learning steps, a card graded Again comes back once for each step: Good takes it to the next, Hard
          repeats the step, Easy ends it.
        </p>
      </Part>
      <Part title="Tags and filters">
        <p>
          Tap a tag to study just its cards. The button beside a tag goes through <em>with</em> (one of these),{' '}
          <em>only</em> (all of these) and <em>without</em> (none of these). What they build is a filter that you can
          write yourself:
        </p>
        <dl className={styles.list}>
          {QUERIES.map(([query, finds]) => (
            <div key={query}>
              <dt>
                <Link to={`/review?q=${inAddress(query)}`}>
                  <code>{query}</code>
                </Link>
              </dt>
              <dd>{finds}</dd>
            </div>
          ))}
        </dl>
        <p>
          A space means <em>and</em>, which binds tighter than <em>or</em>; a minus leaves out what follows. Capitals do
          not matter. Where Anki has an operator, it means the same here. While you type, the field offers what could
          stand there.
        </p>
        <Terms title="Every operator" terms={OPERATOR_HINTS} />
        <Terms title="What is: knows" terms={STATE_WORDS} before="is:" />
        <Terms title="What prop: compares" terms={PROPERTY_HINTS} before="prop:" />
        <p>
          <em>Save this filter</em> keeps it by a name; pinned, it stands on Today with what is due of it, and one tap
          studies it. A sitting can take its cards in another order, only so many of them, or two filters at once.{' '}
          <Link to="/browse">Browse</Link> lists the cards of any filter, sorts them by any property, and suspends,
          flags, tags or exports many at once; <Link to="/statistics">Statistics</Link> says how they stand.
        </p>
      </Part>
      <Part title="Drilling scenarios">
        <p>
          A scenario is a situation as the exam gives it, with a question: one or several answers, an order, pairs,
          hyperparameters to set, a number, or a case of several questions. Choose by domain, tag, topic, algorithm or
          weakness in <Link to="/drill">Drill</Link>; Today brings a few by itself. Figures and wording change each
          time, so that there is nothing to learn by heart.
        </p>
        <p>
          As in the exam it is all or nothing. First say how sure you are, before the options appear (Settings turns
          that off); the grade follows from that, from right or wrong, and from the time:
        </p>
        <EarnedGrades />
        <p>
          The exam allows about two minutes a question. A lucky guess is never Good, and a wrong answer is always Again:
          it comes back in the same drill with other figures. If you hold that a scenario is wrong, press{' '}
          <em>I disagree</em>: nobody is told, and <code>is:disagreed</code> finds it again.
        </p>
      </Part>
      <Part title="Misconceptions">
        <p>
          Behind a wrong option stands a wrong belief. Pick the option and the belief is opened in{' '}
          <Link to="/misconceptions">Misconceptions</Link>; a contrast drill puts what was mixed up side by side, until
          you have told the two apart on two different days.
        </p>
      </Part>
      <Part title="Labs">
        <p>
          Other quizzes say that a setting is right; in the <Link to="/labs">labs</Link> you try it. Commit to an
          answer, press <em>Run it</em>, and a model is trained on your device, without a network: first as you set it,
          then as it is right, and what that cost. <em>Re-roll</em> makes other data, to see that it was no luck; then
          make the data harder, try values of your own, and keep a line of what you concluded.
        </p>
        <p>
          Where you are in a lab stands in its address, to be kept or shared. Many scenarios can be run, too: press{' '}
          <em>Run it</em> after answering. The data are small and made up, and the screen says how.
        </p>
      </Part>
      <Part title="Mock exams">
        <p>
          A <Link to="/mock">mock exam</Link> has the exam’s number of questions, its question types, its weights and
          its clock, which goes on while the app is closed. Answers are kept as you give them; nothing is told before
          the end. A relaxed mock may be paused. The score is an estimate: AWS does not publish how it scales. What was
          wrong comes back in your schedule.
        </p>
      </Part>
      <Part title="Cramming">
        <p>
          A cram shows cards whether or not they are due, and leaves the schedule alone: for the evening before an exam.
          Choose it before you start a sitting by tag. Answers are kept in the log all the same.
        </p>
      </Part>
      <Part title="Offline, on the home screen">
        <p>
          After the first visit everything works without a network. In the browser's menu, choose <em>Install app</em>{' '}
          or <em>Add to Home Screen</em>, and it opens like any other app. Updates wait until no sitting is on.
        </p>
      </Part>
      <Part title="Keys">
        <p>On a card:</p>
        <Keys />
        <p>On a scenario:</p>
        <Keys keys={SCENARIO_KEYS} />
      </Part>
      <Part title="Your data">
        <p>
          Every answer is written to this device before it counts as saved, and never leaves it. No account, no
          tracking. <Link to="/data">Your data</Link> says what the browser may do to it. Make a backup there now and
          then, take it in on another device to join the two, and check before you go offline that all is here.
        </p>
      </Part>
      <Part title="What’s new">
        <Changes />
      </Part>
    </Screen>
  )
}

type TermsProps = {
  readonly title: string
  readonly terms: Readonly<Record<string, string>>
  /** What stands before each of them in a query. */
  readonly before?: string
}

function Terms({ title, terms, before = '' }: TermsProps) {
  return (
    <details>
      <summary>{title}</summary>
      <dl className={styles.terms}>
        {Object.entries(terms).map(([term, meaning]) => (
          <div key={term}>
            <dt>
              <code>{before + term}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

const SPEED_HEADS: Readonly<Record<Speed, string>> = { quick: 'in 1 minute', steady: 'in 2', slow: 'slower' }

/** The table itself, computed: what a right answer earns. */
function EarnedGrades() {
  return (
    <table className={styles.earned}>
      <thead>
        <tr>
          <th scope="col">A right answer</th>
          {SPEEDS.map((speed) => (
            <th key={speed} scope="col">
              {SPEED_HEADS[speed]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...CONFIDENCES, undefined].map((sure) => (
          <tr key={sure ?? 'unsaid'}>
            <th scope="row">{sure ? CONFIDENCE_WORDS[sure] : 'Not asked'}</th>
            {SPEEDS.map((speed) => (
              <td key={speed}>{GRADE_WORDS[earnedGrade(true, sure, speed)]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Changes() {
  const { changes } = useEdges()
  const around = useSurroundings()
  const [blocks, setBlocks] = useState<readonly Block[]>([])
  // The text comes in a file of its own; if that cannot be had, there is just no news.
  useEffect(() => {
    changes().then(setBlocks, () => undefined)
  }, [changes])
  return <Prose blocks={blocks} around={around} topLevel={3} />
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}
