import Governance
import PolicyData

/// When the service was asked, and how complete its answers were: what every page shows and none may hold, since it
/// would be another page every night. A script, as the search index is one: pages may load it from a disk, too.
enum NightScript {
  static func file(of site: Site, _ coverage: Coverage.Tally) -> GeneratedFiles {
    GeneratedFiles(path: "night.js") {
      var bytes = Array("policyPortalNight(".utf8)
      JSONText.append(facts(of: site, coverage), between: ("[", "]"), to: &bytes) {
        JSONText.append(ascii: $0, to: &$1)
      }
      bytes += ");\n".utf8
      return bytes
    }
  }

  private static func facts(of site: Site, _ coverage: Coverage.Tally) -> [String] {
    let (observed, stacks) = (
      NumberText.grouped(coverage.observed), NumberText.count(coverage.stacks, "stack")
    )
    var facts = [
      "Collected \(DateText.interval(from: site.started, to: site.finished))",
      "\(observed) of \(stacks) observed",
    ]
    if coverage.unknown > 0 { facts.append("\(NumberText.grouped(coverage.unknown)) could not be observed") }
    if coverage.stale > 0 { facts.append("\(NumberText.grouped(coverage.stale)) as of an earlier night") }
    return facts
  }
}
