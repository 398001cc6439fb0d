/// The stacks of a site that could be observed: what is not known is no gap. Every control is counted over all of them,
/// so what the counting asks of each stands in lists.
package struct ObservedStacks: Sendable {
  let stacks: [Stack]
  let ordinals: [Int32]
  let areProduction: [Bool]

  package init(of site: Site) {
    stacks = site.stacks.filter { $0.stackGuard != nil }
    ordinals = stacks.map { Int32($0.ordinal) }
    areProduction = stacks.map(\.isProduction)
  }
}
