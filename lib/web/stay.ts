/** Whether a form was sent by Enter in one of its boxes: a page that answers 204 stays as it is. */
export function isToStay(form: URLSearchParams): boolean {
  return form.has('stay')
}
