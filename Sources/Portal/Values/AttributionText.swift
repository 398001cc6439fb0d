import Governance
import PolicyData

/// Which group brings a pack, and why that one decides, in words.
enum AttributionText {
  static func version(_ source: Attribution.Source) -> String { source.pack.versionText }

  /// Pulumi's rule (pulumi-cloud-api.md, section 10), and what follows from it here.
  static func reason(_ attribution: Attribution) -> String {
    if attribution.winners.isEmpty {
      return
        "What is in force is none of what the groups ask for now: they were changed while this was collected, or the service decides otherwise."
    }
    return switch attribution.disagreement {
    case .version: "Of several versions, the newest is in force."
    case .configuration:
      "Of several configurations of one version, that of the group changed last is in force."
    case nil: ""
    }
  }
}
