import { unreachable } from '#core/parsed.ts'
import { ChoiceForm } from '#parts/question/choice/choice-form.tsx'
import { ConfigureForm } from '#parts/question/configure/configure-form.tsx'
import { MatchingForm } from '#parts/question/matching/matching-form.tsx'
import { NumericForm } from '#parts/question/numeric/numeric-form.tsx'
import { OrderingForm } from '#parts/question/ordering/ordering-form.tsx'
import { Inlines } from '#parts/text/inlines.tsx'
import type { FormProps } from './form-props.ts'
import styles from './question.module.css'

/** A question and what it is answered with. Give it a key of its own for each question shown. */
export function QuestionForm(props: FormProps) {
  return (
    <fieldset className={styles.form}>
      <legend className={styles.ask}>
        <Inlines content={props.question.ask} around={props.around} />
      </legend>
      <Control {...props} />
    </fieldset>
  )
}

function Control({ question, ...rest }: FormProps) {
  switch (question.type) {
    case 'choice':
    case 'response':
      return <ChoiceForm question={question} {...rest} />
    case 'ordering':
      return <OrderingForm question={question} {...rest} />
    case 'matching':
      return <MatchingForm question={question} {...rest} />
    case 'configure':
      return <ConfigureForm question={question} {...rest} />
    case 'numeric':
      return <NumericForm question={question} {...rest} />
    default:
      return unreachable(question)
  }
}
