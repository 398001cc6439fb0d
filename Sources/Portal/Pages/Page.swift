package import Templates

/// One page: where it goes, which template draws it, and what the template sees. The values are made when the page
/// is rendered, and forgotten with it: at no time do all pages stand in memory.
package final class Page: Sendable {
  package let path: SitePath
  package let template: String
  let scope: PageScope
  package let value: @Sendable () throws(TemplateError) -> Value

  init(
    _ path: SitePath, template: String, scope: PageScope = .site,
    value: @escaping @Sendable () throws(TemplateError) -> Value
  ) {
    self.path = path
    self.template = template
    self.scope = scope
    self.value = value
  }
}
