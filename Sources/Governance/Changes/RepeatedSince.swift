/// One night for all that a stack has, in lists that all stacks seen first in that night share: for 100,000 of them that
/// is 20 MB less.
final class RepeatedSince {
  let since: Since
  private var lists: [[Since]] = [[]]

  init(_ since: Since) { self.since = since }

  func times(_ count: Int) -> [Since] {
    while lists.count <= count { lists.append(Array(repeating: since, count: lists.count)) }
    return lists[count]
  }
}
