internal import CPlatform
import Foundation

/// How a staged site takes the place of the one before it.
///
/// In one step where the system can: a visitor gets the old site or the new. Some file systems cannot (some
/// network and FUSE ones): then the old site is renamed away and the new one into its place, and a visitor
/// who comes between the two, for some microseconds, finds no site; never a mixed one. A second rename that
/// fails is undone like one that was killed: by ``OutputFolder/clearLeftovers()``.
struct FolderSwap: Sendable {
  /// Swaps two entries of a folder in one step.
  let exchange: @Sendable (_ folder: Int32, _ one: String, _ other: String) throws(Errno) -> Void

  static let atomic = FolderSwap { (folder, one, other) throws(Errno) in
    try Errno.check { platform_exchange(folder, one, other) }
  }

  /// Afterwards the old site, if there was one, bears the staging folder's name or `output.previousName`.
  func replace(_ output: OutputFolder) throws(Errno) {
    do {
      try exchange(output.parent.number, output.stagingName, output.name)
    } catch {
      switch error.rawValue {
      case ENOENT: try output.parent.rename(output.stagingName, to: output.name)
      case EINVAL, ENOSYS, ENOTSUP:
        try output.parent.rename(output.name, to: output.previousName)
        try output.parent.rename(output.stagingName, to: output.name)
      default: throw error
      }
    }
  }
}
