import { complianceReportSupplied } from '#server/acts/compliance-report.ts'
import { app } from '#server/app.ts'
import type { Text } from '#policy/policy.ts'
import { langOf, performing } from '#server/form-action.ts'
import { complianceReport } from '#server/reads/work/reports.ts'
import { drawn, opened, whoOf } from '#server/work-page.ts'
import { typedIn, type Typed } from '#ui/form.ts'
import { textIn } from '#ui/text.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => drawn(event, (who, from) => complianceReport(who, from, event.params.id))

type Promised = {
  readonly id: string
  readonly name: Text
  readonly as: { readonly unit?: string; readonly method?: string }
}

/** Measured in the unit and by the method of the promise. An empty field is no result: the rule then names the promise. */
const resultsIn = (typed: Typed, promises: readonly Promised[]) =>
  promises.flatMap(({ id, as }) => {
    const value = typedIn(typed, `result.${id}`).trim()
    return value ? [{ indicator: id, measured: { value, ...as } }] : []
  })

/** Results are counted as they were typed, from the first that is not empty; the page calls each after its indicator. */
const fieldAt = (results: ReturnType<typeof resultsIn>, path: string) =>
  path.replace(/^results\.(\d+)\.measured\.value/, (_, index) => `result.${results[Number(index)]?.indicator ?? ''}`)

export const actions: Actions = {
  async supply(event) {
    const { promises } = opened(await complianceReport(whoOf(event.locals), app(), event.params.id))
    let results: ReturnType<typeof resultsIn> = []
    return performing(event, {
      action: 'supply',
      act: complianceReportSupplied,
      labels: {
        reportNumber: 'report.number',
        issuer: 'report.issuer',
        kind: 'report.kind',
        accreditation: 'report.accreditation',
        issuedOn: 'report.issued-on',
        productModel: 'report.model',
        results: 'report.results',
        files: 'report.files',
      },
      named: Object.fromEntries(promises.map(({ id, name }) => [`result.${id}`, textIn(langOf(event), name)])),
      fieldAt: (path) => fieldAt(results, path),
      files: { files: 'several' },
      input: (typed) => ({
        declaration: event.params.id,
        reportNumber: typed.reportNumber,
        issuer: typed.issuer,
        kind: typed.kind,
        accreditation: typed.accreditation || undefined,
        issuedOn: typed.issuedOn || undefined,
        productModel: typed.productModel,
        results: (results = resultsIn(typed, promises)),
      }),
      to: () => `/work/compliance-reports/${event.params.id}#supplied`,
    })
  },
}
