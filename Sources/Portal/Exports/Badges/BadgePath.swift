package import PolicyData

/// Where a badge lies below the site's root: `badges/acme/shop/prod.svg`. As with pages, no two share a path, and
/// none lies where another needs a folder.
package enum BadgePath {
  package static func organization(_ name: String) -> String { "badges/\(folder(name)).svg" }

  package static func stack(_ stack: StackReference) -> String {
    "badges/\(folder(stack.organization))/\(FileName.encode(stack.project))/\(FileName.encode(stack.stack)).svg"
  }

  /// The badges of `acme`'s stacks lie beside its own. So the folder of an organization `acme.svg` must not bear
  /// that name: its dot is escaped, which it is nowhere else.
  private static func folder(_ organization: String) -> String {
    let name = FileName.encode(organization)
    return name.hasSuffix(".svg") ? name.dropLast(".svg".count) + "=2esvg" : name
  }
}
