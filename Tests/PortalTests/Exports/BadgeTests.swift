import Foundation
import Governance
import PolicyData
import Testing
import XHTML

@testable import Portal

@Suite("Badges")
struct BadgeTests {
  @Test("a badge is a picture with a name")
  func svg() {
    #expect(
      String(decoding: Badge(label: "policies", message: "protected", color: .good).svg, as: UTF8.self) == """
        <svg xmlns="http://www.w3.org/2000/svg" width="118" height="20" role="img" aria-label="policies: protected">\
        <title>policies: protected</title><rect width="118" height="20" rx="3" fill="#e6e9ec"/>\
        <path fill="#12161b" d="M53 0H115a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H53z"/>\
        <g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">\
        <text x="26.5" y="14" fill="#12161b" textLength="40.6" lengthAdjust="spacingAndGlyphs">policies</text>\
        <text x="85.5" y="14" fill="#fff" textLength="52.7" lengthAdjust="spacingAndGlyphs">protected</text></g></svg>

        """)
  }

  @Test("a stack's badge says its state; red is only what is unprotected in production")
  func states() {
    let exports = Exports(Sample.edition(Sample.everything))
    let badges = [
      ("shop/prod", "protected", Badge.Color.good), ("shop/dev", "undecided", .neutral),
      ("legacy/prod", "unprotected", .bad), ("shop/watched", "unprotected", .neutral),
      ("ghost/prod", "not observed", .neutral),
    ]
    for (stack, state, color) in badges {
      let text = exports.text("badges/acme/\(stack).svg")
      #expect(text.contains("<title>policies: \(state)</title>") && text.contains(color.rawValue), "\(stack)")
      #expect(color == .bad || !text.contains(Badge.Color.bad.rawValue), "\(stack)")
    }
  }

  @Test("where no production is labelled, every unprotected stack is red")
  func unlabelled() {
    let exports = Exports(Sample.edition(Sample.everything, labels: []))
    #expect(exports.text("badges/acme/shop/watched.svg").contains(Badge.Color.bad.rawValue))
  }

  @Test(
    "an organization's badge says how many of its observed stacks are protected, and how many are left out")
  func organization() {
    let text = Exports(Sample.edition(Sample.everything)).text("badges/acme.svg")
    #expect(text.contains(">2 of 5</text>"))
    #expect(text.contains("<title>protected: 2 of 5, 1 not observed</title>"))
    let unknown = Exports(Sample.edition([Sample.failed("shop", "prod")])).text("badges/acme.svg")
    #expect(unknown.contains("<title>protected: not observed</title>"))
  }

  @Test("every badge is XML of its kind, and at most 1 KB")
  func isValid() throws {
    let grammar = try Grammar(
      dtd: Array(
        """
        <!ELEMENT svg (title, rect, path, g)>
        <!ATTLIST svg xmlns CDATA #FIXED "http://www.w3.org/2000/svg" width NMTOKEN #REQUIRED height NMTOKEN #REQUIRED
          role (img) #REQUIRED aria-label CDATA #REQUIRED>
        <!ELEMENT title (#PCDATA)> <!ELEMENT rect EMPTY> <!ELEMENT path EMPTY> <!ELEMENT g (text, text)>
        <!ELEMENT text (#PCDATA)>
        <!ATTLIST rect width NMTOKEN #REQUIRED height NMTOKEN #REQUIRED rx NMTOKEN #REQUIRED fill CDATA #REQUIRED>
        <!ATTLIST path fill CDATA #REQUIRED d CDATA #REQUIRED>
        <!ATTLIST g font-family CDATA #REQUIRED font-size CDATA #REQUIRED text-anchor CDATA #REQUIRED>
        <!ATTLIST text x CDATA #REQUIRED y CDATA #REQUIRED fill CDATA #REQUIRED textLength CDATA #REQUIRED
          lengthAdjust CDATA #REQUIRED>
        """.utf8), name: "badge.dtd")
    let checker = try Checker(grammar)
    for edition in [Sample.edition(Sample.everything), ExportSample.hostile] {
      for file in Exports(edition).files where file.path.hasSuffix(".svg") {
        #expect(checker.findings(inXML: file.bytes) == [], "\(file.path)")
        #expect(file.bytes.count <= 1_024)
      }
    }
  }

  @Test("texts can be read: their contrast is at least 4.5")
  func contrast() {
    #expect(Self.contrast(Badge.labelInk, Badge.labelColor) >= 4.5)
    for color in Badge.Color.allCases { #expect(Self.contrast("#ffffff", color.rawValue) >= 4.5) }
  }

  /// By WCAG 2.
  private static func contrast(_ one: String, _ other: String) -> Double {
    let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let part = Double((number >> shift) & 0xFF) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test(
    "no two badges share a path, also where case does not count, and none lies where another needs a folder")
  func paths() {
    let names =
      AwkwardNames.chosen.filter { $0.utf8.count < 200 } + ["a.svg", "b.svg", "a.svg.svg", ".svg", "A.SVG"]
    let unique = Array(Set(names))
    var paths = unique.map(BadgePath.organization)
    for first in unique {
      for second in unique {
        paths.append(BadgePath.stack(StackReference(organization: first, project: second, stack: first)))
        paths.append(BadgePath.stack(StackReference(organization: first, project: first, stack: second)))
      }
    }
    let folded = Set(paths.map { $0.lowercased() })
    #expect(folded.count == unique.count + 2 * unique.count * unique.count - unique.count)
    let folders = folded.flatMap { path in path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
    #expect(folded.isDisjoint(with: folders))
  }
}
