import Governance
import PolicyData

/// Configurations as pack pages show them: exact JSON, redacted. Many packs and organizations share one, so each is
/// written out once.
final class ShownConfigurations: Sendable {
  private let display: ParameterDisplay
  private let known = SharedCache<PolicyPackConfiguration, Shown>()

  struct Shown: Sendable {
    /// Nil where there is nothing to show, or nothing that may be shown.
    let json: String?
    let summary: String
  }

  init(_ display: ParameterDisplay) { self.display = display }

  func shown(_ configuration: PolicyPackConfiguration) -> Shown {
    known.value(for: configuration) { make(configuration) }
  }

  private func make(_ configuration: PolicyPackConfiguration) -> Shown {
    if configuration.entries.isEmpty {
      return Shown(json: nil, summary: "Nothing is configured: the pack runs with its own defaults.")
    }
    guard let json = configuration.shown(display)?.prettyText else {
      return Shown(json: nil, summary: "Configured; this portal does not publish parameters.")
    }
    let isPartial = json.contains(Redaction.placeholder.compactText)
    return Shown(json: json, summary: isPartial ? "Show as JSON, some values withheld" : "Show as JSON")
  }
}
