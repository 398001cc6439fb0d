package import Governance
package import PolicyData

/// Everything a build's pages are made from: the site model, and what the portal says about itself.
package struct Edition: Sendable {
  package let site: Site
  package let title: String
  package let parameters: ParameterDisplay
  /// Where the data comes from, as readers know it.
  package let source: String
  package let isSample: Bool
  package let version: String
  /// Where the portal is published; nil where that is not stated.
  package let baseURL: String?
  package let history: EditionHistory
  /// Earlier nights that stay published, oldest first.
  package let kept: [KeptNight]
  /// Of the portal of a kept night: its day.
  package let day: Day?
  /// The stack's page in the Pulumi console; nil where its address is not known.
  package let console: @Sendable (StackReference) -> String?
  private let labelGroups = SharedCache<LabelGroup.Kind, [LabelGroup]>()
  private let rowCounts = SharedCache<String, [Int]>()
  private let observedStacks: ObservedStacks
  private let controls = SharedCache<SitePath, ControlCoverage>()

  package init(
    site: Site, title: String, parameters: ParameterDisplay, source: String, isSample: Bool, version: String,
    baseURL: String? = nil, history: EditionHistory = EditionHistory(),
    kept: [KeptNight] = [], day: Day? = nil,
    console: @escaping @Sendable (StackReference) -> String?
  ) {
    self.site = site
    self.title = title
    self.parameters = parameters
    self.source = source
    self.isSample = isSample
    self.version = version
    self.baseURL = baseURL
    self.history = history
    self.kept = kept
    self.day = day
    self.console = console
    observedStacks = ObservedStacks(of: site)
  }
}

// Worked out once, for pages, lists and tables that show it.
extension Edition {
  func stacks(by kind: LabelGroup.Kind) -> [LabelGroup] {
    labelGroups.value(for: kind) { site.stacks(by: kind) }
  }

  /// Of each of its sections.
  func rowCounts(of table: Table) -> [Int] {
    rowCounts.value(for: table.name) { table.sections(self).map { $0.count() } }
  }

  /// Counting takes every stack of every policy.
  func coverage(of control: Framework.Control, in framework: Framework) -> ControlCoverage {
    controls.value(for: FrameworkText.path(of: control, in: framework)) {
      control.coverage(of: observedStacks, listing: Pages.controlLimit)
    }
  }
}
